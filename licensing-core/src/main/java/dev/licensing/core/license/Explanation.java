package dev.licensing.core.license;

import java.util.Map;
import java.util.Optional;

/**
 * The words for a refusal, a finding or a state: what is so, and what to do. The only place where codes and evidence
 * become English. Immutable.
 *
 * @param words what happened or is so, in whole sentences
 * @param remedy what to do, in whole sentences; empty when there is nothing to do
 */
public record Explanation(String words, String remedy) {
    private static final String READ_SERIAL_NUMBER =
            "Look up this server's own serial number, register it on the customer portal unless it is registered"
                    + " already, then download and install its license file.";
    private static final String REGISTER_WITH_KEY =
            "Send the vendor this environment's public key, so that the license carries it, and ask the vendor to"
                    + " allow a declared serial number; then download and install the new license file.";
    private static final String SHOW_KEY =
            "On the environment's controller, give the folder of the environment's identity, which holds the key; any other"
                    + " server needs the license file of its own serial number.";
    private static final String MEND_HARDWARE =
            "If hardware was replaced, register this server's new serial number on the customer portal, then download and"
                    + " install the new license file; if it could not be read, run the service as root.";
    private static final String RENEW = "Renew the subscription, then download and install the new license file.";

    /**
     * Explains a refusal.
     *
     * @param refusal the refusal
     * @return its words and remedy
     */
    public static Explanation of(Refusal refusal) {
        Map<String, String> members = refusal.evidence().members();
        return new Explanation(fill(refusal.code().words(), members), fill(remedy(refusal), members));
    }

    /**
     * Explains a finding.
     *
     * @param finding the finding
     * @return its words and remedy
     */
    public static Explanation of(Finding finding) {
        Map<String, String> members = finding.evidence().members();
        return new Explanation(
                fill(finding.code().words(), members), fill(finding.code().remedy(), members));
    }

    /**
     * Explains a state.
     *
     * @param state the state
     * @return its words and remedy
     */
    public static Explanation of(LicenseState state) {
        Optional<Refusal> refusal = state.refusal();
        if (refusal.isPresent()) {
            return of(refusal.get());
        }
        if (state instanceof LicenseState.Grace grace) {
            return of(grace);
        }
        if (state instanceof LicenseState.Expiring expiring) {
            return new Explanation("The license is valid and ends at " + expiring.untilExclusive() + ".", RENEW);
        }
        return new Explanation("The license is valid for this environment.", "");
    }

    /** A serial number that is not known, or is the licensed one already, is not what to register. */
    private static String remedy(Refusal refusal) {
        if (refusal.code() == RefusalCode.WRONG_SERIAL && refusal.evidence() instanceof Evidence.Hardware hardware) {
            if (hardware.isWithoutKey()) {
                return SHOW_KEY;
            }
            if (hardware.current().isEmpty()) {
                return READ_SERIAL_NUMBER;
            }
            if (hardware.current().get().equals(hardware.comparison().licensed())) {
                return REGISTER_WITH_KEY;
            }
        }
        return refusal.code().remedy();
    }

    private static Explanation of(LicenseState.Grace grace) {
        StringBuilder words = new StringBuilder();
        StringBuilder remedy = new StringBuilder();
        for (LicenseState.GraceReason reason : grace.reasons()) {
            boolean ended = reason.cause() == LicenseState.GraceCause.END;
            String gap = words.isEmpty() ? "" : " ";
            words.append(gap)
                    .append(ended ? "The license has ended" : "This server's hardware is not as it was registered")
                    .append("; everything keeps working until ")
                    .append(reason.untilExclusive())
                    .append('.');
            remedy.append(gap).append(ended ? RENEW : MEND_HARDWARE);
        }
        return new Explanation(words.toString(), remedy.toString());
    }

    /** Replaces each {@code {name}} by the evidence of that name; what is empty would leave a hole in the sentence. */
    private static String fill(String template, Map<String, String> members) {
        StringBuilder filled = new StringBuilder(template.length() + 64);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            String name = template.substring(open + 1, close);
            String value = members.getOrDefault(name, name);
            filled.append(template, from, open).append(value.isEmpty() ? "empty" : value);
            from = close + 1;
        }
        return filled.append(template, from, template.length()).toString();
    }
}
