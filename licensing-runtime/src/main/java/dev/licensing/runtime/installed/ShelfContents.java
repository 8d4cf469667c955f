package dev.licensing.runtime.installed;

import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.verify.TrustedKeys;
import java.util.Optional;

/**
 * What the documents of a store amount to.
 *
 * @param trust the trust in force
 * @param installed the license of the environment
 * @param rejected why the only license that is there cannot be used; empty when another is installed, or none is there
 * @param pending a license that takes the place of the installed one when it becomes valid
 * @param sightings what was seen of the hardware
 * @param damage what stands in for what; empty when all is as it should be
 */
public record ShelfContents(
        TrustedKeys trust,
        Optional<StoredLicense> installed,
        Optional<Refusal> rejected,
        Optional<StoredLicense> pending,
        KeptSightings sightings,
        Optional<Finding> damage) {
    ShelfContents withSightings(KeptSightings other) {
        return new ShelfContents(trust, installed, rejected, pending, other, damage);
    }
}
