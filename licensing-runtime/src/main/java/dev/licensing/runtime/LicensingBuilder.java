package dev.licensing.runtime;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.feature.ProductVersion;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.runtime.clock.ClockGuard;
import dev.licensing.runtime.duty.FarmPost;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import dev.licensing.runtime.installed.LicenseKeeper;
import dev.licensing.runtime.installed.LicenseShelf;
import dev.licensing.runtime.metering.RecordedUses;
import dev.licensing.runtime.metering.ServerUsage;
import dev.licensing.runtime.metering.UsageKeeper;
import dev.licensing.runtime.server.HostFacts;
import dev.licensing.runtime.server.KeptDocuments;
import dev.licensing.runtime.server.LicensedMachine;
import dev.licensing.runtime.server.ServerName;
import dev.licensing.runtime.server.SolePost;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.time.TimeSource;
import dev.licensing.verify.TrustedKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts together what {@link EnvironmentLicensing} works with. The product, the trust, the fingerprint and the store must be stated;
 * the rest has defaults. For one thread.
 */
public final class LicensingBuilder {
    private static final Duration SHORTEST_POLL = Duration.ofMillis(10);
    private static final Duration LONGEST_POLL = Duration.ofMinutes(1);

    private Optional<String> product = Optional.empty();
    private boolean anyProduct;
    private boolean oneLook;
    private Optional<ProductVersion> version = Optional.empty();
    private Optional<TrustedKeys> trust = Optional.empty();
    private Optional<FingerprintSource> fingerprint = Optional.empty();
    private Optional<LicenseStore> store = Optional.empty();
    private Optional<EnvironmentIdentity> identity = Optional.empty();
    private Optional<EnvironmentType> environmentType = Optional.empty();
    private Optional<ActivationCode> activationCode = Optional.empty();
    private Instant builtAt = Instant.EPOCH;
    private Optional<String> serverName = Optional.empty();
    private Optional<ServerRole> role = Optional.empty();
    private TimeSource time = TimeSource.SYSTEM;
    private Duration pollEvery = Duration.ofSeconds(5);
    private final List<LicenseListener> listeners = new ArrayList<>();

    LicensingBuilder() {}

    /**
     * The product that runs: licenses of others are refused.
     *
     * @param name its name as licenses spell it
     * @param runningVersion the version that runs, such as {@code 11.4.2}
     * @return this builder
     * @throws InvalidValueException when the version is not one
     */
    public LicensingBuilder product(String name, String runningVersion) {
        product = Optional.of(name);
        version = Optional.of(ProductVersion.parse(runningVersion));
        return this;
    }

    /**
     * Licenses of every product are accepted: for an administrator's tool. A product states itself.
     *
     * @return this builder
     */
    public LicensingBuilder anyProduct() {
        anyProduct = true;
        return this;
    }

    /**
     * For a program that looks at the license and ends, as an administrator's tool does: its clock is believed whatever it shows, and
     * nothing of it is kept. A server guards its clock.
     *
     * @return this builder
     */
    public LicensingBuilder forOneLook() {
        oneLook = true;
        return this;
    }

    /**
     * Whom to believe.
     *
     * @param keys the keys that the product ships
     * @return this builder
     */
    public LicensingBuilder trust(TrustedKeys keys) {
        trust = Optional.of(keys);
        return this;
    }

    /**
     * The machine.
     *
     * @param source its fingerprint
     * @return this builder
     */
    public LicensingBuilder fingerprint(FingerprintSource source) {
        fingerprint = Optional.of(source);
        return this;
    }

    /**
     * Where the license and what belongs to it is kept.
     *
     * @param licenses the store of the environment
     * @return this builder
     */
    public LicensingBuilder store(LicenseStore licenses) {
        store = Optional.of(licenses);
        return this;
    }

    /**
     * The environment's key pair: it stands for the machine where a license has a serial number declared by it.
     *
     * @param keys the identity of the environment
     * @return this builder
     */
    public LicensingBuilder identity(EnvironmentIdentity keys) {
        identity = Optional.of(keys);
        return this;
    }

    /**
     * The type that this environment is of: licenses for others are refused. By default it is not compared.
     *
     * @param type the type
     * @return this builder
     */
    public LicensingBuilder environmentType(EnvironmentType type) {
        environmentType = Optional.of(type);
        return this;
    }

    /**
     * The activation code of this infrastructure: licenses of others are refused. By default it is not compared.
     *
     * @param code the code
     * @return this builder
     */
    public LicensingBuilder activationCode(ActivationCode code) {
        activationCode = Optional.of(code);
        return this;
    }

