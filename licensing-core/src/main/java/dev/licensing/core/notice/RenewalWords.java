package dev.licensing.core.notice;

import dev.licensing.core.feature.AfterEnd;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the notices of a subscription's end say. */
final class RenewalWords {
    private RenewalWords() {}

    static String before(Infrastructure infrastructure, int days) {
        Subscription subscription = infrastructure.subscription();
        int graceDays = subscription.term().validity().graceDays();
        String ends = days == 0
                ? " ended on " + subscription.term()
                : " ends on " + subscription.term() + ", in " + days + " days";
        return subject(infrastructure) + ends + ". For " + graceDays
                + (days == 0
                        ? " days from now nothing is switched off. "
                        : " days after that nothing is switched off. ")
                + remedy(infrastructure);
    }

    static String afterGrace(Infrastructure infrastructure) {
        Subscription subscription = infrastructure.subscription();
        return subject(infrastructure) + " ended on " + subscription.term()
                + ", and the grace after it is over. What is in use keeps running, but nothing more can be added and the"
                + " platform cannot be upgraded" + closed(subscription) + ". " + remedy(infrastructure);
    }

    private static String subject(Infrastructure infrastructure) {
        return "The subscription of " + infrastructure.name() + " (activation code " + infrastructure.activationCode()
                + ")";
    }

    private static String remedy(Infrastructure infrastructure) {
        return "Renew it with your account manager "
                + infrastructure.organization().vendor().accountManager()
                + ", then download a new license file for each environment and install it.";
    }

    /** A version ceiling is no feature that anybody misses by its name: that there is no upgrade is said already. */
    private static String closed(Subscription subscription) {
        List<String> closed = new ArrayList<>();
        for (Map.Entry<String, Entitlement> feature :
                subscription.features().byName().entrySet()) {
            Entitlement entitlement = feature.getValue();
            if (entitlement.term().afterEnd() == AfterEnd.CLOSE
                    && !(entitlement instanceof Entitlement.VersionCeiling)) {
                closed.add(feature.getKey());
            }
        }
        return closed.isEmpty() ? "" : "; these features are closed: " + String.join(", ", closed);
    }
}
