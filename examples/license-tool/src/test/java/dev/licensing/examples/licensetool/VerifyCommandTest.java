package dev.licensing.examples.licensetool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class VerifyCommandTest {
    private static final String SERIAL = Tree.SERIAL.text();

    @TempDir
    private Path folder;

    private Vendor vendor;
    private String trust = "";
    private String license = "";

    @BeforeEach
    void issue() throws IOException {
        vendor = new Vendor(folder);
        trust = vendor.trust();
        license = vendor.license(Tree.SERIAL);
    }

    @Test
    void a_good_license_is_active_and_shows_its_payload() {
        JsonNode answer = verify("--serial", SERIAL).answer(0);
        assertThat(answer.propertyNames())
                .containsExactly(
                        "file",
                        "state",
                        "code",
                        "message",
                        "evidence",
                        "remedy",
                        "findings",
                        "trustVersion",
                        "license");
        assertThat(answer.get("file").asString()).isEqualTo(license);
        assertThat(answer.get("state").asString()).isEqualTo("Active");
        assertThat(answer.get("code").isNull()).isTrue();
        assertThat(answer.get("remedy").isNull()).isTrue();
        assertThat(answer.get("evidence").isEmpty()).isTrue();
        assertThat(answer.get("license").get("organization").asString()).isEqualTo("Acme");
    }

    @Test
    void findings_stand_beside_the_state() {
        JsonNode finding = verify("--serial", SERIAL).answer(0).get("findings").get(0);
        assertThat(finding.get("code").asString()).isEqualTo("unrecognized-feature");
        assertThat(finding.get("message").asString()).contains("New");
        assertThat(finding.get("evidence").toString()).isEqualTo("{\"feature\":\"New\",\"kind\":\"new\"}");
        assertThat(finding.get("remedy").asString()).contains("Upgrade");
    }

    @Test
    void what_the_host_states_is_compared() {
        String[] right = {
            "--serial",
            SERIAL,
            "--product",
            "acme-platform",
            "--product-version",
            "11.4.2",
            "--environment-type",
            "Production",
            "--activation-code",
            Vendor.ACTIVATION_CODE
        };
        assertThat(verify(right).answer(0).get("state").asString()).isEqualTo("Active");
        assertRefused("wrong-product", "--serial", SERIAL, "--product", "other");
        assertRefused("version-ceiling", "--serial", SERIAL, "--product-version", "12.0");
        assertRefused("wrong-environment-type", "--serial", SERIAL, "--environment-type", "Development");
        assertRefused(
                "wrong-activation-code", "--serial", SERIAL, "--activation-code", "5QG.VW4.GTG.2TD.TS6.Y49.KDT.W00");
        assertRefused("wrong-serial", "--serial", Tree.OTHER.text());
    }

    @Test
    void a_refusal_has_evidence_and_a_remedy() {
        JsonNode answer =
                verify("--serial", SERIAL, "--product-version", "12.0").answer(1);
        assertThat(answer.get("evidence").toString()).isEqualTo("{\"licensed\":\"11.*\",\"actual\":\"12.0\"}");
        assertThat(answer.get("remedy").asString()).contains("11.*");
        assertThat(answer.get("message").asString()).contains("12.0");
        assertThat(answer.has("license")).isTrue();
    }

    @Test
    void the_state_follows_the_time() {
        assertThat(stateAt("2025-12-31T23:59:59Z", 1)).isEqualTo("NotYetValid");
        assertThat(stateAt("2026-01-01T00:00:00Z", 0)).isEqualTo("Active");
        assertThat(stateAt("2026-11-02T12:00:00Z", 0)).isEqualTo("Expiring");
        assertThat(stateAt("2027-01-01T12:00:00Z", 0)).isEqualTo("Grace");
        assertThat(stateAt("2027-01-31T12:00:00Z", 1)).isEqualTo("Expired");
        assertThat(stateAt("2027-01-31T11:59:59.999Z", 0)).isEqualTo("Grace");
        assertRefused("not-yet-valid", "--serial", SERIAL, "--at", "2025-01-01T00:00:00Z");
        assertRefused("expired", "--serial", SERIAL, "--at", "2028-01-01T00:00:00Z");
    }

    @Test
    void a_grace_says_its_cause_and_its_end() {
        JsonNode answer =
                verify("--serial", SERIAL, "--at", "2027-01-15T00:00:00Z").answer(0);
        assertThat(answer.get("evidence").toString())
                .isEqualTo("{\"cause\":\"end\",\"untilExclusive\":\"2027-01-31T12:00:00Z\"}");
        assertThat(answer.get("remedy").asString()).contains("Renew");
    }

    @Test
    void the_clock_counts_unless_a_time_is_given_and_never_before_the_signature() throws IOException {
        // Signed at the session's time; the given time is taken as it is
        license = vendor.license(Tree.SERIAL, Vendor.validity("2026-06-01T12:00:00Z", "2027-01-01T12:00:00Z"));
        assertThat(verify("--serial", SERIAL).answer(0).get("state").asString()).isEqualTo("Active");
        assertRefused("not-yet-valid", "--serial", SERIAL, "--at", "2026-06-01T11:59:59Z");
    }

    @Test
    void only_an_instant_in_utc_is_a_time() {
        for (String wrong : List.of(
                "2026-06-01",
                "2026-06-01T12:00:00",
                "2026-06-01T24:00:00Z",
                "2026-06-01T12:00:60Z",
                "2026-06-01T12:00:00+00:00",
                "2026-06-01t12:00:00z",
                "+12026-06-01T12:00:00Z",
                "2026-02-30T12:00:00Z",
                "now")) {
            verify("--serial", SERIAL, "--at", wrong).assertFailed("allowed is a form such as 2026-11-21T20:45:00Z");
        }
    }

    @Test
    void wrong_values_of_options_are_wrong_usage() {
        verify("--environment-type", "Staging")
                .assertFailed("allowed are Development, QualityAssurance, Production, LifeTime");
        verify("--product-version", "eleven").assertFailed("allowed is 1 to 8 numbers");
        Session.json("verify", license).assertFailed("--trust");
        Session.json("verify", "--trust", trust).assertFailed("FILE");
    }

    @Test
    void wrong_codes_of_options_are_refused() {
        assertThat(verify("--serial", Vendor.ACTIVATION_CODE)
                        .answer(1)
                        .get("code")
                        .asString())
                .isEqualTo("wrong-kind");
        assertThat(verify("--activation-code", SERIAL).answer(1).get("code").asString())
                .isEqualTo("wrong-kind");
    }

    @Test
    void people_get_a_summary() {
        Session session = Session.run("verify", license, "--trust", trust, "--serial", SERIAL);
        assertThat(session.exit()).isZero();
        assertThat(session.out())
                .contains("State:  Active", "The license is valid for this environment.")
                .contains("Note (unrecognized-feature): ")
                .containsPattern("Organization: +Acme\n")
                .containsPattern("License type: +Production\n")
                .containsPattern("Ends: +2027-01-01T12:00:00Z\n")
                .containsPattern("Analytics: +granted, ends 2026-12-31T00:00:00Z\n")
                .containsPattern("PlatformServerUpgrade: +up to 11.\\*\n")
                .containsPattern("Users: +500\n")
                .containsPattern("Sessions: +Peak: Unlimited\n")
                .containsPattern("Requests: +6000 per PT1M\n")
                .containsPattern("Protection: +Protected\n");
        Session refused = Session.run("verify", license, "--trust", trust, "--serial", Tree.OTHER.text());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).contains("State:  Refused", "Code:   wrong-serial", "Register " + Tree.OTHER);
    }

    private void assertRefused(String code, String... options) {
        JsonNode answer = verify(options).answer(1);
        assertThat(answer.get("code").asString()).isEqualTo(code);
        assertThat(answer.get("remedy").asString()).isNotEmpty();
    }

    private String stateAt(String time, int exit) {
        return verify("--serial", SERIAL, "--at", time)
                .answer(exit)
                .get("state")
                .asString();
    }

    private Session verify(String... options) {
        List<String> args = new ArrayList<>(List.of("verify", license, "--trust", trust));
        args.addAll(List.of(options));
        return Session.json(args.toArray(String[]::new));
    }
}
