package dev.licensing.examples.vendortool.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.examples.vendortool.Session;
import dev.licensing.examples.vendortool.Templates;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.TrustUpdate;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A folder in which tests run the tool; paths in its command lines are below it when they begin with {@code ./}. */
record Workshop(Path folder) {
    static final SerialNumber SERIAL =
            SerialNumber.of(PlatformClass.VIRTUAL_MACHINE, Map.of(ComponentSlot.A, 1, ComponentSlot.D, 4));

    Path path(String name) {
        return folder.resolve(name);
    }

    Session run(String line) {
        return Session.run(words(line));
    }

    Session runWith(String password, String line) {
        return Session.with(Map.of("LICENSE_KEY_PASSWORD", password), words(line));
    }

    Session json(String line) {
        return Session.json(words(line));
    }

    /** A run that succeeds without a warning. */
    JsonNode done(String line) {
        Session session = json(line);
        assertThat(session.err()).isEmpty();
        return session.answer(0);
    }

    /** A run that succeeds with a warning. */
    String warned(String line) {
        Session session = json(line);
        session.answer(0);
        return session.err();
    }

    /** A run that is refused. */
    JsonNode refused(String line) {
        return json(line).answer(1);
    }

    void writeLicense() throws IOException {
        Files.writeString(path("license.json"), Templates.license("", SERIAL));
    }

    String kid(String keys) {
        return done("keygen --out ./" + keys).get("kid").get(0).asString();
    }

    byte[] read(String name) throws IOException {
        return Files.readAllBytes(path(name));
    }

    TrustedKeys shipped() throws IOException {
        return TrustedKeys.parse(Files.readString(path("trust/root-keys.json")));
    }

    TrustedKeys updated(TrustedKeys trust, String bundle) throws IOException {
        TrustUpdate update = trust.updated(read(bundle));
        if (update instanceof TrustedKeys taken) {
            return taken;
        }
        throw new AssertionError("not taken: " + update);
    }

    Refusal refusalOf(TrustedKeys trust, String bundle) throws IOException {
        return ((Rejected) trust.updated(read(bundle))).refusal();
    }

    /** The code of a refusal, or nothing. */
    String verdict(TrustedKeys trust, String license) throws IOException {
        return LicenseVerifier.trusting(trust).verify(read(license)) instanceof Rejected rejected
                ? rejected.refusal().code().code()
                : "";
    }

    Verified verified(TrustedKeys trust, String license) throws IOException {
        return (Verified) LicenseVerifier.trusting(trust).verify(read(license));
    }

    private String[] words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            words.add(word.startsWith("./") ? path(word.substring(2)).toString() : word);
        }
        return words.toArray(String[]::new);
    }

    static List<String> texts(JsonNode array) {
        return Arrays.asList(array.valueStream().map(JsonNode::asString).toArray(String[]::new));
    }
}
