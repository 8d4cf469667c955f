package dev.licensing.benchmarks;

import dev.licensing.core.usage.EndUserCount;
import dev.licensing.core.usage.EndUserRecord;
import dev.licensing.core.usage.InternalDomains;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Counting end users, beside inserting the same e-mails and logins into a {@link HashSet}: what ten times the records cost,
 * and what the counting costs of the inserting. Texts keep their hash codes from one insertion to the next, of which the
 * counting, to which case does not matter, has no use: the comparison favours the HashSet. The heap's pages are touched
 * before: what the operating system takes to hand them out is no part of either.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class EndUserCounting {
    private static final InternalDomains DOMAINS = InternalDomains.of("example.com");
    private static final String FEW = "100000";
    private static final String MANY = "1000000";
    private static final String EACH_ITS_OWN = "1";
    private static final String TEN_OF_EACH = "10";

    /** How many records there are. */
    @Param({FEW, MANY})
    public int records;

    /** How many records each user has. */
    @Param({EACH_ITS_OWN, TEN_OF_EACH})
    public int recordsPerUser;

    private List<EndUserRecord> given = List.of();

    /** Makes the records, and looks whether they are counted right. */
    @Setup
    public void makeRecords() {
        given = UserRecords.of(records, recordsPerUser);
        if (count().total() != records / recordsPerUser || keys().size() != 2 * records / recordsPerUser) {
            throw new IllegalStateException("the users are not counted right");
        }
    }

    /**
     * Counts.
     *
     * @return the users
     */
    @Benchmark
    public EndUserCount count() {
        return EndUserCount.of(given, DOMAINS);
    }

    /**
     * Inserts the same e-mails and logins.
     *
     * @return the distinct ones
     */
    @Benchmark
    public Set<String> keys() {
        Set<String> keys = new HashSet<>();
        for (EndUserRecord user : given) {
            keys.add(user.email());
            keys.add(user.login());
        }
        return keys;
    }

    /**
     * Measures and prints.
     *
     * @param arguments none
     * @throws RunnerException when a run fails
     */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(EndUserCounting.class.getName() + ".*")
                        .shouldFailOnError(true)
                        .build())
                .run();
        for (String perUser : List.of(EACH_ITS_OWN, TEN_OF_EACH)) {
            print(results, perUser);
        }
    }

    private static void print(Collection<RunResult> results, String perUser) {
        double few = milliseconds(results, "count", FEW, perUser);
        double many = milliseconds(results, "count", MANY, perUser);
        double keysOfFew = milliseconds(results, "keys", FEW, perUser);
        double keysOfMany = milliseconds(results, "keys", MANY, perUser);
        System.out.printf(Locale.ROOT, "Records per user: %s (medians in ms)%n", perUser);
        String line = "  %-40s %10.2f %10.2f %10.2f%n";
        System.out.printf(Locale.ROOT, "  %-40s %10s %10s %10s%n", "", "100,000", "1,000,000", "ratio");
        System.out.printf(Locale.ROOT, line, "counting", few, many, many / few);
        System.out.printf(Locale.ROOT, line, "inserting into a HashSet", keysOfFew, keysOfMany, keysOfMany / keysOfFew);
        System.out.printf(Locale.ROOT, "  %-40s %10.2f %10.2f%n", "ratio", few / keysOfFew, many / keysOfMany);
    }

    /** The median: what else the machine does now and then does not count. */
    private static double milliseconds(Collection<RunResult> results, String method, String records, String perUser) {
        for (RunResult result : results) {
            if (result.getParams().getBenchmark().endsWith("." + method)
                    && result.getParams().getParam("records").equals(records)
                    && result.getParams().getParam("recordsPerUser").equals(perUser)) {
                return result.getPrimaryResult().getStatistics().getPercentile(50);
            }
        }
        throw new IllegalStateException("nothing was measured for " + method);
    }
}
