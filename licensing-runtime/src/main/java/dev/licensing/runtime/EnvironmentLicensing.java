package dev.licensing.runtime;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.feature.ProductVersion;
import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseState;
import dev.licensing.core.license.Upgrade;
import dev.licensing.runtime.audit.AuditWriter;
import dev.licensing.runtime.farm.Farm;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.installed.Delivery;
import dev.licensing.runtime.installed.ShelfDocuments;
import dev.licensing.runtime.installed.StoredLicense;
import dev.licensing.runtime.presence.FarmView;
import dev.licensing.runtime.status.LicensingStatus;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.usage.UsageMeter;
import dev.licensing.verify.Verified;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The licensing of a platform server: what its environment's license is, what it amounts to now, and whether each feature is there.
 * Thread-safe; open it once when the server starts, and close it when it stops.
 *
 * <p>It never is the reason why a server is down: opening without a license is a state, no question throws because of a license, and
 * a store that cannot be read leaves what is known as it is. What anybody installs, on this server or on another one with the same
 * store, and what only time changes, is followed within seconds, without a restart.
 */
public final class EnvironmentLicensing implements AutoCloseable {
    private final LicenseStore store;
    private final Board board;
    private final UsageMeter usage;
    private final Watch watch;
    private final Notifier notifier;

    EnvironmentLicensing(LicenseStore store, Board board, UsageMeter usage, Watch watch, Notifier notifier) {
        this.store = store;
        this.board = board;
        this.usage = usage;
        this.watch = watch;
        this.notifier = notifier;
    }

    /**
     * Prepares the licensing of a server.
     *
     * @return a builder
     */
    public static LicensingBuilder builder() {
        return new LicensingBuilder();
    }

    /**
     * Installs a license file for the whole environment, or refuses it; then nothing has changed. The file that it takes the place of
     * is kept as a backup.
     *
     * @param file the bytes of the file
     * @param actor who installs it, for the log
     * @return what became of it: installed, pending until it is valid, or refused, with the reason
     * @throws IOException when the store cannot be read or written, in words for an administrator: the license that was installed
     *     is as valid as before
     * @throws IllegalStateException when this licensing is closed
     */
    public InstallResult install(byte[] file, String actor) throws IOException {
        return install(file, actor, false);
    }

    /**
     * Installs a license file as {@link #install} does, even where a newer revision of the same license is installed.
     *
     * @param file the bytes of the file
     * @param actor who installs it, for the log
     * @return what became of it
     * @throws IOException when the store cannot be read or written
     * @throws IllegalStateException when this licensing is closed
     */
    public InstallResult installAllowingOlder(byte[] file, String actor) throws IOException {
        return install(file, actor, true);
    }

    /**
     * The license files that others have taken the place of.
     *
     * @return the latest first, at most ten
     * @throws IOException when the store cannot be read
     */
    public List<LicenseBackup> backups() throws IOException {
        return Backups.list(store);
    }

    /**
     * Reads a backup, to be kept elsewhere.
     *
     * @param backup which one
     * @return the very bytes that were installed
     * @throws IOException when the store cannot be read, or has no such backup any more
     */
    public byte[] read(LicenseBackup backup) throws IOException {
        return Backups.read(store, backup);
    }

    /**
     * Installs a backup again. Named by a person, it may be older than what is installed.
     *
     * @param backup which one
     * @param actor who restores it, for the log
     * @return what became of it
     * @throws IOException when the store cannot be read or written, or has no such backup any more
     * @throws IllegalStateException when this licensing is closed
     */
    public InstallResult restore(LicenseBackup backup, String actor) throws IOException {
        return install(read(backup), actor, true);
    }

    /**
     * The installed license with what the vendor has signed, for those who want more than its {@linkplain #status state}.
     *
     * @return the verified license, also where it is not usable now; empty when none is installed or its signatures do not hold
     */
    public Optional<Verified> installed() {
        Optional<StoredLicense> installed = board.snapshot().contents().installed();
        return installed.isPresent() ? Optional.of(installed.get().verified()) : Optional.empty();
    }

    /**
     * The license file of a store, unverified, so that it can be saved whatever state it is in.
     *
     * @param store the store
     * @return the file that was accepted last, or the one that is there; empty when there is none
     * @throws IOException when the store cannot be read
     */
    public static Optional<byte[]> unverifiedFileOf(LicenseStore store) throws IOException {
        return ShelfDocuments.read(store).file();
    }

