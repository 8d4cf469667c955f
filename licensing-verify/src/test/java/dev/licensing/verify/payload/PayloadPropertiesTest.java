package dev.licensing.verify.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.license.License;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.strict.Damage;
import dev.licensing.verify.strict.JsonDocument;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.testing.SampleLicense;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;

/** A trusted issuer may sign nonsense by mistake: it becomes a license or a refusal, never an exception. */
class PayloadPropertiesTest {
    private static final Set<RefusalCode> ALLOWED = Set.of(RefusalCode.MALFORMED, RefusalCode.UNKNOWN_ENVIRONMENT_TYPE);
    private static final List<String> PLACES = placesIn("", SampleLicense.json());

    @Property
    void any_bytes_give_a_license_or_a_refusal(@ForAll byte[] payload) {
        read(payload);
    }

    @Property
    void any_json_gives_a_license_or_a_refusal(@ForAll("documents") JsonDocument document) {
        read(document.text().getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void any_json_in_the_place_of_any_member_gives_a_license_or_a_refusal(
            @ForAll("places") String place, @ForAll("values") String json) {
        read(Payloads.with(place, json));
    }

    @Property
    void a_damaged_payload_gives_a_license_or_a_refusal(@ForAll("damages") Damage damage) {
        read(damage.of(SampleLicense.payload()));
    }

    @Provide
    Arbitrary<JsonDocument> documents() {
        return JsonDocument.arbitrary();
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Damage.arbitrary();
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of(PLACES);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                JsonDocument.arbitrary().map(JsonDocument::text),
                Arbitraries.of("-1", "0", "1", "2147483648", "9999999999999999", "-9999999999999999", "\"\"", "\".*\""),
                Arbitraries.of(
                        "\"PT-0.0S\"", "\"P106751991167300DT24H\"", "\"PT2562047788015215H30M8S\"", "\"unlimited\""),
                Arbitraries.of("\"9999-12-31T23:59:59Z\"", "\"0000-01-01T00:00:00Z\"", "[[[[[]]]]]", "\"Sandbox\""));
    }

    private static void read(byte[] payload) {
        try {
            License license = LicenseReader.read(payload);
            assertThat(license.toString()).startsWith("License[");
            license.validity().noticeFrom();
            license.validity().graceUntilExclusive();
        } catch (RefusedException e) {
            assertThat(ALLOWED).contains(e.refusal().code());
        }
    }

    private static List<String> placesIn(String prefix, JsonNode node) {
        List<String> places = new ArrayList<>();
        node.forEachEntry((name, value) -> {
            places.add(prefix + "/" + name);
            places.addAll(placesIn(prefix + "/" + name, value));
        });
        return places;
    }
}