    /**
     * When the product was built: a clock before it was never set. By default nothing is concluded from it.
     *
     * @param buildTime an instant in whole seconds
     * @return this builder
     */
    public LicensingBuilder builtAt(Instant buildTime) {
        builtAt = buildTime;
        return this;
    }

    /**
     * The name of this server among those with the same store; by default {@code server}.
     *
     * @param name 1 to 60 symbols of {@code A-Z a-z 0-9 . _ -}, another one for each server, and for each of several licensings
     *     of one server: of two that have the same name only one is counted
     * @return this builder
     * @throws InvalidValueException when it is none
     */
    public LicensingBuilder serverName(String name) {
        serverName = Optional.of(ServerName.require(name));
        return this;
    }

    /**
     * The role of this server among several that share a store. By default it is the only one of its environment. With a role, the
     * {@link #serverName} must be stated, and for a controller, and for whom is to become one, the {@link #identity}.
     *
     * @param among the role that it begins in
     * @return this builder
     */
    public LicensingBuilder role(ServerRole among) {
        role = Optional.of(among);
        return this;
    }

    /**
     * How often to look at the store; by default every 5 seconds.
     *
     * @param interval 10 milliseconds to 1 minute
     * @return this builder
     * @throws InvalidValueException when it is out of its bounds
     */
    public LicensingBuilder pollEvery(Duration interval) {
        if (interval.compareTo(SHORTEST_POLL) < 0 || interval.compareTo(LONGEST_POLL) > 0) {
            throw new InvalidValueException("pollEvery", interval.toString(), SHORTEST_POLL + " to " + LONGEST_POLL);
        }
        pollEvery = interval;
        return this;
    }

    /**
     * The server's clocks; by default those of this machine.
     *
     * @param clocks for tests, mostly
     * @return this builder
     */
    public LicensingBuilder time(TimeSource clocks) {
        time = clocks;
        return this;
    }

    /**
     * A listener that hears of every change from the start on.
     *
     * @param listener what to call
     * @return this builder
     */
    public LicensingBuilder listener(LicenseListener listener) {
        listeners.add(listener);
        return this;
    }

    /**
     * Opens the licensing: reads the store and the machine once, then follows both on a daemon thread.
     *
     * @return the licensing, whatever the license amounts to
     * @throws IllegalStateException when the product, the trust, the fingerprint or the store was not stated, or with a role the
     *     server's name, or a controller's identity
     */
    public EnvironmentLicensing open() {
        Optional<String> name = anyProduct ? Optional.empty() : Optional.of(stated(product, "product"));
        LicenseStore licenses = stated(store, "store");
        LicenseShelf shelf = new LicenseShelf(stated(trust, "trust"), name);
        LicensedMachine machine = new LicensedMachine(stated(fingerprint, "fingerprint"), identity);
        String server = role.isPresent() ? stated(serverName, "serverName") : serverName.orElse("server");
        Optional<FarmPost> farm = role.isPresent()
                ? Optional.of(new FarmPost(licenses, server, role.get(), version, machine, identity, time))
                : Optional.empty();
        KeptDocuments kept = new KeptDocuments(licenses, server);
        Engine engine = new Engine(
                new LicenseKeeper(licenses, shelf, !oneLook),
                machine,
                farm.isPresent() ? farm.get() : new SolePost(machine),
                new HostFacts(version, environmentType, activationCode),
                time,
                oneLook ? ClockGuard.ofOneLook(builtAt, time) : kept.startClock(builtAt, time),
                kept);
        String thread = "licensing-" + name.orElse("any");
        Notifier notifier = new Notifier(thread + "-listeners", listeners);
        Board board = new Board(engine.first(), time);
        ServerUsage usage = new ServerUsage(board);
        RecordedUses recorded = farm.isPresent() ? farm.get().recordedUses() : usage;
        Optional<UsageKeeper> usageKeeper = oneLook
                ? Optional.empty()
                : Optional.of(new UsageKeeper(licenses, server, time, board, usage, recorded));
        Optional<FarmPost> told = oneLook ? Optional.empty() : farm;
        Watch watch = new Watch(engine, board, usage, usageKeeper, told, notifier, pollEvery.toNanos());
        watch.start(thread);
        return new EnvironmentLicensing(licenses, board, usage, watch, notifier);
    }

    private static <T> T stated(Optional<T> part, String name) {
        if (part.isEmpty()) {
            throw new IllegalStateException(
                    "the licensing cannot be opened without " + name + "(…): state it on the builder");
        }
        return part.get();
    }
}
