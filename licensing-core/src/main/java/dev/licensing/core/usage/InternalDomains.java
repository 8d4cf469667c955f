package dev.licensing.core.usage;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.grouping.CaseFolding;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The e-mail domains of the organization itself: who has an address in one of them is an internal user. Immutable.
 *
 * @param domains such as {@code example.com}, in any case; a subdomain is a domain of its own. With none, all users are
 *     internal
 */
public record InternalDomains(Set<String> domains) {
    /** No domains are configured: all users are internal. */
    public static final InternalDomains NONE = new InternalDomains(Set.of());

    /**
     * Checks the domains, folds their case and copies the set.
     *
     * @throws InvalidValueException when one is blank, or holds white space or {@code @}
     */
    public InternalDomains {
        Set<String> folded = new LinkedHashSet<>();
        for (String domain : domains) {
            folded.add(CaseFolding.fold(check(domain)));
        }
        domains = Collections.unmodifiableSet(folded);
    }

    /**
     * Reads some domains.
     *
     * @param domains such as {@code example.com}
     * @return them together
     * @throws InvalidValueException when one is blank, or holds white space or {@code @}
     */
    public static InternalDomains of(String... domains) {
        return new InternalDomains(new LinkedHashSet<>(Arrays.asList(domains)));
    }

    /**
     * Says whether a record with this e-mail is internal: when no domains are configured, when there is no e-mail, and when
     * what follows the e-mail's last {@code @} is exactly one of the domains, in any case.
     *
     * @param email the record's e-mail; empty when there is none
     * @return true when it is internal, false when it is external
     */
    public boolean holds(String email) {
        if (domains.isEmpty() || email.isEmpty()) {
            return true;
        }
        int at = email.lastIndexOf('@');
        return at >= 0 && domains.contains(CaseFolding.fold(email.substring(at + 1)));
    }

    private static String check(String domain) {
        boolean allowed = !domain.isEmpty();
        for (int i = 0; allowed && i < domain.length(); i++) {
            char symbol = domain.charAt(i);
            allowed = symbol != '@' && !Character.isWhitespace(symbol) && !Character.isISOControl(symbol);
        }
        if (!allowed) {
            throw new InvalidValueException("internal domains", domain, "a domain such as example.com, without the @");
        }
        return domain;
    }
}
