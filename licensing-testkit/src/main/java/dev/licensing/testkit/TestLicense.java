package dev.licensing.testkit;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.license.License;
import dev.licensing.core.license.Validity;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.SerialNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A license that a test writes. Each step gives a new one and changes only what it names, so one is the beginning of
 * several: the license, its renewal, a wrong one. Immutable.
 *
 * <p>Without further words it is for the product {@code product}, Development, revision 1, valid from the vendor's time on
 * and without an end; when an end is stated, with 60 days of notice and 30 days of grace.
 */
public final class TestLicense {
    private final TestVendor vendor;
    private LicenseId licenseId = LicenseId.parse(UUID.randomUUID().toString());
    private long revision = 1;
    private String product = "product";
    private Optional<Instant> issuedAt = Optional.empty();
    private Optional<Instant> from = Optional.empty();
    private Optional<Instant> until = Optional.empty();
    private int noticeDays = 60;
    private int graceDays = 30;
    private long minimumTrustVersion;
    private ActivationCode activationCode;
    private EnvironmentType environmentType = EnvironmentType.DEVELOPMENT;
    private List<Controller> controllers = List.of();
    private HardwarePolicy hardwarePolicy = HardwarePolicy.DEFAULT;
    private Map<String, Entitlement> features = Map.of();

    TestLicense(TestVendor vendor) {
        this.vendor = vendor;
        this.activationCode = vendor.activationCode();
    }

    private TestLicense(TestLicense other) {
        this.vendor = other.vendor;
        this.licenseId = other.licenseId;
        this.revision = other.revision;
        this.product = other.product;
        this.issuedAt = other.issuedAt;
        this.from = other.from;
        this.until = other.until;
        this.noticeDays = other.noticeDays;
        this.graceDays = other.graceDays;
        this.minimumTrustVersion = other.minimumTrustVersion;
        this.activationCode = other.activationCode;
        this.environmentType = other.environmentType;
        this.controllers = other.controllers;
        this.hardwarePolicy = other.hardwarePolicy;
        this.features = other.features;
    }

    /**
     * The same license with these features in place of any others.
     *
     * @param texts one for each feature: {@code Analytics} is a flag, {@code Users=500} and {@code Users=unlimited} quantities,
     *     {@code Users=500 block} one that stops at its limit, {@code Sessions=peak 100} a peak, {@code Requests=6000 per
     *     PT1M} a rate, {@code PlatformServerUpgrade=up to 11.*} a ceiling, {@code IntellectualProperty=Protected} a choice; each
     *     may end with {@code until 2027-01-01T00:00:00Z}
     * @return a new license
     * @throws IllegalArgumentException when a text is none of these
     */
    public TestLicense features(String... texts) {
        Map<String, Entitlement> parsed = new LinkedHashMap<>();
        for (String text : texts) {
            FeatureText feature = FeatureText.parse(text);
            parsed.put(feature.name(), feature.entitlement());
        }
        return changed(copy -> copy.features = parsed);
    }

    /**
     * The same license with one more feature.
     *
     * @param feature the feature
     * @param entitlement what is granted of it
     * @param <E> the kind of entitlement
     * @return a new license
     */
    public <E extends Entitlement> TestLicense feature(Feature<E> feature, E entitlement) {
        Map<String, Entitlement> more = new LinkedHashMap<>(features);
        more.put(feature.name(), entitlement);
        return changed(copy -> copy.features = more);
    }

    /**
     * The same license for this machine; called again, the others are its standbys.
     *
     * @param machine the controller
     * @return a new license
     */
    public TestLicense forMachine(TestMachine machine) {
        return forController(Controller.typed(machine.serialNumber()));
    }

    /**
     * The same license for this controller, with a key or without; called again, the others are its standbys.
     *
     * @param controller what was registered
     * @return a new license
     */
    public TestLicense forController(Controller controller) {
        List<Controller> more = new ArrayList<>(controllers);
        more.add(controller);
        return changed(copy -> copy.controllers = List.copyOf(more));
    }

