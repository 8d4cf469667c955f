package dev.licensing.runtime.metering;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.usage.Decision;
import dev.licensing.runtime.log.Log;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** One quantity, measured by the host. Thread-safe. */
final class MeasuredQuantity {
    private static final long LARGEST = 9_999_999_999_999_999L;
    private static final Entitlement.Quantity UNGRANTED =
            new Entitlement.Quantity(Limit.UNLIMITED, Overage.ADVISE, Term.KEEP);

    private final GrowthTerms<Entitlement.Quantity> terms;
    private final ReentrantLock adding = new ReentrantLock();
    private volatile Optional<LongSupplier> inUse = Optional.empty();
    private volatile boolean complained;

    MeasuredQuantity(Feature<Entitlement.Quantity> feature, Terms terms) {
        this.terms = new GrowthTerms<>(feature, UNGRANTED, terms);
    }

    boolean isGranted() {
        return terms.isGranted();
    }

    void measureBy(LongSupplier supplier) {
        inUse = Optional.of(supplier);
        complained = false;
    }

    /** What is in use; empty when it cannot be measured. */
    OptionalLong measured() {
        Optional<LongSupplier> supplier = inUse;
        return supplier.isPresent() ? measured(supplier.get()) : OptionalLong.empty();
    }

    Decision mayAdd(long amount) {
        return terms.growth().mayAdd(measured().orElse(0), amount);
    }

    Decision tryAdd(long amount, Runnable addition) {
        adding.lock();
        try {
            Decision decision = mayAdd(amount);
            if (decision.isPermitted()) {
                addition.run();
            }
            return decision;
        } finally {
            adding.unlock();
        }
    }

    private OptionalLong measured(LongSupplier supplier) {
        try {
            long used = supplier.getAsLong();
            if (used >= 0 && used <= LARGEST) {
                complained = false;
                return OptionalLong.of(used);
            }
            complain("it gave " + used + ", allowed is 0 to " + LARGEST);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            complain("it threw " + e);
        }
        return OptionalLong.empty();
    }

    /** Once, until it has worked again. */
    private void complain(String why) {
        if (!complained) {
            complained = true;
            Log.get()
                    .warn("The use of {} is not measured: {}; mend what was given to measure(…)", terms.feature(), why);
        }
    }
}
