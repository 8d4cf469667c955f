package dev.licensing.runtime.duty;

import dev.licensing.core.feature.ProductVersion;
import dev.licensing.core.license.AssessmentFacts;
import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseStatus;
import dev.licensing.core.license.facts.FarmFacts;
import dev.licensing.core.overview.ShownSerialNumbers;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.FindingCode;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.farm.Membership;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import dev.licensing.runtime.lease.LeaseSigning;
import dev.licensing.runtime.lease.SeenLeases;
import dev.licensing.runtime.log.Log;
import dev.licensing.runtime.metering.FarmUse;
import dev.licensing.runtime.metering.RecordedUses;
import dev.licensing.runtime.metering.ServerUsage;
import dev.licensing.runtime.presence.FarmKeeper;
import dev.licensing.runtime.presence.Neighbours;
import dev.licensing.runtime.presence.ServerReport;
import dev.licensing.runtime.server.LicensedMachine;
import dev.licensing.runtime.server.Post;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.time.TimeSource;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** A server of a farm, in one role or the other. For one thread at a time, under the caller's lock. */
public final class FarmPost implements Post {
    private final LicenseStore store;
    private final String server;
    private final Optional<ProductVersion> version;
    private final LicensedMachine machine;
    private final Optional<EnvironmentIdentity> identity;
    private final Neighbours neighbours;
    private final FarmKeeper keeper;
    private final SeenLeases leases;
    private Duty duty;
    private Optional<IOException> trouble = Optional.empty();

    /**
     * A server that begins in a role.
     *
     * @throws IllegalStateException when a controller has no identity to sign leases with
     */
    public FarmPost(
            LicenseStore store,
            String server,
            ServerRole role,
            Optional<ProductVersion> version,
            LicensedMachine machine,
            Optional<EnvironmentIdentity> identity,
            TimeSource time) {
        this.store = store;
        this.server = server;
        this.version = version;
        this.machine = machine;
        this.identity = identity;
        this.neighbours = new Neighbours(store, server, time);
        this.keeper = new FarmKeeper(store, server, time, neighbours);
        this.leases = new SeenLeases(store);
        this.duty = duty(role);
    }

    /**
     * Takes another role.
     *
     * @return whether it is another one
     * @throws IllegalStateException when a controller has no identity to sign leases with
     */
    public boolean become(ServerRole role) {
        if (duty.role() == role) {
            return false;
        }
        duty = duty(role);
        trouble = Optional.empty();
        return true;
    }

    /** Tells the others of this server, and hears of them: what is not asked for where a server starts. */
    public void tell(LicenseStatus status, Optional<License> installed, Instant at, ServerUsage usage) {
        keeper.look(report(status, installed, at), usage);
    }

    /** Tells the others that this server stops. */
    public void close(LicenseStatus status, Optional<License> installed, Instant at, ServerUsage usage) {
        keeper.close(report(status, installed, at), usage);
    }

    /** What is to be recorded of the use of all servers. */
    public RecordedUses recordedUses() {
        return keeper;
    }

    private Duty duty(ServerRole role) {
        if (role == ServerRole.FRONT_END) {
            return new FrontEndDuty(leases, neighbours);
        }
        if (identity.isEmpty()) {
            throw new IllegalStateException(
                    "a controller signs leases for its front-ends: state its identity(…) on the builder");
        }
        return new ControllerDuty(machine, new LeaseSigning(store, identity.get()), leases);
    }

    private ServerReport report(LicenseStatus status, Optional<License> installed, Instant at) {
        return new ServerReport(
                duty.role(),
                version,
                at,
                status.state().name(),
                machine.serialNumber(),
                leaseUntilExclusive(installed, at));
    }

    private Optional<Instant> leaseUntilExclusive(Optional<License> installed, Instant at) {
        return installed.isPresent() ? duty.leaseUntilExclusive(installed.get(), at) : Optional.empty();
    }

    @Override
    public void beginLook() {
        duty.beginLook();
    }

    @Override
    public LicenseStatus assess(License license, Instant now, AssessmentFacts facts) {
        return duty.assess(license, now, facts);
    }

    @Override
    public LicenseStatus withoutLicense(AssessmentFacts facts) {
        return duty.withoutLicense(facts);
    }

    @Override
    public Optional<SerialNumber> serialNumberToRegister() {
        return duty.serialNumberToRegister();
    }

    @Override
    public FarmFacts facts() {
        return keeper.facts();
    }

    @Override
    public Optional<Refusal> foreign(License candidate, Optional<License> installed) {
        return duty.foreign(candidate, installed);
    }

    @Override
    public boolean serve(License license, LicenseStatus status, Instant now) {
        try {
            boolean changed = duty.serve(license, status, now);
            trouble = duty.trouble();
            return changed;
        } catch (IOException e) {
            if (trouble.isEmpty()) {
                Log.get().warn("The lease of the front-ends is not renewed now: {}", e.getMessage());
            }
            trouble = Optional.of(e);
            return false;
        }
    }

    @Override
    public FarmUse farmUse() {
        return keeper.use();
    }

    @Override
    public Optional<Membership> membership(Optional<License> installed, Instant now) {
        Optional<SerialNumber> candidate =
                duty.role() == ServerRole.CONTROLLER ? Optional.empty() : candidate(installed);
        return Optional.of(new Membership(server, duty.role(), candidate, leaseUntilExclusive(installed, now)));
    }

    /** The controller is asked for in the store only where no license names it. */
    private Optional<SerialNumber> candidate(Optional<License> installed) {
        Optional<SerialNumber> controller = installed.isPresent() ? Optional.empty() : serialNumberToRegister();
        return ShownSerialNumbers.onFrontEnd(installed, controller, machine.serialNumber())
                .standbyCandidate();
    }

    @Override
    public Optional<Finding> trouble() {
        return trouble.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        FindingCode.STORE_DAMAGED,
                        new Evidence.Defect(
                                "the lease", String.valueOf(trouble.get().getMessage()), "what was known before")));
    }
}
