package dev.licensing.examples.commandline;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * All that a command takes from its surroundings; a test brings its own.
 *
 * @param out where answers go
 * @param err where messages go
 * @param environment the environment variables
 * @param clock the time
 */
public record Terminal(PrintWriter out, PrintWriter err, Map<String, String> environment, Clock clock) {
    private static final String PASSWORD = "LICENSE_KEY_PASSWORD";

    /**
     * The surroundings of this process.
     *
     * @return its streams, its environment variables and the system's clock
     */
    public static Terminal ofThisProcess() {
        return new Terminal(
                new PrintWriter(System.out, false, encodingOf("stdout")),
                new PrintWriter(System.err, false, encodingOf("stderr")),
                System.getenv(),
                Clock.systemUTC());
    }

    /**
     * The password of private keys, from the environment variable {@code LICENSE_KEY_PASSWORD}.
     *
     * @return the password; empty when the variable is not set
     * @throws WrongUsageException when it is set to nothing: a key would be left in clear by mistake
     */
    public Optional<char[]> keyPassword() {
        String password = environment.get(PASSWORD);
        if (password == null) {
            return Optional.empty();
        }
        if (password.isEmpty()) {
            throw new WrongUsageException(PASSWORD + " is set but empty; set a password, or unset it for a private key"
                    + " that is not encrypted");
        }
        return Optional.of(password.toCharArray());
    }

    /** What the terminal reads: newer runtimes say so, older ones take their default from the terminal. */
    private static Charset encodingOf(String stream) {
        return Charset.forName(System.getProperty(
                stream + ".encoding", Charset.defaultCharset().name()));
    }
}
