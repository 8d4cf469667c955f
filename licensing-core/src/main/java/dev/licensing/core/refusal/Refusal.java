package dev.licensing.core.refusal;

/**
 * Why something is not accepted: a stable code and the evidence. {@link Explanation} makes the words. Immutable.
 *
 * @param code the stable code
 * @param evidence what it rests on
 */
public record Refusal(RefusalCode code, Evidence evidence) {
    /**
     * A part of the file that the format does not allow.
     *
     * @param code {@code malformed}, {@code too-large}, {@code wrong-purpose} or {@code unsupported-version}
     * @param field the part
     * @param found what was there
     * @param allowed what may be there
     * @return the refusal
     */
    public static Refusal defect(RefusalCode code, String field, String found, String allowed) {
        return new Refusal(code, new Evidence.Defect(field, found, allowed));
    }

    /**
     * Something here that is not what the license says.
     *
     * @param code the code
     * @param licensed what the license says
     * @param actual what is so here
     * @return the refusal
     */
    public static Refusal mismatch(RefusalCode code, Object licensed, Object actual) {
        return new Refusal(code, new Evidence.Mismatch(licensed.toString(), actual.toString()));
    }
}
