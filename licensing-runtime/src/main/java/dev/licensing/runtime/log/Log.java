package dev.licensing.runtime.log;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one logger of the library, looked up when there is something to say and not before: where nobody has logged yet, SLF4J takes
 * longer to start than a license to be verified.
 */
public final class Log {
    /** The name by which a host configures it. */
    public static final String NAME = "dev.licensing.runtime";

    private Log() {}

    public static Logger get() {
        return Lazy.LOGGER;
    }

    private static final class Lazy {
        static final Logger LOGGER = LoggerFactory.getLogger(NAME);
    }
}
