package dev.licensing.runtime.server;

import dev.licensing.core.license.AssessmentFacts;
import dev.licensing.core.license.HardwareSighting;
import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseState;
import dev.licensing.core.license.LicenseStatus;
import dev.licensing.core.license.facts.FarmFacts;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.usage.Usage;
import dev.licensing.runtime.clock.ClockGuard;
import dev.licensing.runtime.clock.ClockReading;
import dev.licensing.runtime.installed.Judge;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verified;
import java.time.Instant;
import java.util.Optional;

/** What a license amounts to on this server at one time. */
public final class Assessor implements Judge {
    private final Post post;
    private final AssessmentFacts facts;
    private final ClockGuard clock;

    public Assessor(Post post, HostFacts host, FarmFacts farm, ClockGuard clock, ClockReading time, Usage usage) {
        this.post = post;
        this.clock = clock;
        this.facts = host.toFacts().withFarm(farm).withClock(time.facts()).withUsage(usage);
    }

    /**
     * The state and findings of a license. What its vendor has signed moves the time on where the clock was set back, unless the
     * clock and the vendor are so far apart that one of the two is wrong.
     */
    @Override
    public LicenseStatus assess(Verified verified, HardwareSighting sighting) {
        License license = verified.license();
        ClockReading time = clock.assuming(license.issuedAt());
        Instant now = license.effectiveTime(time.effectiveNow());
        return post.assess(
                license, now, facts(verified.trust()).withClock(time.facts()).withSighting(sighting));
    }

    /** The state and findings of a server on which no license is installed. */
    public LicenseStatus withoutLicense(TrustedKeys trust) {
        return post.withoutLicense(facts(trust));
    }

    @Override
    public Optional<Refusal> foreign(License candidate, Optional<License> installed) {
        return post.foreign(candidate, installed);
    }

    /** The state of a server whose only license cannot be used, whoever it is for. */
    public LicenseStatus refusing(Refusal refusal, TrustedKeys trust) {
        return new LicenseStatus(
                new LicenseState.Refused(refusal), withoutLicense(trust).findings(), HardwareSighting.NONE);
    }

    private AssessmentFacts facts(TrustedKeys trust) {
        Optional<Instant> nextUpdate = trust.nextUpdate();
        return nextUpdate.isPresent() ? facts.withTrustNextUpdate(nextUpdate.get()) : facts;
    }
}