    /**
     * The same license for a server that is identified by its key alone, which it then allows.
     *
     * @param key the environment's public key
     * @return a new license
     */
    public TestLicense forKey(EnvironmentKey key) {
        HardwarePolicy allowing = new HardwarePolicy(
                hardwarePolicy.weights(),
                hardwarePolicy.thresholdPercent(),
                hardwarePolicy.graceDays(),
                hardwarePolicy.changedAnchorGraceDays(),
                true);
        return forController(new Controller(SerialNumber.declared(key), Optional.of(key)))
                .changed(copy -> copy.hardwarePolicy = allowing);
    }

    /**
     * The same license, valid from another time on.
     *
     * @param first the first valid instant, whole seconds
     * @return a new license
     */
    public TestLicense from(Instant first) {
        return changed(copy -> copy.from = Optional.of(first));
    }

    /**
     * The same license with an end.
     *
     * @param endExclusive the first instant after the end, whole seconds
     * @return a new license
     */
    public TestLicense until(Instant endExclusive) {
        return changed(copy -> copy.until = Optional.of(endExclusive));
    }

    /**
     * The same license with another notice before its end.
     *
     * @param days of 24 hours
     * @return a new license
     */
    public TestLicense noticeDays(int days) {
        return changed(copy -> copy.noticeDays = days);
    }

    /**
     * The same license with another grace after its end.
     *
     * @param days of 24 hours
     * @return a new license
     */
    public TestLicense graceDays(int days) {
        return changed(copy -> copy.graceDays = days);
    }

    /**
     * The same license in another revision: a renewal keeps the identifier and raises it.
     *
     * @param number from 1
     * @return a new license
     */
    public TestLicense revision(long number) {
        return changed(copy -> copy.revision = number);
    }

    /**
     * The same license for another product.
     *
     * @param name the product's name
     * @return a new license
     */
    public TestLicense product(String name) {
        return changed(copy -> copy.product = name);
    }

    /**
     * The same license for an environment of another type.
     *
     * @param type what the environment is for
     * @return a new license
     */
    public TestLicense type(EnvironmentType type) {
        return changed(copy -> copy.environmentType = type);
    }

    /**
     * The same license for another infrastructure.
     *
     * @param code its activation code; by default the vendor's licenses are all for one
     * @return a new license
     */
    public TestLicense activationCode(ActivationCode code) {
        return changed(copy -> copy.activationCode = code);
    }

    /**
     * The same license, signed at another time.
     *
     * @param instant whole seconds; by default the vendor's time when the file is made
     * @return a new license
     */
    public TestLicense issuedAt(Instant instant) {
        return changed(copy -> copy.issuedAt = Optional.of(instant));
    }

    /**
     * The same license with other numbers for the comparison of the hardware.
     *
     * @param policy the numbers
     * @return a new license
     */
    public TestLicense hardwarePolicy(HardwarePolicy policy) {
        return changed(copy -> copy.hardwarePolicy = policy);
    }

    /**
     * The same license, which only newer trust accepts.
     *
     * @param version the least version of trust
     * @return a new license
     */
    public TestLicense minimumTrustVersion(long version) {
        return changed(copy -> copy.minimumTrustVersion = version);
    }

    /**
     * The license as a value, unsigned.
     *
     * @return the license
     * @throws IllegalStateException when no machine was stated
     * @throws dev.licensing.core.InvalidValueException when a part is out of its bounds
     */
    public License toLicense() {
        if (controllers.isEmpty()) {
            throw new IllegalStateException("this license is for no machine: state it with forMachine(machine)");
        }
        Instant signed = issuedAt.orElseGet(vendor::now);
        return new License(
                licenseId,
                revision,
                product,
                signed,
                minimumTrustVersion,
                "Test Organization",
                "Test Infrastructure",
                Optional.empty(),
                activationCode,
                new LicensedEnvironment(
                        "test-slot", environmentType + " #1", environmentType, controllers, hardwarePolicy),
                new Validity(from.orElse(signed), until, noticeDays, graceDays),
                "Test Support",
                new Entitlements(features));
    }

    /**
     * Signs the license.
     *
     * @return the bytes of its file
     * @throws IllegalStateException when no machine was stated
     * @throws dev.licensing.issue.InvalidLicenseException when no platform would take it: it ends before it is signed, for one
     */
    public byte[] toFile() {
        return vendor.sign(toLicense());
    }

    private TestLicense changed(Consumer<TestLicense> change) {
        TestLicense copy = new TestLicense(this);
        change.accept(copy);
        return copy;
    }
}
