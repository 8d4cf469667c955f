package dev.licensing.runtime.metering;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.usage.Decided;
import dev.licensing.core.usage.Decision;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** Counts the concurrent use of one feature. Thread-safe, without locks. */
final class PeakCounter {
    private static final AtomicReferenceFieldUpdater<PeakCounter, PeakCount> COUNT =
            AtomicReferenceFieldUpdater.newUpdater(PeakCounter.class, PeakCount.class, "count");
    private static final Entitlement.Peak UNGRANTED = new Entitlement.Peak(Limit.UNLIMITED, Overage.ADVISE, Term.KEEP);

    private final GrowthTerms<Entitlement.Peak> terms;
    private volatile PeakCount count;

    PeakCounter(Feature<Entitlement.Peak> feature, Terms terms) {
        this.terms = new GrowthTerms<>(feature, UNGRANTED, terms);
        this.count = PeakCount.NONE;
    }

    boolean isGranted() {
        return terms.isGranted();
    }

    PeakCount count() {
        return count;
    }

    void resume(long highest) {
        PeakCount before = count;
        while (!COUNT.compareAndSet(this, before, before.resuming(highest))) {
            before = count;
        }
    }

    Decision enter() {
        while (true) {
            PeakCount before = count;
            Decided<PeakCount> decided = before.enter(terms.growth());
            if (COUNT.compareAndSet(this, before, decided.after())) {
                return decided.decision();
            }
        }
    }

    void leave() {
        PeakCount before = count;
        while (!COUNT.compareAndSet(this, before, before.leave())) {
            before = count;
        }
    }

    /** The highest since the last time, for the record. */
    long take(boolean quarterIsOver) {
        while (true) {
            PeakCount before = count;
            if (COUNT.compareAndSet(this, before, before.taken(quarterIsOver))) {
                return before.use().highest();
            }
        }
    }
}
