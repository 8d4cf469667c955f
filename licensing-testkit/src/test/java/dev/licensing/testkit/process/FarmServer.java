package dev.licensing.testkit.process;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.licensing.core.feature.Feature;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import dev.licensing.runtime.LicensingBuilder;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import dev.licensing.runtime.store.JdbcLicenseStore;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.testkit.TestClock;
import dev.licensing.testkit.TestMachine;
import dev.licensing.verify.TrustedKeys;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A platform server in a process of its own. It does what the lines of its input say, and answers each with one line. Only its clock is
 * the test's.
 */
final class FarmServer {
    private final EnvironmentLicensing licensing;
    private final TestClock clock;

    private FarmServer(EnvironmentLicensing licensing, TestClock clock) {
        this.licensing = licensing;
        this.clock = clock;
    }

    public static void main(String[] arguments) throws IOException {
        Properties settings = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[0]))) {
            settings.load(reader);
        }
        TestClock clock = TestClock.at(Instant.parse(settings.getProperty("now")));
        try (EnvironmentLicensing licensing = open(settings, clock)) {
            new FarmServer(licensing, clock).serve();
        }
    }

    private static EnvironmentLicensing open(Properties settings, TestClock clock) throws IOException {
        LicensingBuilder builder = EnvironmentLicensing.builder()
                .product("product", "11.4.2")
                .trust(TrustedKeys.parse(Files.readString(Path.of(settings.getProperty("keys")))))
                .fingerprint(TestMachine.physical(settings.getProperty("machine")))
                .serverName(settings.getProperty("name"))
                .role(ServerRole.ofId(settings.getProperty("role")).orElseThrow())
                .store(store(settings))
                .time(clock)
                .pollEvery(Duration.ofMillis(50));
        if (settings.containsKey("identity")) {
            builder.identity(EnvironmentIdentity.openOrCreate(Path.of(settings.getProperty("identity"))));
        }
        return builder.open();
    }

    private static LicenseStore store(Properties settings) {
        if (settings.containsKey("folder")) {
            return LicenseStore.directory(Path.of(settings.getProperty("folder")));
        }
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setServerNames(new String[] {"localhost"});
        database.setPortNumbers(new int[] {Integer.parseInt(settings.getProperty("port"))});
        database.setDatabaseName("postgres");
        database.setUser("postgres");
        database.setConnectTimeout(2);
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(2);
        pool.setConnectionTimeout(2_000);
        pool.setInitializationFailTimeout(-1);
        return JdbcLicenseStore.of(new HikariDataSource(pool), settings.getProperty("table"));
    }

    private void serve() throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        answer("started");
        String order = orders.readLine();
        while (order != null && !order.startsWith("stop")) {
            answer(carryOut(order.substring(0, order.indexOf(' ')), order.substring(order.indexOf(' ') + 1)));
            order = orders.readLine();
        }
    }

    private String carryOut(String order, String argument) throws IOException {
        switch (order) {
            case "advance" -> clock.advance(Duration.parse(argument));
            case "role" -> licensing.changeRole(ServerRole.ofId(argument).orElseThrow(), "test");
            case "enter" -> licensing.usage().enter(Feature.peak(argument));
            case "install" -> {
                return install(Path.of(argument));
            }
            case "installInTurn" -> installInTurn(argument.split(" "));
            case "status" -> {
                return licensing.status().toJson();
            }
            case "farm" -> {
                return licensing.farm().toJson();
            }
            default -> throw new IllegalArgumentException(order);
        }
        return "done";
    }

    private String install(Path file) throws IOException {
        InstallResult result = licensing.install(Files.readAllBytes(file), "test");
        return result.getClass().getSimpleName();
    }

    /** Until it is killed: each installation that has succeeded is acknowledged by the name of its file. */
    private void installInTurn(String[] files) throws IOException {
        while (true) {
            for (String file : files) {
                if (install(Path.of(file)).equals("Installed")) {
                    answer(Path.of(file).getFileName().toString());
                }
            }
        }
    }

    private static void answer(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
