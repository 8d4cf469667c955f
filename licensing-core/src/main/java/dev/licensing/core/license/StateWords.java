package dev.licensing.core.license;

import dev.licensing.core.license.LicenseState.Grace;
import dev.licensing.core.license.LicenseState.GraceCause;
import dev.licensing.core.license.LicenseState.GraceReason;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Refusal;
import java.util.Optional;

/** The words for a state: what is so, and what to do. */
final class StateWords {
    private static final String MEND_HARDWARE =
            "If hardware was replaced, register this server's new serial number on the customer portal, then download and"
                    + " install the new license file; if it could not be read, run the boot step (license-tool remember)"
                    + " or the service as root.";
    private static final String RENEW = "Renew the subscription, then download and install the new license file.";
    private static final String MEND_CLOCK =
            "If the server's clock is wrong, set it; if it is right, download and install a newer license file.";
    private static final String MEND_LEASE =
            "Start the controller, or promote a standby whose serial number is in the license.";

    private StateWords() {}

    static Explanation of(LicenseState state) {
        Optional<Refusal> refusal = state.refusal();
        if (refusal.isPresent()) {
            return Explanation.of(refusal.get());
        }
        if (state instanceof Grace grace) {
            return of(grace);
        }
        if (state instanceof LicenseState.Expiring expiring) {
            return new Explanation("The license is valid and ends at " + expiring.untilExclusive() + ".", RENEW);
        }
        return new Explanation("The license is valid for this environment.", "");
    }

    private static Explanation of(Grace grace) {
        StringBuilder words = new StringBuilder();
        StringBuilder remedy = new StringBuilder();
        for (GraceReason reason : grace.reasons()) {
            String gap = words.isEmpty() ? "" : " ";
            words.append(gap)
                    .append(words(reason.cause()))
                    .append("; everything keeps working until ")
                    .append(reason.untilExclusive())
                    .append('.');
            remedy.append(gap).append(remedy(reason.cause()));
        }
        return new Explanation(words.toString(), remedy.toString());
    }

    private static String words(GraceCause cause) {
        return switch (cause) {
            case END -> "The license has ended";
            case HARDWARE -> "This server's hardware is not as it was registered";
            case CLOCK -> "By the server's clock, which has jumped ahead and is not confirmed yet, the license is over";
            case LEASE -> "This server has no lease from the environment's controller";
        };
    }

    private static String remedy(GraceCause cause) {
        return switch (cause) {
            case END -> RENEW;
            case HARDWARE -> MEND_HARDWARE;
            case CLOCK -> MEND_CLOCK;
            case LEASE -> MEND_LEASE;
        };
    }
}
