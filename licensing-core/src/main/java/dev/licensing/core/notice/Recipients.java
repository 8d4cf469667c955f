package dev.licensing.core.notice;

import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.PortalRole;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Whom a notice goes to. Pure functions, to be called from any thread. */
public final class Recipients {
    private Recipients() {}

    /**
     * Who gets licenses by e-mail, and hears of what is done to the infrastructure.
     *
     * @param infrastructure whose
     * @return the technical contacts; where there are none the infrastructure admins; where there are none either, the
     *     company admins, of whom there is always one; each once
     */
    public static List<EmailAddress> contactsOf(Infrastructure infrastructure) {
        List<EmailAddress> technical = infrastructure.contacts().technical();
        List<EmailAddress> admins = infrastructure.peopleOf(PortalRole.INFRASTRUCTURE_ADMIN);
        if (!technical.isEmpty()) {
            return technical;
        }
        return admins.isEmpty() ? infrastructure.peopleOf(PortalRole.COMPANY_ADMIN) : admins;
    }

    /**
     * Who hears that the subscription ends.
     *
     * @param infrastructure whose
     * @return the billing contacts and all admins, each once
     */
    public static List<EmailAddress> ofRenewals(Infrastructure infrastructure) {
        List<EmailAddress> all = new ArrayList<>(infrastructure.contacts().billing());
        all.addAll(infrastructure.peopleOf(PortalRole.COMPANY_ADMIN));
        all.addAll(infrastructure.peopleOf(PortalRole.INFRASTRUCTURE_ADMIN));
        return List.copyOf(new LinkedHashSet<>(all));
    }

    /**
     * Who at the vendor reviews.
     *
     * @param infrastructure whose vendor
     * @return the vendor's support
     */
    public static List<EmailAddress> reviewersOf(Infrastructure infrastructure) {
        return List.of(infrastructure.organization().vendor().support().address());
    }
}
