package dev.licensing.runtime.farm;

import dev.licensing.core.feature.ProductVersion;
import dev.licensing.core.serial.SerialNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * A server of a farm, by its own word. Immutable.
 *
 * @param name its name
 * @param role its role
 * @param presence whether it is there
 * @param lastSeen when it said so last, by its effective time, whole seconds in UTC
 * @param version the version that it runs; empty when it states none
 * @param state the name of its license's state, such as {@code Active}
 * @param serialNumber of its own hardware: a controller's, or a candidate for a standby; empty when it says too little
 * @param leaseUntilExclusive the end of the lease that a front-end has, or a controller gives; empty when there is none
 */
public record FarmServer(
        String name,
        ServerRole role,
        Presence presence,
        Instant lastSeen,
        Optional<ProductVersion> version,
        String state,
        Optional<SerialNumber> serialNumber,
        Optional<Instant> leaseUntilExclusive) {
    /** Whether a server is there. */
    public enum Presence {
        /** It runs. */
        RUNNING("running"),
        /** It was stopped in order. */
        STOPPED("stopped"),
        /** It has said nothing for three minutes. */
        SILENT("silent");

        private final String id;

        Presence(String id) {
            this.id = id;
        }

        /**
         * The stable name.
         *
         * @return such as {@code silent}
         */
        public String id() {
            return id;
        }
    }
}
