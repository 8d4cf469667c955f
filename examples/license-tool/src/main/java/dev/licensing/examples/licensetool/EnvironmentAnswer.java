package dev.licensing.examples.licensetool;

import dev.licensing.core.comparison.ClosestFingerprint;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.comparison.Verdict;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.RefusedInputException;
import dev.licensing.examples.commandline.TextPage;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.verify.Inspection;
import dev.licensing.verify.UnverifiedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The serial number of an environment as its installed license claims it, and what this machine is there. All servers of an environment
 * show the same one: a front-end's own is of use only to whom wants to register it as a standby.
 */
record EnvironmentAnswer(SerialAnswer shown, Optional<SerialNumber> machine, Optional<Role> role) implements Answer {
    enum Role {
        CONTROLLER("controller", "This machine is the registered controller."),
        STANDBY("standby", "This machine is a registered standby."),
        CANDIDATE(
                "standby-candidate",
                "This machine is not registered: a front-end needs no registration, a standby controller does."),
        UNIDENTIFIED(
                "unidentified",
                "This machine says too little of its hardware to be a controller by it; a front-end may.");

        private final String id;
        private final String words;

        Role(String id, String words) {
            this.id = id;
            this.words = words;
        }
    }

    /** Where no license is installed, this machine is the one to register. */
    static EnvironmentAnswer of(SerialAnswer own, FingerprintSource machine, Path store) throws IOException {
        List<SerialNumber> registered = registered(store);
        if (registered.isEmpty()) {
            return new EnvironmentAnswer(own, own.serialNumber(), Optional.empty());
        }
        return new EnvironmentAnswer(
                own.in(registered.get(0)), own.serialNumber(), Optional.of(role(own, machine, registered)));
    }

    private static List<SerialNumber> registered(Path store) throws IOException {
        Optional<byte[]> file =
                EnvironmentLicensing.unverifiedFileOf(LicenseStore.directory(InputFile.requireDirectory(store)));
        if (file.isEmpty()) {
            return List.of();
        }
        List<SerialNumber> claimed = Inspection.ofUnverified(file.get()) instanceof UnverifiedFile license
                ? license.serialNumbers()
                : List.of();
        if (claimed.isEmpty()) {
            throw RefusedInputException.content(
                    RefusalCode.MALFORMED.code(),
                    store + ": the license that is installed there cannot be read; install it again",
                    Map.of());
        }
        return claimed;
    }

    private static Role role(SerialAnswer own, FingerprintSource machine, List<SerialNumber> registered) {
        for (SerialNumber serialNumber : registered) {
            if (own.serialNumber().equals(Optional.of(serialNumber)) || passes(machine, serialNumber)) {
                return serialNumber.equals(registered.get(0)) ? Role.CONTROLLER : Role.STANDBY;
            }
        }
        return own.serialNumber().isPresent() ? Role.CANDIDATE : Role.UNIDENTIFIED;
    }

    /** A machine that has changed a little has another serial number, and is the registered one all the same. */
    private static boolean passes(FingerprintSource machine, SerialNumber registered) {
        return SerialComparison.of(
                                registered,
                                ClosestFingerprint.read(machine, List.of(registered), HardwarePolicy.DEFAULT),
                                HardwarePolicy.DEFAULT)
                        .verdict()
                == Verdict.PASS;
    }

    @Override
    public boolean isRefused() {
        return shown.isRefused();
    }

    @Override
    public void writeTo(JsonLine json) {
        shown.writeTo(json);
        json.text("machineSerialNumber", machine.map(SerialNumber::text))
                .text("machineRole", role.map(known -> known.id));
    }

    @Override
    public void writeTo(TextPage page) {
        shown.writeTo(page);
        if (role.isPresent()) {
            page.line("")
                    .line(
                            "This is the environment's serial number by the installed license, which is not verified here.")
                    .line(role.get().words)
                    .field("Its own", machine.map(SerialNumber::text).orElse("none"));
        }
    }
}
