package dev.licensing.issue;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The openssl of this machine, which verifies with one public key. */
record OpenSslKey(Path folder) {
    private static final String VERIFIED = "0 Signature Verified Successfully";
    private static final String NOT_VERIFIED = "1 Signature Verification Failure";

    /** Skips the test where there is no openssl, or one that does not know such keys. */
    static OpenSslKey assumed(Path folder, byte[] x509) throws IOException, InterruptedException {
        OpenSslKey key = new OpenSslKey(folder);
        String version = key.present() ? key.run("version") : "none";
        assumeTrue(version.startsWith("0 "), "skipped: there is no openssl on the path");
        String pem = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(x509);
        Files.writeString(
                folder.resolve("public.pem"), "-----BEGIN PUBLIC KEY-----\n" + pem + "\n-----END PUBLIC KEY-----\n");
        String read = key.run("pkey", "-pubin", "-in", "public.pem", "-noout");
        assumeTrue(read.startsWith("0 "), "skipped: " + version.substring(2).strip() + " does not know such a key");
        return key;
    }

    /** The key of a JWK as X.509 has it: a beginning that names the algorithm (RFC 8410, RFC 9881), then its bytes. */
    static byte[] x509(String beginning, String base64url) {
        return HexFormat.of()
                .parseHex(beginning
                        + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(base64url)));
    }

    /** Whether the last signature holds; anything but a plain yes or no of openssl is an error. */
    boolean verifies(JwsText file) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("signed"), file.signingInput());
        Files.write(folder.resolve("signature"), file.last().signatureBytes());
        String verdict = run(
                "pkeyutl",
                "-verify",
                "-rawin",
                "-pubin",
                "-inkey",
                "public.pem",
                "-in",
                "signed",
                "-sigfile",
                "signature");
        if (verdict.startsWith(VERIFIED) == verdict.startsWith(NOT_VERIFIED)) {
            throw new AssertionError("openssl: " + verdict);
        }
        return verdict.startsWith(VERIFIED);
    }

    private boolean present() {
        for (String entry : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(entry, "openssl"))) {
                return true;
            }
        }
        return false;
    }

    /** The exit code, and everything that was printed. */
    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("openssl does not end");
        }
        return process.exitValue() + " " + output;
    }
}
