package dev.licensing.core.license;

import static dev.licensing.core.license.Licenses.NOW;
import static dev.licensing.core.license.Licenses.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.license.LicenseState.GraceCause;
import dev.licensing.core.license.LicenseState.GraceReason;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.refusal.Samples;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The whole text of what people meet most. */
class ExplanationTest {
    private static final SerialNumber OTHER = Servers.serial(PlatformClass.PHYSICAL, Servers.OTHER);
    private static final String RENEW = "Renew the subscription, then download and install the new license file.";
    private static final String MEND =
            "If hardware was replaced, register this server's new serial number on the customer portal, then download"
                    + " and install the new license file; if it could not be read, run the boot step"
                    + " (license-tool remember) or the service as root.";

    @Test
    void a_brace_that_is_never_closed_stays_as_it_is() {
        assertThat(Explanation.filled("{a} of {b", "", Map.of("a", "1", "b", "2")))
                .isEqualTo(new Explanation("1 of {b", ""));
    }

    @Test
    void wrong_serial() {
        assertExplained(
                Licenses.state(STANDARD, Fingerprint.asserted(OTHER)).explanation(),
                "The license was issued for the server with serial number " + Servers.REGISTERED + "; this one is "
                        + OTHER + " (they do not match).",
                "Register " + OTHER + " in an environment slot on the customer portal unless it is registered already,"
                        + " then download and install its license file.");
    }

    @Test
    void wrong_serial_on_a_machine_of_another_class() {
        Fingerprint virtual = Servers.server(PlatformClass.PHYSICAL, PlatformClass.VIRTUAL_MACHINE, Servers.OTHER);
        assertExplained(
                Licenses.state(STANDARD, virtual).explanation(),
                "The license was issued for the server with serial number " + Servers.REGISTERED
                        + "; this one is not identified (they do not match; it is of class virtual-machine, not"
                        + " physical).",
                "Look up this server's own serial number, register it on the customer portal unless it is registered"
                        + " already, then download and install its license file.");
    }

    @Test
    void wrong_serial_of_a_declared_serial_number() {
        SerialNumber serial = SerialNumber.declared(Servers.key(1));
        assertExplained(
                Explanation.of(new Refusal(RefusalCode.WRONG_SERIAL, Samples.declared())),
                "The license was issued for the server with serial number " + serial + "; this one is " + serial
                        + " (the license does not allow a declared serial number).",
                "Send the vendor this environment's public key, so that the license carries it, and ask the vendor to"
                        + " allow a declared serial number; then download and install the new license file.");
    }

    @Test
    void wrong_environment_type() {
        AssessmentFacts facts = AssessmentFacts.NONE.withEnvironmentType(EnvironmentType.PRODUCTION);
        assertExplained(
                explain(facts, NOW),
                "The license is for an environment of type Development; this one is Production.",
                "Install the license file of this environment; if this is it, release its slot on the customer portal,"
                        + " register the server again in a slot of type Production and install the new file.");
    }

    @Test
    void wrong_activation_code() {
        String licensed = Licenses.ACTIVATION_CODE.toString();
        String actual = Licenses.activationCode(2).toString();
        assertExplained(
                explain(AssessmentFacts.NONE.withActivationCode(Licenses.activationCode(2)), NOW),
                "The license belongs to the activation code " + licensed + "; this infrastructure has " + actual + ".",
                "Download this environment's license file from the infrastructure with activation code " + actual
                        + " on the customer portal and install it; if " + licensed
                        + " is right, enter it here as the activation code first.");
    }

    @Test
    void expired() {
        assertExplained(
                explain(AssessmentFacts.NONE, Instant.parse("2027-03-01T00:00:00Z")),
                "The license and its grace ended at 2027-01-31T12:00:00Z; it is now 2027-03-01T00:00:00Z.",
                "Renew the subscription, then download and install the new license file; what runs keeps running."
                        + " If the time shown is wrong, set the server's clock.");
    }

    @Test
    void not_yet_valid() {
        assertExplained(
                explain(AssessmentFacts.NONE, Instant.parse("2025-12-31T23:59:59Z")),
                "The license is valid from 2026-01-01T00:00:00Z; it is now 2025-12-31T23:59:59Z.",
                "Keep the current license until then; if the time shown is wrong, set the server's clock.");
    }

    @Test
    void bad_signature() {
        assertExplained(
                Explanation.of(new Refusal(RefusalCode.BAD_SIGNATURE, new Evidence.Keys(List.of("key-1")))),
                "The signature of key key-1 does not fit the content: the file was changed or damaged after it was"
                        + " signed.",
                "Download the license file again from the customer portal and install it as it is, without editing it;"
                        + " if it is refused again, contact the vendor's support.");
    }

    @Test
    void malformed_with_an_empty_part() {
        Refusal refusal = Refusal.defect(RefusalCode.MALFORMED, "payload.product", "", "an identifier");
        assertThat(Explanation.of(refusal).words())
                .isEqualTo("The file is damaged or is no license file: payload.product is empty;"
                        + " allowed is an identifier.");
    }

    @Test
    void hardware_unidentified() {
        assertExplained(
                Licenses.state(STANDARD, Servers.server(PlatformClass.PHYSICAL, "A? B? D4 E5"))
                        .explanation(),
                "This machine says too little of its hardware to tell it from others: firmware UUID unreadable"
                        + " (no permission), board serial unreadable (no permission), operating system id absent"
                        + " (not found), disk serial absent (not found).",
                "If hardware could not be read, run the boot step (license-tool remember) or the service as"
                        + " root; if there is none to read, use"
                        + " a serial number declared by the environment's key.");
    }

    @Test
    void active_and_expiring() {
        assertExplained(
                new LicenseState.Active(Optional.empty()).explanation(),
                "The license is valid for this environment.",
                "");
        assertExplained(
                new LicenseState.Expiring(NOW).explanation(),
                "The license is valid and ends at 2026-06-01T00:00:00Z.",
                RENEW);
    }

    @Test
    void a_grace_with_two_causes_explains_both() {
        GraceReason end = new GraceReason(GraceCause.END, NOW);
        GraceReason hardware = new GraceReason(GraceCause.HARDWARE, NOW.plusSeconds(1));
        assertExplained(
                new LicenseState.Grace(List.of(end, hardware)).explanation(),
                "The license has ended; everything keeps working until 2026-06-01T00:00:00Z."
                        + " This server's hardware is not as it was registered;"
                        + " everything keeps working until 2026-06-01T00:00:01Z.",
                RENEW + " " + MEND);
        assertExplained(
                new LicenseState.Grace(List.of(hardware)).explanation(),
                "This server's hardware is not as it was registered;"
                        + " everything keeps working until 2026-06-01T00:00:01Z.",
                MEND);
    }

    @Test
    void hardware_drift() {
        Fingerprint drifted = Servers.server(PlatformClass.PHYSICAL, Servers.NEW_DISK);
        assertExplained(
                Explanation.of(Licenses.status(STANDARD, drifted).findings().get(0)),
                "The controller's hardware has changed since " + Servers.REGISTERED
                        + " was registered: disk serial changed.",
                "Before anything else changes, register this server's new serial number on the customer portal, then"
                        + " download and install the new license file.");
    }

    private static Explanation explain(AssessmentFacts facts, Instant now) {
        return LicenseAssessment.of(STANDARD, Servers.SAME, now, facts).state().explanation();
    }

    private static void assertExplained(Explanation explanation, String words, String remedy) {
        assertThat(explanation).isEqualTo(new Explanation(words, remedy));
    }
}
