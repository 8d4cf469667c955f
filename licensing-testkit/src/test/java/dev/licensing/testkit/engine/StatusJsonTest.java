package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.license.License;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.testkit.Tampering;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatusJsonTest {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Server server = Server.create();

    private static JsonNode json(EnvironmentLicensing licensing) {
        return STRICT.readTree(licensing.status().toJson());
    }

    private static List<String> names(JsonNode json) {
        return List.copyOf(json.propertyNames());
    }

    @Test
    void without_a_license_it_has_the_state_the_reason_and_the_serial_number() {
        try (EnvironmentLicensing licensing = server.open()) {
            JsonNode json = json(licensing);

            assertThat(names(json))
                    .containsExactly(
                            "state",
                            "usable",
                            "at",
                            "code",
                            "evidence",
                            "message",
                            "remedy",
                            "findings",
                            "serialNumber");
            assertThat(json.get("state").asString()).isEqualTo("NotInstalled");
            assertThat(json.get("usable").asBoolean()).isFalse();
            assertThat(json.get("code").asString()).isEqualTo("no-license");
            assertThat(json.get("serialNumber").asString())
                    .isEqualTo(server.machine().serialNumber().toString());
        }
    }

    @Test
    void with_a_license_it_has_what_the_license_says_and_every_feature() throws Exception {
        License license = server.license()
                .features(
                        "Analytics",
                        "Users=500 block",
                        "Objects=unlimited",
                        "Sessions=peak 100",
                        "Requests=6000 per PT1M",
                        "PlatformServerUpgrade=up to 11.*",
                        "IntellectualProperty=Protected until 2027-01-02T00:00:00Z")
                .until(Server.day(365))
                .toLicense();
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, server.vendor().sign(license));
            licensing.install(
                    server.vendor()
                            .license()
                            .forMachine(server.machine())
                            .from(Server.day(9))
                            .toFile(),
                    "alice");
            server.clock().advance(Duration.ofDays(1));
            licensing.refresh();

            JsonNode json = json(licensing);

            assertThat(names(json))
                    .containsExactly(
                            "state",
                            "usable",
                            "at",
                            "message",
                            "findings",
                            "serialNumber",
                            "license",
                            "features",
                            "pending");
            assertThat(json.at("/license/licenseId").asString())
                    .isEqualTo(license.licenseId().text());
            assertThat(json.at("/license/revision").asLong()).isEqualTo(1);
            assertThat(json.at("/license/activationCode").asString())
                    .isEqualTo(license.activationCode().toString());
            assertThat(json.at("/license/environment/type").asString()).isEqualTo("Development");
            assertThat(json.at("/license/environment/serialNumbers/0").asString())
                    .isEqualTo(server.machine().serialNumber().toString());
            assertThat(json.at("/license/validity/until").asString())
                    .isEqualTo(Server.day(365).toString());
            assertThat(json.at("/pending/from").asString())
                    .isEqualTo(Server.day(9).toString());
            assertThat(features(json))
                    .containsExactly(
                            "{name=Analytics, kind=flag, availability=open}",
                            "{name=Users, limit=500, overage=block, kind=quantity, availability=open}",
                            "{name=Objects, limit=unlimited, overage=advise, kind=quantity, availability=open}",
                            "{name=Sessions, limit=100, overage=advise, kind=peak, availability=open}",
                            "{name=Requests, limit=6000, overage=advise, kind=rate, per=PT1M, availability=open}",
                            "{name=PlatformServerUpgrade, kind=version, upTo=11.*, availability=open}",
                            "{name=IntellectualProperty, kind=choice, value=Protected, until=2027-01-02T00:00:00Z,"
                                    + " availability=closed, code=feature-ended}");
            assertThat(json.at("/findings/0/code").asString()).isEqualTo("feature-ended");
            assertThat(json.at("/findings/0/message").asString()).contains("IntellectualProperty");
        }
    }

    @Test
    void a_refused_license_stands_beside_the_reason() throws Exception {
        server.store().write("license.lic", Tampering.truncate(server.license().toFile(), 100));
        try (EnvironmentLicensing licensing = server.open()) {
            JsonNode json = json(licensing);

            assertThat(json.get("state").asString()).isEqualTo("Refused");
            assertThat(json.get("code").asString()).isEqualTo("malformed");
            assertThat(json.has("license")).isFalse();
        }
    }

    private static List<String> features(JsonNode json) {
        return StreamSupport.stream(json.get("features").spliterator(), false)
                .map(feature -> feature.properties().stream()
                        .map(member -> member.getKey() + "=" + member.getValue().asString())
                        .toList()
                        .toString())
                .map(text -> "{" + text.substring(1, text.length() - 1) + "}")
                .toList();
    }
}
