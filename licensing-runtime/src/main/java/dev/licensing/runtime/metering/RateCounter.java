package dev.licensing.runtime.metering;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.usage.Decided;
import dev.licensing.core.usage.Decision;
import dev.licensing.core.usage.RateUse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** Counts the events of one feature. Thread-safe, without locks. */
final class RateCounter {
    private static final AtomicReferenceFieldUpdater<RateCounter, RateCount> COUNT =
            AtomicReferenceFieldUpdater.newUpdater(RateCounter.class, RateCount.class, "count");
    private static final Entitlement.Rate UNGRANTED =
            new Entitlement.Rate(Limit.UNLIMITED, Duration.ofMinutes(1), Overage.ADVISE, Term.KEEP);

    private final Terms clock;
    private final GrowthTerms<Entitlement.Rate> terms;
    private volatile RateCount count;

    RateCounter(Feature<Entitlement.Rate> feature, Terms terms) {
        this.clock = terms;
        this.terms = new GrowthTerms<>(feature, UNGRANTED, terms);
        this.count = RateCount.NONE;
    }

    boolean isGranted() {
        return terms.isGranted();
    }

    RateCount count() {
        return count;
    }

    void resume(RateUse window, long highest) {
        RateCount before = count;
        while (!COUNT.compareAndSet(this, before, before.resuming(window, highest))) {
            before = count;
        }
    }

    Decision use(long events) {
        while (true) {
            RateCount before = count;
            Decided<RateCount> decided = before.use(terms.growth(), events, clock.now());
            if (COUNT.compareAndSet(this, before, decided.after())) {
                return decided.decision();
            }
        }
    }

    /** The fullest window since the last time, for the record. */
    long take(boolean quarterIsOver) {
        while (true) {
            RateCount before = count;
            if (COUNT.compareAndSet(this, before, before.taken(quarterIsOver))) {
                return before.most();
            }
        }
    }
}
