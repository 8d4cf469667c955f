package dev.licensing.examples.vendortool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.license.License;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verified;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class IssueCommandTest {
    private static final SerialNumber SERIAL = SerialNumber.of(
            PlatformClass.VIRTUAL_MACHINE, Map.of(ComponentSlot.A, 1, ComponentSlot.C, 3, ComponentSlot.D, 4));

    @TempDir
    private Path folder;

    private Path template = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void makeKey() throws IOException {
        Session.json("keygen", "--out", folder.toString()).answer(0);
        template = folder.resolve("license.json");
        out = folder.resolve("out.lic");
        write(Templates.license(""));
    }

    @Test
    void a_license_is_signed_and_what_is_absent_is_filled_in() throws IOException {
        JsonNode answer = issue("--serial", SERIAL.text()).answer(0);
        License license = verified();
        assertThat(answer.propertyNames()).containsExactly("licenseId", "file", "serialNumber", "revision", "kid");
        assertThat(answer.get("licenseId").asString())
                .isEqualTo(license.licenseId().text());
        assertThat(answer.get("file").asString()).isEqualTo(out.toString());
        assertThat(answer.get("serialNumber").asString()).isEqualTo(SERIAL.text());
        assertThat(answer.get("revision").asInt()).isEqualTo(1);
        assertThat(answer.get("kid").get(0).asString()).hasSize(43);
        assertThat(license.product()).isEqualTo("default");
        assertThat(license.issuedAt()).isEqualTo(Session.NOW);
        assertThat(license.minimumTrustVersion()).isZero();
        assertThat(license.environment().slotId()).isNotEmpty();
    }

    @Test
    void what_the_template_says_stays() throws IOException {
        write(Templates.license("\"licenseId\":\"mine\",\"revision\":7,\"product\":\"acme\",", SERIAL));
        JsonNode answer = issue().answer(0);
        assertThat(answer.get("licenseId").asString()).isEqualTo("mine");
        assertThat(answer.get("revision").asInt()).isEqualTo(7);
        assertThat(answer.get("serialNumber").asString()).isEqualTo(SERIAL.text());
        assertThat(verified().product()).isEqualTo("acme");
    }

    @Test
    void people_are_told_what_was_signed() {
        Session session = Session.run(args("--serial", SERIAL.text()));
        assertThat(session.exit()).isZero();
        assertThat(session.err()).isEmpty();
        assertThat(session.out())
                .contains("License file:   " + out, "Organization:   Acme", "Serial number:  " + SERIAL, "revision 1");
    }

    @Test
    void a_license_that_platforms_would_refuse_is_not_signed() throws IOException {
        JsonNode refused = issue().answer(1);
        assertThat(refused.get("code").asString()).isEqualTo("malformed");
        assertThat(refused.get("message").asString()).contains("payload.environment.controllers is missing");
        assertThat(refused.get("evidence").get("field").asString()).isEqualTo("payload.environment.controllers");
        write(Templates.license("\"issuedAt\":\"2026-06-01T11:00:00Z\",", SERIAL));
        assertThat(issue().answer(1).get("message").asString()).contains("within 5 minutes of the issuer's clock");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_template_that_is_no_json_object_is_refused() throws IOException {
        for (String wrong : List.of("", "[]", "{\"a\":1,\"a\":2}", "{} {}", "hello")) {
            write(wrong);
            assertThat(issue().answer(1).get("code").asString()).isEqualTo("malformed");
        }
        Files.write(template, new byte[] {(byte) 0xFF});
        assertThat(issue().answer(1).get("code").asString()).isEqualTo("malformed");
        Files.write(template, new byte[1024 * 1024 + 1]);
        assertThat(issue().answer(1).get("code").asString()).isEqualTo("too-large");
    }

    @Test
    void a_byte_order_mark_before_the_template_does_not_matter() throws IOException {
        write("\uFEFF" + Templates.license(""));
        issue("--serial", SERIAL.text()).answer(0);
    }

    @Test
    void a_wrong_serial_number_is_refused_by_its_code() {
        JsonNode refused = issue("--serial", "4ZP.CXY.BTB.5R7.PQV.0K7.663.A1E").answer(1);
        assertThat(refused.get("code").asString()).isEqualTo("wrong-kind");
        assertThat(refused.get("message").asString()).startsWith("--serial: ");
        assertThat(out).doesNotExist();
    }

    @Test
    void not_even_by_force_is_a_key_or_the_template_replaced() throws IOException {
        for (String name : new String[] {"issuer.pem", "trusted-keys.json", "license.json"}) {
            Path needed = folder.resolve(name);
            String before = Files.readString(needed);
            out = needed;
            issue("--serial", SERIAL.text(), "--force").assertFailed("is needed as it is, so it is not replaced");
            assertThat(needed).hasContent(before);
        }
    }

    @Test
    void a_license_that_the_trusted_keys_beside_the_key_refuse_is_warned_of() throws IOException {
        write(Templates.license("\"minimumTrustVersion\":9,"));
        Session session = issue("--serial", SERIAL.text());
        session.answer(0);
        assertThat(session.err())
                .contains("platforms refuse this license: The license needs trusted keys of version 9 or later");
    }

    @Test
    void a_file_that_is_there_stays_unless_forced() throws IOException {
        Files.writeString(out, "old");
        issue("--serial", SERIAL.text()).assertFailed(out + ": it is there already");
        assertThat(out).hasContent("old");
        issue("--serial", SERIAL.text(), "--force").answer(0);
        assertThat(verified()).isNotNull();
    }

    @Test
    void files_that_cannot_be_read_or_written_are_named() throws IOException {
        Path missing = folder.resolve("missing");
        Files.delete(template);
        issue().assertFailed(template + ": no such file or directory");
        write(Templates.license("", SERIAL));
        run(missing, template, out).assertFailed(missing + ": no such file or directory");
        run(template, template, out).assertFailed(template + ": is not a directory");
        run(folder, folder, out).assertFailed(folder + ": is a directory");
        run(folder, template, folder).assertFailed(folder + ": is a directory");
        run(folder, template, missing.resolve("a.lic")).assertFailed(missing + ": no such file or directory");
        Files.writeString(folder.resolve("issuer.pem"), "no key");
        issue().assertFailed("is no private key");
        Files.delete(folder.resolve("issuer.pem"));
        issue().assertFailed("issuer.pem: no such file or directory");
    }

    @Test
    void a_feature_of_an_unknown_kind_is_warned_of() throws IOException {
        write(Templates.license("", SERIAL).replace("\"flag\"", "\"flags\""));
        Session session = issue();
        session.answer(0);
        assertThat(session.err().lines())
                .containsExactly(
                        "warning: the feature Analytics is of a kind that platforms of this version do not know,"
                                + " so it stays closed there: flags");
    }

    @Test
    void a_declared_serial_that_no_platform_will_accept_is_warned_of() {
        EnvironmentKey key = EnvironmentKey.of(new byte[32]);
        Session session = issue("--serial", SerialNumber.declared(key).text());
        session.answer(0);
        assertThat(session.err().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("warning: no platform will accept the declared serial number"))
                .anyMatch(line -> line.contains("add the publicKey"))
                .anyMatch(line -> line.contains("add \"hardwarePolicy\":{\"allowDeclared\":true} to environment"));
    }

    private License verified() throws IOException {
        TrustedKeys trust = TrustedKeys.parse(Files.readString(folder.resolve("trusted-keys.json")));
        return ((Verified) LicenseVerifier.trusting(trust).verify(out)).license();
    }

    private void write(String text) throws IOException {
        Files.writeString(template, text, StandardCharsets.UTF_8);
    }

    private Session issue(String... options) {
        List<String> args = new ArrayList<>(List.of(args(options)));
        args.add("--json");
        return Session.run(args.toArray(String[]::new));
    }

    private String[] args(String... options) {
        List<String> args = new ArrayList<>(List.of(
                "issue", "--key", folder.toString(), "--license", template.toString(), "--out", out.toString()));
        args.addAll(List.of(options));
        return args.toArray(String[]::new);
    }

    private static Session run(Path key, Path license, Path out) {
        return Session.json("issue", "--key", key.toString(), "--license", license.toString(), "--out", out.toString());
    }
}
