package dev.licensing.benchmarks;

import dev.licensing.benchmarks.fresh.AssertedMachine;
import dev.licensing.benchmarks.fresh.OpenOurs;
import dev.licensing.benchmarks.fresh.VerifyJavaJwt;
import dev.licensing.benchmarks.fresh.VerifyJjwt;
import dev.licensing.benchmarks.fresh.VerifyLicense3j;
import dev.licensing.benchmarks.fresh.VerifyNimbus;
import dev.licensing.benchmarks.fresh.VerifyTrueLicense;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server's start with an installed license of 20 features, beside nothing but a cold verification by each of the others: fresh
 * JVMs in turn, the time inside main, as medians and as ratios round by round.
 */
public final class ColdOpen {
    private static final int WARM_UP = 2;
    private static final int ROUNDS = Integer.getInteger("rounds", 21);

    private ColdOpen() {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Contender(String name, FreshJvm jvm, String[] arguments, double[] milliseconds) {
        Contender(String name, Class<?> main, List<String> libraries, Object... arguments) {
            this(name, new FreshJvm(main, libraries), texts(arguments), new double[ROUNDS]);
        }

        private static String[] texts(Object... arguments) {
            String[] texts = new String[arguments.length];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = arguments[i].toString();
            }
            return texts;
        }
    }

    /**
     * Measures and prints.
     *
     * @param arguments none
     * @throws Exception when a license cannot be made, or a process fails
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("cold-open");
        List<Contender> contenders = contenders(folder);
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            for (Contender contender : contenders) {
                double milliseconds = contender.jvm().run(contender.arguments());
                if (i >= 0) {
                    contender.milliseconds()[i] = milliseconds;
                }
            }
        }
        double[] ours = contenders.get(0).milliseconds();
        for (Contender contender : contenders) {
            Spread.print(contender.name() + " (ms)", contender.milliseconds());
        }
        for (Contender contender : contenders.subList(1, contenders.size())) {
            double[] ratios = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                ratios[i] = contender.milliseconds()[i] / ours[i];
            }
            Spread.print("times as long as ours: " + contender.name(), ratios);
        }
    }

    private static List<Contender> contenders(Path folder) throws Exception {
        Fixtures fixtures = Fixtures.create(folder);
        SignedTokens tokens = SignedTokens.createIn(folder);
        TrueLicenseVendor trueLicense = TrueLicenseVendor.installedIn(folder);
        List<String> trueLicenseJars =
                List.of("truelicense-", "fun-io-", "jackson-core-2", "jackson-databind-2", "jackson-annotations-");
        List<Contender> contenders = new ArrayList<>();
        List<String> ourJars = List.of("licensing-core", "licensing-verify", "licensing-runtime", "slf4j-");
        Path store = store(folder, fixtures);
        contenders.add(new Contender(
                "this library, open", OpenOurs.class, ourJars, fixtures.trustedKeys(), store, Samples.serialNumber()));
        contenders.add(new Contender(
                "this library, open, where SLF4J is in use",
                OpenOurs.class,
                ourJars,
                fixtures.trustedKeys(),
                store,
                Samples.serialNumber(),
                "logging"));
        contenders.add(new Contender(
                "License3j 3.2.0, RSA-2048",
                VerifyLicense3j.class,
                List.of("license3j"),
                fixtures.license3jKey(),
                fixtures.license3jLicense()));
        contenders.add(new Contender(
                "nimbus-jose-jwt 10.10 + tink 1.24.0, EdDSA",
                VerifyNimbus.class,
                List.of("nimbus-jose-jwt", "tink-", "gson-", "protobuf-java-"),
                tokens.jwk(),
                tokens.edDsa(),
                Fixtures.FEATURES));
        contenders.add(new Contender(
                "jjwt 0.13.0, EdDSA",
                VerifyJjwt.class,
                List.of("jjwt-", "gson-"),
                tokens.edDsaKey(),
                tokens.edDsa(),
                Fixtures.FEATURES));
        contenders.add(new Contender(
                "java-jwt 4.6.2, RSA-2048",
                VerifyJavaJwt.class,
                List.of("java-jwt-", "jackson-core-2", "jackson-databind-2", "jackson-annotations-"),
                tokens.rsaKey(),
                tokens.rsa(),
                Fixtures.FEATURES));
        contenders.add(new Contender(
                "TrueLicense 4.0.3, RSA-2048",
                VerifyTrueLicense.class,
                trueLicenseJars,
                trueLicense.keyStore(),
                trueLicense.license()));
        return contenders;
    }

    /** A folder as a server leaves it that has run with the license, and was stopped. */
    private static Path store(Path folder, Fixtures fixtures) throws IOException {
        Path store = folder.resolve("store");
        try (EnvironmentLicensing licensing = EnvironmentLicensing.builder()
                .product("default", "1.0.0")
                .trust(TrustedKeys.parse(Files.readString(fixtures.trustedKeys())))
                .fingerprint(new AssertedMachine(Samples.serialNumber()))
                .store(LicenseStore.directory(store))
                .open()) {
            InstallResult result = licensing.install(Files.readAllBytes(fixtures.license()), "the benchmark");
            if (!(result instanceof InstallResult.Installed)) {
                throw new IllegalStateException("the license is not installed: " + result);
            }
        }
        return store;
    }
}
