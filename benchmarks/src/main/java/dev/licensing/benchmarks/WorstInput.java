package dev.licensing.benchmarks;

import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Verification;
import dev.licensing.verify.Verified;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What the most expensive license files of 64 KiB cost to verify, in time and in memory, beside a valid license of 20
 * features and a valid one of 64 KiB: of the same issuer and with its kinds of signatures. Anybody can make the files whose
 * names do not start with "signed"; for the others it takes the issuer's keys.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 150, timeUnit = TimeUnit.MILLISECONDS)
public class WorstInput {
    private static final String SMALL = "valid, 20 features";
    private static final String LARGE = "valid, 64 KiB of features";
    private static final List<String> TRUSTS = List.of("Ed25519", "hybrid");

    /** What signatures the issuer's licenses carry. */
    @Param({"Ed25519", "hybrid"})
    public String trust = "";

    /** Which file. */
    @Param({
        SMALL,
        LARGE,
        "valid, 16 controllers with keys",
        "payload under a wrong signature",
        "members",
        "members of one hash code",
        "empty objects",
        "nesting",
        "white space",
        "signed members of one hash code",
        "signed empty objects",
        "signed controllers"
    })
    public String file = "";

    private byte[] bytes = new byte[0];
    private LicenseVerifier verifier = LicenseVerifier.trusting(new WorstFiles(false).trust());

    /** Makes the file, and looks whether the valid ones are valid. */
    @Setup
    public void makeFile() {
        WorstFiles files = new WorstFiles(trust.equals("hybrid"));
        bytes = files.file(file);
        verifier = LicenseVerifier.trusting(files.trust());
        if (file.startsWith("valid") && !(verify() instanceof Verified)) {
            throw new IllegalStateException(file + " is not verified: " + verify());
        }
    }

    /**
     * Verifies.
     *
     * @return the result
     */
    @Benchmark
    public Verification verify() {
        return verifier.verify(bytes);
    }

    /**
     * Measures and prints.
     *
     * @param arguments names of single files, or none for all
     * @throws RunnerException when a run fails
     */
    public static void main(String[] arguments) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(WorstInput.class.getName() + ".*")
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class);
        if (arguments.length > 0) {
            options.param("file", arguments);
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        for (String trust : TRUSTS) {
            print(trust, results);
        }
    }

    private static void print(String trust, Collection<RunResult> results) {
        System.out.printf(Locale.ROOT, "%nThe issuer's signatures: %s%n", trust);
        System.out.printf(
                Locale.ROOT,
                "  %-36s %9s %12s %12s %10s %12s%n",
                "file",
                "us",
                "x 20 features",
                "x 64 KiB",
                "bytes",
                "x file size");
        double small = microseconds(results, trust, SMALL);
        double large = microseconds(results, trust, LARGE);
        for (RunResult result : results) {
            if (result.getParams().getParam("trust").equals(trust)) {
                String name = result.getParams().getParam("file");
                double time = microseconds(results, trust, name);
                double bytes = bytes(result);
                int size = new WorstFiles(trust.equals("hybrid")).file(name).length;
                System.out.printf(
                        Locale.ROOT,
                        "  %-36s %9.1f %12.2f %12.2f %10.0f %12.1f%n",
                        name,
                        time,
                        time / small,
                        time / large,
                        bytes,
                        bytes / size);
            }
        }
    }

    /** The median of what one verification allocates. */
    private static double bytes(RunResult result) {
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        if (allocated == null) {
            throw new IllegalStateException("allocation was not measured");
        }
        return allocated.getStatistics().getPercentile(50);
    }

    /** The median of single verifications: what else the machine does does not count. NaN for what was not asked for. */
    private static double microseconds(Collection<RunResult> results, String trust, String file) {
        for (RunResult result : results) {
            if (result.getParams().getParam("trust").equals(trust)
                    && result.getParams().getParam("file").equals(file)) {
                return result.getPrimaryResult().getStatistics().getPercentile(50);
            }
        }
        return Double.NaN;
    }
}
