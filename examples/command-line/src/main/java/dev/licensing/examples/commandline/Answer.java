package dev.licensing.examples.commandline;

/** What a command found out, for programs and for people. */
public interface Answer {
    /**
     * Whether the license, file, code or machine is not acceptable.
     *
     * @return true for exit code 1, false for 0
     */
    boolean isRefused();

    /**
     * Writes the answer for programs.
     *
     * @param json the one line, in which names and their order are stable
     */
    void writeTo(JsonLine json);

    /**
     * Writes the answer for people.
     *
     * @param page the text
     */
    void writeTo(TextPage page);
}
