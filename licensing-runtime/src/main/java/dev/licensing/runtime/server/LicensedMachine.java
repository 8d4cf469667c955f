package dev.licensing.runtime.server;

import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.license.License;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import dev.licensing.runtime.identity.InvalidIdentityException;
import java.util.List;
import java.util.Optional;

/**
 * The machine, or the key that stands for it, as a license wants it shown. A reading is kept until {@link #forget}, since
 * hardware changes seldom and is slow to read. Not thread-safe.
 */
public final class LicensedMachine {
    private final FingerprintSource source;
    private final Optional<EnvironmentIdentity> identity;
    private Optional<Fingerprint> own = Optional.empty();
    private List<SerialNumber> readFor = List.of();
    private Optional<Fingerprint> licensed = Optional.empty();

    public LicensedMachine(FingerprintSource source, Optional<EnvironmentIdentity> identity) {
        this.source = source;
        this.identity = identity;
    }

    /** The machine as what it is. */
    public Fingerprint own() {
        if (own.isEmpty()) {
            own = Optional.of(source.read());
        }
        return own.get();
    }

    /** What to compare with a license: the key where it is licensed, and the hardware otherwise. */
    public Fingerprint shownTo(License license) {
        List<SerialNumber> serialNumbers = license.environment().serialNumbers();
        if (licensed.isEmpty() || !readFor.equals(serialNumbers)) {
            Optional<Fingerprint> proof = proof(serialNumbers);
            licensed = proof.isPresent()
                    ? proof
                    : Optional.of(license.environment().read(source));
            readFor = serialNumbers;
        }
        return licensed.get();
    }

    /** The serial number of this machine, as what it is; empty when nothing identifies it. */
    public Optional<SerialNumber> serialNumber() {
        return Enrolment.of(own()) instanceof Enrolment.Enrolled enrolled
                ? Optional.of(enrolled.serialNumber())
                : Optional.empty();
    }

    /** The controller of a license that this machine is, or is closest to. */
    public SerialNumber controllerOf(License license) {
        LicensedEnvironment environment = license.environment();
        return SerialComparison.closest(environment.serialNumbers(), shownTo(license), environment.hardwarePolicy())
                .licensed();
    }

    /** Reads anew next time. */
    public void forget() {
        own = Optional.empty();
        licensed = Optional.empty();
    }

    private Optional<Fingerprint> proof(List<SerialNumber> licensed) {
        if (identity.isEmpty() || !identity.get().standsForMachine(licensed)) {
            return Optional.empty();
        }
        try {
            return Optional.of(identity.get().prove());
        } catch (InvalidIdentityException e) {
            // The refusal of the license says what to do about a key that proves nothing
            return Optional.empty();
        }
    }
}
