package dev.licensing.examples.licensetool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class InspectCommandTest {
    private static final String HEADER =
            "{\"alg\":\"Ed25519\",\"kid\":\"" + "A".repeat(43) + "\",\"typ\":\"license.v1+json\"}";

    @TempDir
    private Path folder;

    @Test
    void a_file_is_shown_as_not_verified() throws IOException {
        String file = new Vendor(folder).license(Tree.SERIAL);
        JsonNode claims = Session.json("inspect", file).answer(0);
        assertThat(claims.get("verified").asBoolean()).isFalse();
        assertThat(claims.get("label").asString()).isEqualTo("LICENSE");
        assertThat(claims.get("payload").get("organization").asString()).isEqualTo("Acme");
        assertThat(claims.get("signatures").get(0).get("alg").asString()).isEqualTo("Ed25519");
        assertThat(claims.get("signatures").get(0).get("kid").asString()).hasSize(43);
        assertThat(Session.run("inspect", file).out())
                .startsWith("NOT VERIFIED: ")
                .contains("\"organization\":\"Acme\"");
    }

    @Test
    void a_payload_that_is_no_json_is_said_to_be_none() throws IOException {
        String file = forged("hello");
        JsonNode claims = Session.json("inspect", file).answer(0);
        assertThat(claims.get("payload").isNull()).isTrue();
        assertThat(claims.get("payloadError").asString()).contains("not");
        assertThat(Session.run("inspect", file).out()).contains("cannot be shown");
    }

    @Test
    void a_forged_file_cannot_reach_the_terminal() throws IOException {
        String file = forged("{\"organization\":\"\\u001b[2J\u009b\u202eAcme\"}");
        assertThat(Session.run("inspect", file).out())
                .doesNotContain("\u001b", "\u009b", "\u202e")
                .contains("Acme");
        assertThat(Session.json("inspect", file)
                        .answer(0)
                        .get("payload")
                        .get("organization")
                        .asString())
                .isEqualTo("\u001b[2J\u009b\u202eAcme");
    }

    @Test
    void a_file_that_is_none_of_ours_is_malformed() throws IOException {
        String empty = Files.createFile(folder.resolve("empty")).toString();
        JsonNode refused = Session.json("inspect", empty).answer(1);
        assertThat(refused.get("verified").asBoolean()).isFalse();
        assertThat(refused.get("code").asString()).isEqualTo("malformed");
        assertThat(refused.get("payload").isNull()).isTrue();
        assertThat(Session.run("inspect", empty).out()).contains("Code:  malformed");
    }

    @Test
    void files_that_cannot_be_read_are_named() {
        Session.json("inspect", folder.toString()).assertFailed("is a directory; a file is needed");
        Session.json("inspect", folder.resolve("missing").toString()).assertFailed("no such file or directory");
        Session.json("inspect").assertFailed("FILE");
    }

    private String forged(String payload) throws IOException {
        String envelope = "{\"payload\":\"" + base64Url(payload) + "\",\"signatures\":[{\"protected\":\""
                + base64Url(HEADER) + "\",\"signature\":\"" + base64Url("s".repeat(64)) + "\"}]}";
        String lines =
                Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(envelope.getBytes(StandardCharsets.UTF_8));
        Path file = folder.resolve("forged.lic");
        return Files.writeString(file, "-----BEGIN LICENSE-----\n" + lines + "\n-----END LICENSE-----\n")
                .toString();
    }

    private static String base64Url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
