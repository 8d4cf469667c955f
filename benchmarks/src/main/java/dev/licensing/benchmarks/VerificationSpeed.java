package dev.licensing.benchmarks;

import dev.licensing.issue.Ed25519SigningKey;
import dev.licensing.issue.LicenseIssuer;
import dev.licensing.issue.LicenseTemplate;
import dev.licensing.issue.MlDsa65SigningKey;
import dev.licensing.issue.SigningKey;
import dev.licensing.issue.TrustedKey;
import dev.licensing.issue.TrustedKeysWriter;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verification;
import dev.licensing.verify.Verified;
import dev.licensing.verify.envelope.ArmorReader;
import dev.licensing.verify.envelope.Envelope;
import dev.licensing.verify.envelope.EnvelopeReader;
import dev.licensing.verify.envelope.EnvelopeSignature;
import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.key.PublicKey;
import dev.licensing.verify.strict.JsonReader;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.strict.StrictJson;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
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
 * Verifying a license from the bytes of its file, beside nothing but the verification of the same signatures over the same
 * bytes with the same keys: what the armor, the strict reader and the rules of trust cost. It also says what is allocated.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class VerificationSpeed {
    private static final String ED25519 = "Ed25519";
    private static final String HYBRID = "hybrid";
    private static final String COMPARED = "20";
    private static final String MANY = "200";

    /** Who has signed: one key of Ed25519, or one of ML-DSA-65 beside it. */
    @Param({ED25519, HYBRID})
    public String issuer = "";

    /** How many features the license has. */
    @Param({COMPARED, MANY})
    public int features;

    private byte[] file = {};
    private LicenseVerifier verifier = LicenseVerifier.trusting(TrustedKeys.parse(anyTrust()));
    private List<BareSignature> bare = List.of();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record BareSignature(PublicKey key, byte[] message, byte[] signature) {}

    /** Issues the license, and looks whether both sides accept it. */
    @Setup
    public void issue() throws RefusedException {
        List<SigningKey> keys = new ArrayList<>(List.of(Ed25519SigningKey.generate(new SecureRandom())));
        if (issuer.equals(HYBRID)) {
            keys.add(MlDsa65SigningKey.generate(new SecureRandom()));
        }
        file = LicenseIssuer.signingWith(keys, Clock.systemUTC())
                .issuePayload(LicenseTemplate.parse(Fixtures.template(features))
                        .toPayload(Clock.systemUTC().instant()));
        verifier =
                LicenseVerifier.trusting(TrustedKeys.parse(TrustedKeysWriter.write(1, "acme", TrustedKey.allOf(keys))));
        bare = bareSignatures(keys);
        if (!(verify() instanceof Verified) || !signaturesAlone() || bare.size() != keys.size()) {
            throw new IllegalStateException("the license is not accepted");
        }
        System.out.println("bytes of the file: " + file.length);
    }

    /**
     * From the bytes of the file to the license.
     *
     * @return the verified license
     */
    @Benchmark
    public Verification verify() {
        return verifier.verify(file);
    }

    /**
     * The signatures alone.
     *
     * @return whether all hold
     */
    @Benchmark
    public boolean signaturesAlone() {
        boolean accepted = true;
        for (BareSignature signature : bare) {
            accepted &= signature.key().accepts(signature.message(), signature.signature());
        }
        return accepted;
    }

    private List<BareSignature> bareSignatures(List<SigningKey> keys) throws RefusedException {
        Envelope envelope = EnvelopeReader.read(ArmorReader.read(file).get(0));
        List<BareSignature> signatures = new ArrayList<>();
        for (EnvelopeSignature signature : envelope.signatures()) {
            String jwk = keys.get(signatures.size()).publicJwk();
            PublicKey key = Jwk.read(JsonReader.of("jwk", StrictJson.parse("jwk", jwk)));
            signatures.add(new BareSignature(key, signature.signingInput(envelope), signature.signature()));
        }
        return signatures;
    }

    private static String anyTrust() {
        return TrustedKeysWriter.write(1, "acme", Ed25519SigningKey.generate(new SecureRandom()));
    }

    /**
     * Measures and prints.
     *
     * @param arguments none
     * @throws RunnerException when a run fails
     */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(VerificationSpeed.class.getName() + ".*")
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .build())
                .run();
        String line = "%-10s %-10s %14s %18s %8s %22s%n";
        System.out.printf(
                Locale.ROOT, line, "issuer", "features", "verify, us", "signatures, us", "ratio", "allocated, bytes");
        for (String issuer : List.of(ED25519, HYBRID)) {
            for (String features : List.of(COMPARED, MANY)) {
                double verify = microseconds(result(results, "verify", issuer, features));
                double alone = microseconds(result(results, "signaturesAlone", issuer, features));
                System.out.printf(
                        Locale.ROOT,
                        line,
                        issuer,
                        features,
                        "%.1f".formatted(verify),
                        "%.1f".formatted(alone),
                        "%.2f".formatted(verify / alone),
                        "%.0f".formatted(allocated(result(results, "verify", issuer, features))));
            }
        }
    }

    private static RunResult result(Collection<RunResult> results, String method, String issuer, String features) {
        for (RunResult result : results) {
            if (result.getParams().getBenchmark().endsWith("." + method)
                    && result.getParams().getParam("issuer").equals(issuer)
                    && result.getParams().getParam("features").equals(features)) {
                return result;
            }
        }
        throw new IllegalStateException("nothing was measured for " + method);
    }

    /** The median: what else the machine does now and then does not count. */
    private static double microseconds(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static double allocated(RunResult result) {
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        if (allocated == null) {
            throw new IllegalStateException("allocation was not measured");
        }
        return allocated.getStatistics().getPercentile(50);
    }
}
