package dev.licensing.runtime.server;

import dev.licensing.core.license.AssessmentFacts;
import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseAssessment;
import dev.licensing.core.license.LicenseStatus;
import dev.licensing.core.serial.SerialNumber;
import java.time.Instant;
import java.util.Optional;

/** The only server of an environment: its hardware speaks for it, and it owes nothing to anybody. */
public final class SolePost implements Post {
    private final LicensedMachine machine;

    public SolePost(LicensedMachine machine) {
        this.machine = machine;
    }

    @Override
    public LicenseStatus assess(License license, Instant now, AssessmentFacts facts) {
        return LicenseAssessment.of(license, machine.shownTo(license), now, facts);
    }

    @Override
    public LicenseStatus withoutLicense(AssessmentFacts facts) {
        return LicenseAssessment.notInstalled(machine.own(), facts);
    }

    @Override
    public Optional<SerialNumber> serialNumberToRegister() {
        return machine.serialNumber();
    }
}
