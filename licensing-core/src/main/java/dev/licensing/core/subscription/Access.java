package dev.licensing.core.subscription;

import dev.licensing.core.person.Actor;
import dev.licensing.core.person.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody may see and do. Pure functions, to be called from any thread. */
public final class Access {
    private Access() {}

    /**
     * Says whether somebody may do something to an infrastructure. Who is not associated with it may do nothing; the
     * vendor may do anything.
     *
     * @param actor who
     * @param permission what
     * @param infrastructure to what
     * @return true when the actor may
     */
    public static boolean allows(Actor actor, Permission permission, Infrastructure infrastructure) {
        if (!(actor instanceof Actor.Person person)) {
            return true;
        }
        Optional<PortalRole> role = infrastructure.roleOf(person.address());
        return role.isPresent() && role.get().may(permission);
    }

    /**
     * The infrastructures that a person gets to see: only those the person is associated with.
     *
     * @param infrastructures any
     * @param person who asks
     * @return those of them that are listed, in their order
     */
    public static List<Infrastructure> listed(List<Infrastructure> infrastructures, EmailAddress person) {
        List<Infrastructure> listed = new ArrayList<>();
        for (Infrastructure infrastructure : infrastructures) {
            if (allows(new Actor.Person(person), Permission.VIEW, infrastructure)) {
                listed.add(infrastructure);
            }
        }
        return List.copyOf(listed);
    }
}
