package dev.licensing.examples.quickstart;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.environment.EnvironmentType;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
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

        narrator.step("The customer subscribes and gets an activation code");
        ActivationCode activationCode = ActivationCode.random(new SecureRandom());
        narrator.fact("activation code", activationCode.toString());
        narrator.expect("read back", activationCode, ActivationCode.parse(activationCode.toString()));

        narrator.step("This machine tells its serial number");
        Machine machine = Machine.identify(folder.resolve("identity"));
        machine.describeTo(narrator);

        PlatformServer server = new PlatformServer(vendor.trustedKeys(), machine, activationCode);
        Order order = new Order(activationCode, machine.controller(), EnvironmentType.DEVELOPMENT, now);
        Path licenseFile = install(vendor, server, order);
        refuse(vendor, server, order, licenseFile);
        narrator.end();
    }

    private Path install(Vendor vendor, PlatformServer server, Order order) throws IOException {
        narrator.step("The vendor issues the license file of the Development environment");
        Path file = folder.resolve(order.controller().serialNumber() + ".lic");
        Files.write(file, vendor.issue(order.toLicense()));
        narrator.fact("file", file.getFileName() + ", " + Files.size(file) + " bytes");

        narrator.step("The platform server checks it, offline");
        narrator.expectState("Active", server.check(file, now));

        narrator.step("The platform asks for its features");
        Features features = new Features(server.verifiedLicense(file), now);
        narrator.expect("Analytics is open", true, features.analyticsIsOpen());
        narrator.expect("active internal users, limit", "500", features.internalUsers());
        narrator.expect("application objects, limit", "Unlimited", features.applicationObjects());
        narrator.expect("a feature that was not bought is open", false, features.archiveIsOpen());
        return file;
    }

    private void refuse(Vendor vendor, PlatformServer server, Order order, Path licenseFile) throws IOException {
        narrator.step("One byte of the license is changed");
        Path changed = folder.resolve("changed.lic");
        Files.writeString(changed, Tampering.flipPayloadByte(Files.readString(licenseFile)));
        narrator.expectRefusal("Refused", "bad-signature", server.check(changed, now));

        narrator.step("A license of another machine is installed here");
        Machine other = Machine.declared(folder.resolve("other-identity"));
        Path foreign = folder.resolve(other.controller().serialNumber() + ".lic");
        Files.write(
                foreign, vendor.issue(order.withController(other.controller()).toLicense()));
        narrator.expectRefusal("Refused", "wrong-serial", server.check(foreign, now));

        narrator.step("A license for Production is installed on this Development environment");
        Path production = folder.resolve("production.lic");
        Files.write(
                production,
                vendor.issue(order.withType(EnvironmentType.PRODUCTION).toLicense()));
        narrator.expectRefusal("Refused", "wrong-environment-type", server.check(production, now));

        narrator.step("Two years later, the subscription was not renewed");
        narrator.expectRefusal("Expired", "expired", server.check(licenseFile, now.plus(TWO_YEARS)));
    }
}
