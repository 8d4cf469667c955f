package dev.licensing.verify.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors of C2SP's Wycheproof, which lie beside the project; without them the tests are skipped. */
class WycheproofTest {
    private static final Path VECTORS =
            Path.of("../../shared/vectors/wycheproof").toAbsolutePath().normalize();

    @Test
    void every_verdict_on_an_ed25519_signature_is_that_of_wycheproof() {
        List<Vector> vectors = vectors("ed25519_test.json", "/publicKey/pk");
        assertThat(vectors).hasSize(151).allSatisfy(vector -> {
            boolean accepted = Ed25519PublicKey.decode(vector.key)
                    .filter(key -> key.accepts(vector.message, vector.signature))
                    .isPresent();
            assertThat(accepted).as(vector.name).isEqualTo(vector.isValid);
        });
    }

    @Test
    void every_verdict_on_an_ml_dsa_65_signature_is_that_of_wycheproof() {
        List<Vector> vectors = vectors("mldsa_65_verify_test.json", "/publicKey");
        assertThat(vectors).hasSize(210).allSatisfy(vector -> {
            boolean accepted = MlDsa65PublicKey.decode(vector.key)
                    .filter(key -> key.accepts(vector.context, vector.message, vector.signature))
                    .isPresent();
            assertThat(accepted).as(vector.name).isEqualTo(vector.isValid);
        });
        assertThat(vectors).filteredOn(vector -> !vector.isValid).hasSize(131);
    }

    /** The context of ours is empty: seven vectors have another, two of which are right in it. */
    @Test
    void an_ml_dsa_65_signature_is_right_for_us_where_wycheproof_says_so_and_its_context_is_empty() {
        List<Vector> vectors = vectors("mldsa_65_verify_test.json", "/publicKey");
        assertThat(vectors).allSatisfy(vector -> {
            boolean accepted = MlDsa65PublicKey.decode(vector.key)
                    .filter(key -> key.accepts(vector.message, vector.signature))
                    .isPresent();
            assertThat(accepted).as(vector.name).isEqualTo(vector.isValid && vector.context.length == 0);
        });
        assertThat(vectors).filteredOn(vector -> vector.context.length > 0).hasSize(7);
        assertThat(vectors)
                .filteredOn(vector -> vector.context.length > 0 && vector.isValid)
                .hasSize(2);
    }

    private static List<Vector> vectors(String name, String publicKey) {
        Path path = VECTORS.resolve(name);
        assumeTrue(Files.exists(path), "skipped: the Wycheproof vectors are not at " + path);
        JsonNode file = JsonMapper.shared().readTree(path);
        List<Vector> vectors = new ArrayList<>();
        for (JsonNode group : file.path("testGroups")) {
            byte[] key = Keys.bytes(group.at(publicKey).asString());
            for (JsonNode test : group.path("tests")) {
                vectors.add(Vector.of(key, test));
            }
        }
        assertThat(vectors).hasSize(file.path("numberOfTests").asInt());
        return vectors;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Vector(String name, byte[] key, byte[] context, byte[] message, byte[] signature, boolean isValid) {
        static Vector of(byte[] key, JsonNode test) {
            return new Vector(
                    test.path("tcId") + " " + test.path("comment"),
                    key,
                    Keys.bytes(test.path("ctx").asString("")),
                    Keys.bytes(test.path("msg").asString()),
                    Keys.bytes(test.path("sig").asString()),
                    test.path("result").asString().equals("valid"));
        }
    }
}
