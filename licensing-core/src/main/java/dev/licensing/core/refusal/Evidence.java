package dev.licensing.core.refusal;

import static dev.licensing.core.refusal.NamedMembers.named;

import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a refusal or a finding rests on: one shape for each kind of question, never a secret or a raw hardware value. All
 * shapes are immutable.
 */
public sealed interface Evidence
        permits Evidence.Defect,
                Evidence.UnknownType,
                Evidence.Keys,
                Evidence.Missing,
                Evidence.Mismatch,
                Evidence.Versions,
                Evidence.Revoked,
                Evidence.Conflict,
                Evidence.Threshold,
                Evidence.Time,
                Evidence.Hardware,
                Evidence.Server,
                Evidence.NoSpare,
                Evidence.OtherServer,
                Evidence.Silence,
                FeatureEvidence {
    /**
     * The evidence by name, for words and for machine-readable output.
     *
     * @return names and values in a fixed order
     */
    Map<String, String> members();

    /**
     * A part of the file that is not what the format allows.
     *
     * @param field the part, as the format document names it
     * @param found what was there
     * @param allowed what may be there
     */
    record Defect(String field, String found, String allowed) implements Evidence {
        @Override
        public Map<String, String> members() {
            return named("field", field, "found", found, "allowed", allowed);
        }
    }

    /**
     * An environment type of a newer vendor.
     *
     * @param found the type as the license spells it
     * @param allowed the types that this version knows
     * @param issuedAt when the license was issued
     */
    record UnknownType(String found, String allowed, Instant issuedAt) implements Evidence {
        @Override
        public Map<String, String> members() {
            return named("found", found, "allowed", allowed, "issuedAt", issuedAt.toString());
        }
    }

    /**
     * The keys in question.
     *
     * @param kids their RFC 7638 thumbprints
     */
    record Keys(List<String> kids) implements Evidence {
        /** Copies the list. */
        public Keys {
            kids = List.copyOf(kids);
        }

        @Override
        public Map<String, String> members() {
            return named("kids", kids.isEmpty() ? "none" : String.join(", ", kids));
        }
    }

    /**
     * The signatures that are not there.
     *
     * @param algorithms the names of their algorithms
     */
    record Missing(List<String> algorithms) implements Evidence {
        /** Copies the list. */
        public Missing {
            algorithms = List.copyOf(algorithms);
        }

        @Override
        public Map<String, String> members() {
            return named("algorithms", String.join(", ", algorithms));
        }
    }

    /**
     * What the license says and what is so here.
     *
     * @param licensed what the license says
     * @param actual what is so here
     */
    record Mismatch(String licensed, String actual) implements Evidence {
        @Override
        public Map<String, String> members() {
            return named("licensed", licensed, "actual", actual);
        }
    }

    /**
     * A version that is needed and the one that is there.
     *
     * @param required the least version
     * @param present the version that is there
     */
    record Versions(long required, long present) implements Evidence {
        @Override
        public Map<String, String> members() {
            return named("required", Long.toString(required), "present", Long.toString(present));
        }
    }

    /**
     * What the vendor has revoked.
     *
     * @param what {@code the key}, {@code the license}, or {@code the serial number}
     * @param id which one
     */
    record Revoked(String what, String id) implements Evidence {
        @Override
        public Map<String, String> members() {
            return named("what", what, "id", id);
        }
    }

    /**
     * Two trusts of one version.
     *
     * @param version the version
     * @param known the digest of the one that was seen first, base64url of SHA-256
     * @param found the digest of the other
     */
    record Conflict(long version, String known, String found) implements Evidence {
        @Override
        public Map<String, String> members() {
            return named("version", Long.toString(version), "known", known, "found", found);
        }
    }

    /**
     * The root keys that have signed a trust bundle.
     *
     * @param holders whose keys count: {@code that are trusted here}, or {@code that it names}
     * @param signed how many roots have signed
     * @param required how many must
     */
    record Threshold(String holders, int signed, int required) implements Evidence {
        @Override
        public Map<String, String> members() {
            return named(
                    "holders", holders, "signed", Integer.toString(signed), "required", Integer.toString(required));
        }
    }

    /**
     * A boundary in time.
     *
     * @param boundary the instant that decides
     * @param now the effective time; where the clock itself is in question, what it shows
     */
    record Time(Instant boundary, Instant now) implements Evidence {
        @Override
        public Map<String, String> members() {
            return named("boundary", boundary.toString(), "now", now.toString());
        }
    }

    /**
     * A machine that is not the licensed one, or has changed since.
     *
     * @param comparison the licensed serial number slot by slot
     * @param current the machine's own serial number; empty when its hardware says too little, or when it was read as the
     *     class of the licensed serial number and is of another one
     * @param reason what decided, in words
     */
    record Hardware(SerialComparison comparison, Optional<SerialNumber> current, String reason) implements Evidence {
        @Override
        public Map<String, String> members() {
            Map<String, String> members =
                    named("licensed", comparison.licensed().toString(), "current", text(current), "reason", reason);
            members.put("verdict", comparison.verdict().id());
            members.put("score", Integer.toString(comparison.score()));
            members.put("threshold", Integer.toString(comparison.threshold()));
            members.put("changed", ChangedComponents.of(comparison));
            return members;
        }

        /** Whether the license is for an environment's key, and this machine has shown none. */
        boolean isWithoutKey() {
            return comparison.licensed().platformClass() == PlatformClass.DECLARED
                    && (current.isEmpty() || current.get().platformClass() != PlatformClass.DECLARED);
        }
    }

    /**
     * A server without anything to compare it with.
     *
     * @param serialNumber its serial number; empty when its hardware says too little, or when it is not the one to register
     */
    record Server(Optional<SerialNumber> serialNumber) implements Evidence {
        @Override
        public Map<String, String> members() {
            return named("serialNumber", text(serialNumber));
        }
    }

    /**
     * A machine that may not lose any of these components.
     *
     * @param serialNumber its serial number
     * @param indispensable the slots of the components
     */
    record NoSpare(SerialNumber serialNumber, List<ComponentSlot> indispensable) implements Evidence {
        /** Copies the list. */
        public NoSpare {
            indispensable = List.copyOf(indispensable);
        }

        @Override
        public Map<String, String> members() {
            List<String> components = new ArrayList<>();
            for (ComponentSlot slot : indispensable) {
                components.add(slot.component());
            }
            return named("serialNumber", serialNumber.toString(), "indispensable", String.join(", ", components));
        }
    }

    /**
     * Another server of the environment.
     *
     * @param name the name by which an administrator finds it
     * @param serialNumber its serial number; empty when it is not known
     */
    record OtherServer(String name, Optional<SerialNumber> serialNumber) implements Evidence {
        @Override
        public Map<String, String> members() {
            return named("name", name, "serialNumber", text(serialNumber));
        }
    }

    /**
     * A controller that is not heard of.
     *
     * @param heardAt when it last was
     * @param boundary the first instant after its lease
     */
    record Silence(Instant heardAt, Instant boundary) implements Evidence {
        @Override
        public Map<String, String> members() {
            return named("heardAt", heardAt.toString(), "boundary", boundary.toString());
        }
    }

    private static String text(Optional<SerialNumber> serialNumber) {
        return serialNumber.isPresent() ? serialNumber.get().toString() : "not identified";
    }
}
