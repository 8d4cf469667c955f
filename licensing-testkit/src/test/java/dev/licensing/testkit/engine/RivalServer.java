package dev.licensing.testkit.engine;

import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import dev.licensing.runtime.status.LicensingStatus;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.testkit.TestClock;
import dev.licensing.verify.TrustBundle;
import dev.licensing.verify.TrustedKeys;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A server that does what it is told: {@code open FOLDER}, {@code install FILE}, {@code look},
 * {@code close}. In a process it is told by lines; in a
 * class loader of its own it shares nothing but Java's own types with who tells it.
 */
public final class RivalServer implements UnaryOperator<String> {
    /** Before each answer: other lines are of the log. */
    static final String ANSWER = "=> ";

    private final Path folder;
    private final String name;
    private Optional<EnvironmentLicensing> licensing = Optional.empty();

    public RivalServer(String folder, String name) {
        this.folder = Path.of(folder);
        this.name = name;
    }

    public static void main(String[] arguments) throws IOException {
        RivalServer server = new RivalServer(arguments[0], arguments[1]);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            System.out.println(ANSWER + server.apply(order));
            System.out.flush();
        }
    }

    @Override
    public String apply(String order) {
        try {
            String[] words = order.split(" ", 2);
            return switch (words[0]) {
                case "open" -> open(Path.of(words[1]));
                case "install" -> install(Path.of(words[1]));
                case "look" -> look();
                case "close" -> close();
                default -> throw new IllegalArgumentException(order);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String open(Path store) throws IOException {
        close();
        licensing = Optional.of(EnvironmentLicensing.builder()
                .product("product", "11.4.2")
                .trust(TrustedKeys.parse(Files.readString(folder.resolve("trusted-keys.json"))))
                .fingerprint(new AssertedMachine(SerialNumber.parse(Files.readString(folder.resolve("serial")))))
                .store(LicenseStore.directory(store))
                .serverName(name)
                .time(TestClock.at(Server.START))
                .builtAt(Server.START)
                .open());
        return "open";
    }

    private String close() {
        licensing.ifPresent(EnvironmentLicensing::close);
        return "closed";
    }

    private String install(Path file) throws IOException {
        byte[] license = Files.readAllBytes(file);
        InstallResult result;
        try {
            result = licensing.orElseThrow().install(license, name);
        } catch (IOException e) {
            return "failed: " + e.getMessage();
        }
        if (result instanceof InstallResult.Refused refused) {
            Refusal refusal = refused.refusal();
            return refusal.code().code();
        }
        return result instanceof InstallResult.Installed ? "installed" : "pending";
    }

    /** The license with the version of the trust that it was verified by, its state, and what is wrong. */
    private String look() {
        LicensingStatus status = licensing.orElseThrow().refresh();
        List<TrustBundle> trust =
                licensing.orElseThrow().installed().orElseThrow().trust().bundles();
        return status.license().orElseThrow().licenseId() + " "
                + RivalFiles.digest(trust.get(trust.size() - 1).file()) + " "
                + status.status().state().name() + " " + Server.findingsOf(status);
    }
}
