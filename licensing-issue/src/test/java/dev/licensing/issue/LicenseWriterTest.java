package dev.licensing.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.license.License;
import dev.licensing.core.license.Validity;
import dev.licensing.verify.Verified;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.key.Jwk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LicenseWriterTest {
    private static final Vendor VENDOR = Vendor.create();

    @Property(tries = 200)
    void every_license_that_is_issued_is_verified_as_the_same_license(@ForAll("licenses") License license) {
        Verified verified = VENDOR.verified(VENDOR.issue(license));
        assertThat(verified.license()).isEqualTo(license);
        assertThat(verified.license().features().byName().keySet())
                .containsExactlyElementsOf(license.features().byName().keySet());
        assertThat(verified.payload()).isEqualTo(LicenseWriter.write(license));
    }

    @Test
    void a_feature_of_an_unknown_kind_is_not_signed_in_part() {
        License known = Licenses.sample();
        License newer = new License(
                known.licenseId(),
                known.revision(),
                known.product(),
                known.issuedAt(),
                known.minimumTrustVersion(),
                known.organization(),
                known.infrastructure(),
                known.edition(),
                known.activationCode(),
                known.environment(),
                known.validity(),
                known.support(),
                new Entitlements(Map.of("Newer", new Entitlement.Unrecognized("hologram"))));
        assertThatThrownBy(() -> VENDOR.issue(newer))
                .isInstanceOf(InvalidLicenseException.class)
                .hasMessage("the license is not signed: payload.features.Newer.kind is hologram; allowed is a kind that"
                        + " this version knows; issuePayload signs others as they are");
    }

    @Test
    void the_payload_is_compact_json_in_the_order_that_the_format_documents() {
        License license = Licenses.sample();
        List<String> serials = license.environment().serialNumbers().stream()
                .map(Object::toString)
                .toList();
        String key = Jwk.write(
                Algorithm.ED25519,
                license.environment()
                        .controllers()
                        .get(0)
                        .publicKey()
                        .orElseThrow()
                        .bytes());
        assertThat(LicenseWriter.write(license))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("""
                        {"licenseId":"lic-1","revision":7,"product":"acme-platform","issuedAt":"2026-11-21T20:45:00Z",\
                        "minimumTrustVersion":3,"organization":"Acme","infrastructure":"Main","edition":"Enterprise",\
                        "activationCode":"%s",\
                        "environment":{"slotId":"slot-1","name":"Development Environment #1","type":"Development",\
                        "controllers":[{"serialNumber":"%s","publicKey":%s},{"serialNumber":"%s"}],\
                        "hardwarePolicy":{"weights":{"A":4},"thresholdPercent":55,"graceDays":30,\
                        "changedAnchorGraceDays":14,"allowDeclared":true}},\
                        "validity":{"from":"2026-11-21T20:45:00Z","until":"2027-11-21T20:45:00Z","noticeDays":60,"graceDays":30},\
                        "support":"Premium",\
                        "features":{"Users":{"kind":"quantity","limit":500,"overage":"block"},\
                        "Objects":{"kind":"quantity","limit":"unlimited","afterEnd":"close"},\
                        "Analytics":{"kind":"flag"},\
                        "Protection":{"kind":"choice","value":"Protected","afterEnd":"keep"},\
                        "Upgrade":{"kind":"version","upTo":"11.*"},\
                        "Requests":{"kind":"rate","limit":6000,"per":"PT1M"},\
                        "Sessions":{"kind":"peak","limit":100}}}""".formatted(license.activationCode(), serials.get(0), key, serials.get(1)));
    }

    @Test
    void what_is_the_default_or_absent_is_left_out_but_an_absent_end_is_null() {
        License sample = Licenses.sample();
        LicensedEnvironment environment = sample.environment();
        License license = new License(
                sample.licenseId(),
                1,
                sample.product(),
                sample.issuedAt(),
                0,
                "",
                "",
                Optional.empty(),
                sample.activationCode(),
                new LicensedEnvironment("s", "", environment.type(), environment.controllers(), HardwarePolicy.DEFAULT),
                new Validity(sample.issuedAt(), Optional.empty(), 0, 0),
                "",
                Entitlements.NONE);
        assertThat(LicenseWriter.write(license))
                .asString(StandardCharsets.UTF_8)
                .contains("\"until\":null", "\"features\":{}")
                .doesNotContain("edition", "hardwarePolicy");
        assertThat(VENDOR.verified(VENDOR.issue(license)).license()).isEqualTo(license);
    }

    @Provide
    Arbitrary<License> licenses() {
        return Licenses.any();
    }
}
