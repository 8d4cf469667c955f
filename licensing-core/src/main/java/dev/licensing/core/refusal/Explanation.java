package dev.licensing.core.refusal;

import java.util.Map;

/**
 * The words for a refusal or a finding: what is so, and what to do. Codes and evidence become English here. Immutable.
 *
 * @param words what happened or is so, in whole sentences
 * @param remedy what to do, in whole sentences; empty when there is nothing to do
 */
public record Explanation(String words, String remedy) {
    private static final String READ_SERIAL_NUMBER =
            "Look up this server's own serial number, register it on the customer portal unless it is registered"
                    + " already, then download and install its license file.";
    private static final String REGISTER_CONTROLLER =
            "Look up the serial number of the environment's controller, register it on the customer portal unless it is"
                    + " registered already, then download and install its license file.";
    private static final String REGISTER_WITH_KEY =
            "Send the vendor this environment's public key, so that the license carries it, and ask the vendor to"
                    + " allow a declared serial number; then download and install the new license file.";
    private static final String SHOW_KEY =
            "On the environment's controller, give the folder of the environment's identity, which holds the key; any other"
                    + " server needs the license file of its own serial number.";

    /**
     * Explains a refusal.
     *
     * @param refusal the refusal
     * @return its words and remedy
     */
    public static Explanation of(Refusal refusal) {
        return filled(
                refusal.code().words(), remedy(refusal), refusal.evidence().members());
    }

    /**
     * Explains a finding.
     *
     * @param finding the finding
     * @return its words and remedy
     */
    public static Explanation of(Finding finding) {
        return filled(
                finding.code().words(),
                finding.code().remedy(),
                finding.evidence().members());
    }

    /**
     * Fills in two sentences of one's own.
     *
     * @param words what happened, with the name of a member in braces wherever its value belongs
     * @param remedy what to do, in the same way; empty when there is nothing to do
     * @param members the values by name
     * @return the words and remedy
     */
    public static Explanation filled(String words, String remedy, Map<String, String> members) {
        return new Explanation(fill(words, members), fill(remedy, members));
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
        boolean nothingToRegister = refusal.evidence() instanceof Evidence.Server server
                && server.serialNumber().isEmpty();
        return nothingToRegister ? REGISTER_CONTROLLER : refusal.code().remedy();
    }

    /**
     * Replaces each {@code {name}} by the evidence of that name; what is empty would leave a hole in the sentence, and a brace that is
     * never closed is one.
     */
    private static String fill(String template, Map<String, String> members) {
        StringBuilder filled = new StringBuilder(template.length() + 64);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String name = template.substring(open + 1, close);
            String value = members.getOrDefault(name, name);
            filled.append(template, from, open).append(value.isEmpty() ? "empty" : value);
            from = close + 1;
        }
        return filled.append(template, from, template.length()).toString();
    }
}
