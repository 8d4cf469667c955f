package dev.licensing.core.usage;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.refusal.FeatureEvidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import java.util.OptionalLong;

/**
 * The terms on which the use of one feature may grow. Immutable.
 *
 * <p>It decides and keeps no count: the use comes in, and the decision holds the use that it leads to. To ask is to
 * {@linkplain #mayAdd ask}; to add is to ask the same and then to store {@link Decision#usedAfterOr}. A host whose threads
 * add at the same time does both under one lock, or compares and sets, and asks again when another thread was faster.
 *
 * @param feature the typed key
 * @param entitlement what the license grants of it
 * @param availability whether it may grow at all
 * @param usedElsewhere how much of the limit others use, such as the other servers of the environment, 0 to 9,999,999,999,999,999
 * @param <E> the kind of entitlement: a quantity, a rate or a peak
 */
public record Growth<E extends Entitlement.Counted>(
        Feature<E> feature, E entitlement, Availability availability, long usedElsewhere) {
    /**
     * Checks the bounds.
     *
     * @throws dev.licensing.core.InvalidValueException when the use of others is out of bounds
     */
    public Growth {
        Amount.check("usedElsewhere", usedElsewhere);
    }

    /**
     * The terms where nobody else uses the feature.
     *
     * @param feature the typed key
     * @param entitlement what the license grants of it
     * @param availability whether it may grow at all
     */
    public Growth(Feature<E> feature, E entitlement, Availability availability) {
        this(feature, entitlement, availability, 0);
    }

    /**
     * Decides on an addition.
     *
     * <p>What adds nothing or takes something away is always permitted. Otherwise a feature that is kept or closed blocks
     * for its own reason, and one that is open measures the use after the addition by its limit: a limit that advises
     * permits the excess and says so; one that blocks stops this addition and nothing that runs already, even where the
     * limit was lowered below the use.
     *
     * @param used what is in use, 0 to 9,999,999,999,999,999
     * @param adding how much is to be added; negative for less
     * @return the decision, with a use of at most 9,999,999,999,999,999 and at least 0
     * @throws dev.licensing.core.InvalidValueException when the use is out of bounds
     */
    public Decision mayAdd(long used, long adding) {
        Amount.check("used", used);
        if (adding <= 0) {
            return new Decision.Permitted(Amount.sum(used, adding));
        }
        if (availability instanceof Availability.Kept kept) {
            return new Decision.Blocked(kept.why());
        }
        if (availability instanceof Availability.Closed closed) {
            return new Decision.Blocked(closed.why());
        }
        return withinLimit(used, adding);
    }

    private Decision withinLimit(long used, long adding) {
        OptionalLong most = entitlement.limit().most();
        // The difference and not the sum: with any addition it does not overflow
        if (most.isEmpty() || adding <= most.getAsLong() - used - usedElsewhere) {
            return new Decision.Permitted(Amount.sum(used, adding));
        }
        FeatureEvidence.Use excess =
                new FeatureEvidence.Use(feature.name(), most.getAsLong(), Amount.sum(used, usedElsewhere), adding);
        Refusal refusal = new Refusal(RefusalCode.LIMIT_REACHED, excess);
        return entitlement.overage() == Overage.BLOCK
                ? new Decision.Blocked(refusal)
                : new Decision.PermittedBeyond(refusal, Amount.sum(used, adding));
    }
}
