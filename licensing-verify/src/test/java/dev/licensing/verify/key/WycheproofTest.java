package dev.licensing.verify.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Ed25519 vectors of C2SP's Wycheproof, which lie beside the project; without them the test is skipped. */
class WycheproofTest {
    private static final Path VECTORS = Path.of("../../shared/vectors/wycheproof/ed25519_test.json")
            .toAbsolutePath()
            .normalize();

    @Test
    void every_verdict_on_a_signature_is_that_of_wycheproof() {
        assumeTrue(Files.exists(VECTORS), "skipped: the Wycheproof vectors are not at " + VECTORS);
        JsonNode file = JsonMapper.shared().readTree(VECTORS);
        List<String> others = new ArrayList<>();
        int count = 0;
        for (JsonNode group : file.path("testGroups")) {
            Optional<Ed25519PublicKey> key =
                    Ed25519PublicKey.decode(Keys.bytes(group.at("/publicKey/pk").asString()));
            for (JsonNode test : group.path("tests")) {
                boolean valid = test.path("result").asString().equals("valid");
                if (valid != accepts(key, test)) {
                    others.add(test.path("tcId") + " " + test.path("comment"));
                }
                count++;
            }
        }
        assertThat(others).isEmpty();
        assertThat(count).isEqualTo(file.path("numberOfTests").asInt()).isEqualTo(151);
    }

    private static boolean accepts(Optional<Ed25519PublicKey> key, JsonNode test) {
        byte[] message = Keys.bytes(test.path("msg").asString());
        return key.isPresent()
                && key.get().accepts(message, Keys.bytes(test.path("sig").asString()));
    }
}
