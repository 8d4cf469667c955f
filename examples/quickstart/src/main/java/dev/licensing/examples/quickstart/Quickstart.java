package dev.licensing.examples.quickstart;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.FeatureGate;
import dev.licensing.runtime.InstallResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Tells the whole story with real files in a temporary folder. Each step is checked against what it should give; the exit
 * code is 0 only if all of them did.
 */
public final class Quickstart {
    private static final Duration TWO_YEARS = Duration.ofDays(730);

    private final Narrator narrator;
    private final Path folder;
    private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);

    Quickstart(Narrator narrator, Path folder) {
        this.narrator = narrator;
        this.folder = folder;
    }

    /**
     * Runs the story.
     *
     * @param arguments none
     * @throws IOException when the temporary folder cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Narrator narrator = new Narrator(out);
        new Quickstart(narrator, Files.createTempDirectory("licensing-quickstart")).tell();
        if (!narrator.allAsExpected()) {
            System.exit(1);
        }
    }

    void tell() throws IOException {
        narrator.title("Licensing quickstart", "All files are in " + folder);

        narrator.step("The vendor makes an issuer key");
        Vendor vendor = Vendor.create(folder.resolve("vendor"));
        narrator.fact("key", vendor.kid());
        narrator.fact("product ships", "vendor/trusted-keys.json");

        narrator.step("The customer subscribes: an activation code that never changes, and slots for environments");
        CustomerPortal portal = CustomerPortal.subscribe(now);
        describe(portal);

        narrator.step("This machine tells its serial number");
        Machine machine = Machine.identify(folder.resolve("identity"));
        machine.describeTo(narrator);

        PlatformServer server = new PlatformServer(
                vendor.trustedKeys(), machine, portal.infrastructure().activationCode());
        Registrar registrar = new Registrar(narrator, portal, vendor, folder);
        registrar.registerInDevelopment(machine.controller());
        Path licenseFile = registrar.download(machine.controller().serialNumber());
        install(server, licenseFile);
        run(server, licenseFile);
        refuse(registrar, server, machine, licenseFile);

        narrator.step("The change log has every act, numbered without a gap");
        for (ChangeLogEntry entry : portal.changeLog()) {
            narrator.fact(entry.number() + " " + entry.actor().name(), entry.what());
        }
        narrator.expect("entries", portal.infrastructure().entries(), (long)
                portal.changeLog().size());
        narrator.end();
    }

    private void describe(CustomerPortal portal) {
        ActivationCode activationCode = portal.infrastructure().activationCode();
        narrator.fact("activation code", activationCode.toString());
        narrator.expect("read back", activationCode, ActivationCode.parse(activationCode.toString()));
        for (EnvironmentSlot slot : portal.infrastructure().slots()) {
            narrator.fact("slot", slot.name() + ": " + slot.type().purpose());
        }
    }

    private void install(PlatformServer server, Path file) throws IOException {
        narrator.step("The platform server checks it, offline");
        narrator.expectState("Active", server.check(file, now));

        narrator.step("The platform asks for its features");
        Features features = new Features(server.verifiedLicense(file), now);
        narrator.expect("Analytics is open", true, features.analyticsIsOpen());
        narrator.expect("active internal users, limit", "Unlimited", features.internalUsers());
        narrator.say("limits apply to Production; the other environments are for building and testing");
        narrator.expect("a feature that was not bought is open", false, features.archiveIsOpen());
    }

    private void run(PlatformServer server, Path file) throws IOException {
        narrator.step("The platform server runs: an admin installs the file while it does");
        try (EnvironmentLicensing licensing = server.start(folder.resolve("store"))) {
            FeatureGate analytics = licensing.gate(Features.ANALYTICS);
            narrator.expectRefusal(
                    "NotInstalled", "no-license", licensing.status().status().state());
            narrator.expect("Analytics is open", false, analytics.isOpen());
            narrator.expect(
                    "installed",
                    true,
                    licensing.install(Files.readAllBytes(file), "an admin") instanceof InstallResult.Installed);
            narrator.expect("Analytics is open", true, analytics.isOpen());
        }

        narrator.step("It is started again, and finds what is installed");
        try (EnvironmentLicensing licensing = server.start(folder.resolve("store"))) {
            narrator.expectState("Active", licensing.status().status().state());
        }
    }

    private void refuse(Registrar registrar, PlatformServer server, Machine machine, Path licenseFile)
            throws IOException {
        narrator.step("One byte of the license is changed");
        Path changed = folder.resolve("changed.lic");
        Files.writeString(changed, Tampering.flipPayloadByte(Files.readString(licenseFile)));
        narrator.expectRefusal("Refused", "bad-signature", server.check(changed, now));

        narrator.step("A license of another machine is installed here");
        Machine other = Machine.declared(folder.resolve("other-identity"));
        Path foreign = registrar.registerInOtherDevelopment(other.controller());
        narrator.expectRefusal("Refused", "wrong-serial", server.check(foreign, now));

        narrator.step("The server is released and registered as Production; it still says that it is Development");
        Path production = registrar.registerAsProductionInstead(machine.controller());
        narrator.expectRefusal("Refused", "wrong-environment-type", server.check(production, now));
        Features bought = new Features(server.verifiedLicense(production), now);
        narrator.expect("active internal users in Production, limit", "500", bought.internalUsers());

        narrator.step("Two years later, the subscription was not renewed");
        narrator.expectRefusal("Expired", "expired", server.check(licenseFile, now.plus(TWO_YEARS)));
    }
}
