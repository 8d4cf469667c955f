package dev.licensing.benchmarks;

import dev.licensing.benchmarks.fresh.TrueLicenses;
import dev.licensing.benchmarks.gate.GrantedLicense;
import dev.licensing.benchmarks.gate.ReloadStorm;
import dev.licensing.core.feature.Feature;
import dev.licensing.runtime.FeatureGate;
import global.namespace.truelicense.api.ConsumerLicenseManager;
import global.namespace.truelicense.api.LicenseManagementException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import javax0.license3j.License;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Whether a feature is there and its license valid, asked of this library and of others, beside reading a plain field; also by two
 * threads while the license is replaced without a pause. In rounds: every ratio is of one round.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class GateCost {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final String NAME = "Feature" + Fixtures.FEATURES;
    private static final Feature<?> FEATURE = Feature.quantity(NAME);

    /** What a host would ask that has no licensing. */
    @State(Scope.Benchmark)
    public static class PlainField {
        private boolean open = true;
    }

    /** This library with an installed license that grants the feature. */
    @State(Scope.Benchmark)
    public static class Ours {
        private final GrantedLicense license = grantedLicense();
        private final FeatureGate gate = license.gate();

        /** Stops following the license. */
        @TearDown
        public void close() {
            license.close();
        }
    }

    /** The same, while the license is replaced without a pause. */
    @State(Scope.Benchmark)
    public static class Stormy {
        private final GrantedLicense license = grantedLicense();
        private final FeatureGate gate = license.gate();
        private final ReloadStorm storm = license.replacedBy(Fixtures.template(Fixtures.FEATURES - 1));

        /**
         * Ends the storm.
         *
         * @throws InterruptedException when its end cannot be awaited
         */
        @TearDown
        public void end() throws InterruptedException {
            storm.end();
            license.close();
        }
    }

    /** A license of License3j that was verified before, with a date of expiry. */
    @State(Scope.Benchmark)
    public static class License3j {
        private final License license = new License();

        /** Makes the license. */
        public License3j() {
            for (int i = 1; i <= Fixtures.FEATURES; i++) {
                license.add(javax0.license3j.Feature.Create.longFeature("Feature" + i, i * 100L));
            }
            license.setExpiry(Date.from(Clock.systemUTC().instant().plus(Duration.ofDays(365))));
        }

        boolean isThere() {
            return license.get(NAME) != null && !license.isExpired();
        }
    }

    /** A license that TrueLicense has installed, verified and cached; its features are kept by the host. */
    @State(Scope.Benchmark)
    public static class TrueLicense {
        private final ConsumerLicenseManager manager;
        private final Map<?, ?> features;

        /** Installs the license, and reads its features. */
        public TrueLicense() {
            try {
                TrueLicenseVendor vendor = TrueLicenseVendor.installedIn(Files.createTempDirectory("gate-cost"));
                manager = TrueLicenses.consumer(vendor.keyStore(), vendor.license());
                features = (Map<?, ?>) manager.load().getExtra();
                require(isThere());
            } catch (IOException | InterruptedException | LicenseManagementException e) {
                throw new IllegalStateException("the license of TrueLicense cannot be installed", e);
            }
        }

        boolean isThere() throws LicenseManagementException {
            manager.verify();
            return features.containsKey(NAME);
        }
    }

    /**
     * Reads a field.
     *
     * @return true
     */
    @Benchmark
    public boolean field(PlainField plain) {
        return plain.open;
    }

    /**
     * Asks this library.
     *
     * @return true
     */
    @Benchmark
    public boolean gate(Ours ours) {
        return ours.gate.isOpen();
    }

    /**
     * Asks License3j.
     *
     * @return true
     */
    @Benchmark
    public boolean license3j(License3j license3j) {
        return license3j.isThere();
    }

    /**
     * Asks TrueLicense.
     *
     * @return true
     * @throws LicenseManagementException when the license is not valid
     */
    @Benchmark
    public boolean trueLicense(TrueLicense trueLicense) throws LicenseManagementException {
        return trueLicense.isThere();
    }

    /**
     * Reads a field while the license is replaced.
     *
     * @return true
     */
    @Benchmark
    @Threads(2)
    public boolean fieldInStorm(PlainField plain, Stormy stormy) {
        return plain.open;
    }

    /**
     * Asks this library while the license is replaced.
     *
     * @return now this, now that
     */
    @Benchmark
    @Threads(2)
    public boolean gateInStorm(Stormy stormy) {
        return stormy.gate.isOpen();
    }

    /**
     * Measures and prints.
     *
     * @param arguments none
     * @throws RunnerException when a run fails
     */
    public static void main(String[] arguments) throws RunnerException {
        List<Collection<RunResult>> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(new Runner(new OptionsBuilder()
                            .include(GateCost.class.getName() + ".*")
                            .addProfiler(GCProfiler.class)
                            .shouldFailOnError(true)
                            .build())
                    .run());
        }
        System.out.printf(Locale.ROOT, "Medians of %d rounds%n", ROUNDS);
        System.out.printf(Locale.ROOT, "%-45s %9s %17s %9s%n", "", "ns", "x a plain field", "bytes");
        print(rounds, "a plain field", "field", "field");
        print(rounds, "this library", "gate", "field");
        print(rounds, "License3j 3.2.0", "license3j", "field");
        print(rounds, "TrueLicense 4.0.3, cached", "trueLicense", "field");
        print(rounds, "a plain field, 2 threads, reload storm", "fieldInStorm", "fieldInStorm");
        print(rounds, "this library, 2 threads, reload storm", "gateInStorm", "fieldInStorm");
    }

    /** Bytes are not told apart from those of the storm. */
    private static void print(List<Collection<RunResult>> rounds, String name, String method, String baseline) {
        double nanoseconds = median(rounds, round -> nanoseconds(round, method));
        double ratio = median(rounds, round -> nanoseconds(round, method) / nanoseconds(round, baseline));
        String bytes = baseline.equals("field")
                ? String.format(Locale.ROOT, "%.3f", median(rounds, round -> bytes(round, method)))
                : "-";
        System.out.printf(Locale.ROOT, "%-45s %9.2f %17.2f %9s%n", name, nanoseconds, ratio, bytes);
    }

    private static double median(List<Collection<RunResult>> rounds, ToDoubleFunction<Collection<RunResult>> measure) {
        double[] values = rounds.stream().mapToDouble(measure).toArray();
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static double nanoseconds(Collection<RunResult> round, String method) {
        return result(round, method).getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static double bytes(Collection<RunResult> round, String method) {
        Result<?> allocated = result(round, method).getSecondaryResults().get("gc.alloc.rate.norm");
        if (allocated == null) {
            throw new IllegalStateException("allocation was not measured");
        }
        return allocated.getStatistics().getPercentile(50);
    }

    private static RunResult result(Collection<RunResult> round, String method) {
        for (RunResult result : round) {
            if (result.getParams().getBenchmark().endsWith("." + method)) {
                return result;
            }
        }
        throw new IllegalStateException("nothing was measured for " + method);
    }

    private static GrantedLicense grantedLicense() {
        return new GrantedLicense(Fixtures.template(Fixtures.FEATURES), Samples.serialNumber(), FEATURE);
    }

    private static void require(boolean there) {
        if (!there) {
            throw new IllegalStateException("the feature is not there");
        }
    }
}
