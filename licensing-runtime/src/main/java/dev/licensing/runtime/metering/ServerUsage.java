package dev.licensing.runtime.metering;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.usage.Decision;
import dev.licensing.core.usage.Usage;
import dev.licensing.runtime.records.RecordedUse;
import dev.licensing.runtime.records.RecordedUse.Kind;
import dev.licensing.runtime.usage.UsageMeter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/** What this server measures and counts. Thread-safe; peaks and rates are counted without locks. */
public final class ServerUsage implements UsageMeter, RecordedUses {
    private final Terms terms;
    private final ConcurrentMap<String, MeasuredQuantity> quantities = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, PeakCounter> peaks = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, RateCounter> rates = new ConcurrentHashMap<>();

    public ServerUsage(Terms terms) {
        this.terms = terms;
    }

    @Override
    public void measure(Feature<Entitlement.Quantity> feature, LongSupplier inUse) {
        quantity(feature).measureBy(inUse);
    }

    @Override
    public Decision mayAdd(Feature<Entitlement.Quantity> feature, long adding) {
        return quantity(feature).mayAdd(adding);
    }

    @Override
    public Decision tryAdd(Feature<Entitlement.Quantity> feature, long adding, Runnable addition) {
        return quantity(feature).tryAdd(adding, addition);
    }

    @Override
    public Decision enter(Feature<Entitlement.Peak> feature) {
        return peak(feature).enter();
    }

    @Override
    public void leave(Feature<Entitlement.Peak> feature) {
        peak(feature).leave();
    }

    @Override
    public Decision use(Feature<Entitlement.Rate> feature, long events) {
        return rate(feature).use(events);
    }

    @Override
    public Usage current() {
        Map<String, Long> uses = new TreeMap<>();
        for (Map.Entry<String, RateCounter> rate : rates.entrySet()) {
            uses.put(rate.getKey(), rate.getValue().count().highest());
        }
        for (Map.Entry<String, PeakCounter> peak : peaks.entrySet()) {
            uses.put(peak.getKey(), peak.getValue().count().highest());
        }
        for (Map.Entry<String, MeasuredQuantity> quantity : quantities.entrySet()) {
            OptionalLong used = quantity.getValue().measured();
            if (used.isPresent()) {
                uses.put(quantity.getKey(), used.getAsLong());
            }
        }
        addFarm(uses);
        return new Usage(uses);
    }

    /** What each server sees for itself is the farm's; what this one does not measure, another may. */
    private void addFarm(Map<String, Long> uses) {
        for (Map.Entry<String, FarmUse.Use> use :
                terms.latest().farmUse().byFeature().entrySet()) {
            if (use.getValue().kind() == Kind.OWN) {
                uses.merge(use.getKey(), use.getValue().highest(), Math::max);
            } else {
                uses.putIfAbsent(use.getKey(), use.getValue().current());
            }
        }
    }

    /** What this server uses, for the others of a farm to know; the highest are those since the last time. */
    public List<ServerCount> counts(boolean quarterIsOver) {
        List<ServerCount> counts = new ArrayList<>();
        for (Map.Entry<String, MeasuredQuantity> quantity : quantities.entrySet()) {
            OptionalLong used = quantity.getValue().measured();
            if (used.isPresent()) {
                counts.add(new ServerCount(Kind.SHARED, quantity.getKey(), used.getAsLong(), used.getAsLong()));
            }
        }
        for (Map.Entry<String, PeakCounter> peak : peaks.entrySet()) {
            long highest = peak.getValue().take(quarterIsOver);
            long current = peak.getValue().count().use().current();
            counts.add(new ServerCount(Kind.OWN, peak.getKey(), current, Math.max(current, highest)));
        }
        for (Map.Entry<String, RateCounter> rate : rates.entrySet()) {
            long highest = rate.getValue().take(quarterIsOver);
            counts.add(new ServerCount(Kind.OWN, rate.getKey(), highest, highest));
        }
        return counts;
    }

    /** Goes on with what was counted before a restart; a quarter that is over meanwhile is not gone on with. */
    void restore(KeptCounts kept, boolean quarterIsOver) {
        for (Map.Entry<String, KeptCounts.Peak> peak : kept.peaks().entrySet()) {
            long highest = quarterIsOver ? 0 : peak.getValue().highest();
            peak(Feature.peak(peak.getKey())).resume(highest);
        }
        for (Map.Entry<String, KeptCounts.Rate> rate : kept.rates().entrySet()) {
            long highest = quarterIsOver ? 0 : rate.getValue().highest();
            rate(Feature.rate(rate.getKey())).resume(rate.getValue().use(), highest);
        }
    }

    KeptCounts counts(Instant at) {
        Map<String, KeptCounts.Peak> keptPeaks = new TreeMap<>();
        for (Map.Entry<String, PeakCounter> peak : peaks.entrySet()) {
            PeakCount count = peak.getValue().count();
            keptPeaks.put(peak.getKey(), new KeptCounts.Peak(count.use().highest(), count.highest()));
        }
        Map<String, KeptCounts.Rate> keptRates = new TreeMap<>();
        for (Map.Entry<String, RateCounter> rate : rates.entrySet()) {
            RateCount count = rate.getValue().count();
            keptRates.put(rate.getKey(), new KeptCounts.Rate(count.use(), count.most(), count.highest()));
        }
        return new KeptCounts(at, keptPeaks, keptRates);
    }

    /** What is in use of the granted features, with the highest since the last time. */
    @Override
    public List<RecordedUse> take(Instant at, String server, boolean quarterIsOver) {
        List<RecordedUse> taken = new ArrayList<>();
        for (Map.Entry<String, MeasuredQuantity> quantity : quantities.entrySet()) {
            OptionalLong used = quantity.getValue().measured();
            if (used.isPresent() && quantity.getValue().isGranted()) {
                taken.add(new RecordedUse(at, Kind.SHARED, quantity.getKey(), used.getAsLong(), server));
            }
        }
        for (Map.Entry<String, PeakCounter> peak : peaks.entrySet()) {
            long used = peak.getValue().take(quarterIsOver);
            if (peak.getValue().isGranted()) {
                taken.add(new RecordedUse(at, Kind.OWN, peak.getKey(), used, server));
            }
        }
        for (Map.Entry<String, RateCounter> rate : rates.entrySet()) {
            long used = rate.getValue().take(quarterIsOver);
            if (rate.getValue().isGranted()) {
                taken.add(new RecordedUse(at, Kind.OWN, rate.getKey(), used, server));
            }
        }
        return taken;
    }

    /** For logs. */
    @Override
    public String toString() {
        return "UsageMeter[" + current().byFeature() + "]";
    }

    private MeasuredQuantity quantity(Feature<Entitlement.Quantity> feature) {
        MeasuredQuantity quantity = quantities.get(feature.name());
        return quantity != null
                ? quantity
                : quantities.computeIfAbsent(feature.name(), name -> new MeasuredQuantity(feature, terms));
    }

    private PeakCounter peak(Feature<Entitlement.Peak> feature) {
        PeakCounter peak = peaks.get(feature.name());
        return peak != null ? peak : peaks.computeIfAbsent(feature.name(), name -> new PeakCounter(feature, terms));
    }

    private RateCounter rate(Feature<Entitlement.Rate> feature) {
        RateCounter rate = rates.get(feature.name());
        return rate != null ? rate : rates.computeIfAbsent(feature.name(), name -> new RateCounter(feature, terms));
    }
}