    /**
     * The installed license file, to be kept elsewhere.
     *
     * @return a copy of the very bytes that were installed; empty when none is installed
     */
    public Optional<byte[]> installedFile() {
        Optional<StoredLicense> installed = board.snapshot().contents().installed();
        return installed.isPresent() ? Optional.of(installed.get().file().clone()) : Optional.empty();
    }

    /**
     * All that a Licensing page shows.
     *
     * @return the state of this moment; what is in use is measured for it
     */
    public LicensingStatus status() {
        return board.snapshot().toStatus(usage.current());
    }

    /**
     * Says whether the platform may be upgraded. What runs is not disturbed when it may not.
     *
     * @param version the version to upgrade to
     * @return whether it may, and if not, why
     */
    public Upgrade mayUpgradeTo(ProductVersion version) {
        Snapshot snapshot = board.snapshot();
        LicenseState state = snapshot.status().state();
        Optional<StoredLicense> installed = snapshot.contents().installed();
        return installed.isPresent()
                ? Upgrade.mayUpgradeTo(version, installed.get().license(), state, snapshot.at())
                : new Upgrade.Blocked(state.refusal().orElseThrow());
    }

    /**
     * The gate of a feature: keep it in a field, and ask it as often as you like.
     *
     * @param feature the typed key
     * @return the one gate of the feature
     */
    public FeatureGate gate(Feature<?> feature) {
        return board.gate(feature);
    }

    /**
     * What the installed license grants of a feature, such as the value of a choice or the limit of a quantity, whether or not the
     * license is usable now: {@link #gate} says that.
     *
     * @param feature the typed key
     * @param <E> the kind of entitlement
     * @return what is granted; empty when nothing is, or something of another kind
     */
    public <E extends Entitlement> Optional<E> granted(Feature<E> feature) {
        return board.latest().granted(feature);
    }

    /**
     * What is in use of the features, and how far it may grow.
     *
     * @return the one meter of this server
     */
    public UsageMeter usage() {
        return usage;
    }

    /**
     * What makes the audit files of the environment; what is in use on this server now is recorded for it.
     *
     * @return the writer for the installed license; empty when none is installed
     * @throws IOException when the store cannot be read or written
     */
    public Optional<AuditWriter> audit() throws IOException {
        Optional<License> license = board.snapshot().installed();
        if (license.isEmpty()) {
            return Optional.empty();
        }
        watch.sampleUsage(license.get());
        return Optional.of(AuditWriter.of(store, license.get().activationCode()));
    }

    /**
     * Makes this server of a farm the controller or a front-end, without a restart, as in a failover. A standby whose serial number is
     * in the license needs no new license file for it.
     *
     * @param role its role from now on
     * @param actor who has decided so, for the log
     * @throws IllegalStateException when no role was stated when this licensing was opened, when it is closed, or when a controller
     *     has no identity to sign leases with
     */
    public void changeRole(ServerRole role, String actor) {
        watch.become(role, actor);
    }

    /**
     * The servers that share the store, as they have left word in it; it is read for this call.
     *
     * @return those that have ever been there within the last 30 days
     * @throws IOException when the store cannot be read
     */
    public Farm farm() throws IOException {
        return FarmView.read(store, board.now());
    }

    /**
     * The servers that share a store, for a program that is none of them.
     *
     * @param store the store
     * @param now the time, by which servers that say nothing any more are told
     * @return those that have left word in it
     * @throws IOException when the store cannot be read
     */
    public static Farm farmOf(LicenseStore store, Instant now) throws IOException {
        return FarmView.read(store, now);
    }

    /**
     * Adds a listener for changes of the license and its state.
     *
     * @param listener what to call, from the next change on
     */
    public void addListener(LicenseListener listener) {
        notifier.add(listener);
    }

    /**
     * Looks at the store, the machine and the clock now, as it does by itself every few seconds.
     *
     * @return what is so now
     */
    public LicensingStatus refresh() {
        watch.refresh();
        return status();
    }

    /** Stops following the license. Gates and status keep their last answer. A second call does nothing. */
    @Override
    public void close() {
        watch.close();
    }

    /** Names the state. */
    @Override
    public String toString() {
        return "EnvironmentLicensing[" + board.snapshot().status().state().name() + "]";
    }

    private InstallResult install(byte[] file, String actor, boolean allowOlder) throws IOException {
        Delivery delivery = watch.deliver(file.clone(), actor, allowOlder);
        if (delivery instanceof Delivery.Declined declined) {
            return new InstallResult.Refused(declined.why());
        }
        if (delivery instanceof Delivery.Pending pending) {
            return new InstallResult.Pending(
                    pending.license().license().validity().from(), status());
        }
        return new InstallResult.Installed(((Delivery.Installed) delivery).changed(), status());
    }
}
