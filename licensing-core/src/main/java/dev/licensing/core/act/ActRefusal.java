package dev.licensing.core.act;

import dev.licensing.core.person.Actor;
import dev.licensing.core.person.VendorContacts;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why an act is not done: a stable code and the evidence. Immutable.
 *
 * @param code the stable code
 * @param members the evidence by name, in a fixed order
 */
public record ActRefusal(ActRefusalCode code, Map<String, String> members) {
    /** Copies the map. */
    public ActRefusal {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /**
     * A refusal that can name the vendor's contacts of an infrastructure.
     *
     * @param code the code
     * @param infrastructure what the act was to be done to
     * @return the refusal
     */
    public static ActRefusal of(ActRefusalCode code, Infrastructure infrastructure) {
        VendorContacts vendor = infrastructure.organization().vendor();
        return new ActRefusal(code, Map.of())
                .with("support", vendor.support().toString())
                .with("accountManager", vendor.accountManager().toString());
    }

    /**
     * The answer to whoever is not associated with an infrastructure, the same whether there is one or not.
     *
     * @return the refusal
     */
    public static ActRefusal unknownInfrastructure() {
        return new ActRefusal(ActRefusalCode.UNKNOWN_INFRASTRUCTURE, Map.of());
    }

    /**
     * The answer to whoever may not do something. To who is not associated, an infrastructure is not there.
     *
     * @param kind what was to be done
     * @param infrastructure to what
     * @param actor who may not
     * @return the refusal
     */
    public static ActRefusal ofAccess(ActKind kind, Infrastructure infrastructure, Actor actor) {
        return Performance.refusalOfAccess(kind, infrastructure, actor);
    }

    /**
     * The answer to an act that would leave everything as it is.
     *
     * @param infrastructure what the act was to be done to
     * @param what what is so already, as the end of a sentence
     * @return the refusal
     */
    public static ActRefusal nothingChanges(Infrastructure infrastructure, String what) {
        return of(ActRefusalCode.NOTHING_CHANGES, infrastructure).with("what", what);
    }

    /**
     * The same refusal with one more piece of evidence.
     *
     * @param name its name
     * @param value its value
     * @return a new refusal
     */
    public ActRefusal with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(members);
        more.put(name, value.toString());
        return new ActRefusal(code, more);
    }

    /**
     * The words for this refusal.
     *
     * @return what happened, and what to do
     */
    public Explanation explanation() {
        return Explanation.filled(code.words(), code.remedy(), members);
    }
}
