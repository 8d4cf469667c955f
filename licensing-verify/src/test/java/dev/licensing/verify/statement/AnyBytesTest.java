package dev.licensing.verify.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.statement.Statements.Kind;
import dev.licensing.verify.strict.Damage;
import dev.licensing.verify.strict.JsonDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the bytes are, there is a result; what is refused has one of six stable codes. */
class AnyBytesTest {
    private static final List<RefusalCode> CODES = List.of(
            RefusalCode.MALFORMED,
            RefusalCode.TOO_LARGE,
            RefusalCode.WRONG_PURPOSE,
            RefusalCode.UNSUPPORTED_VERSION,
            RefusalCode.BAD_SIGNATURE,
            RefusalCode.UNKNOWN_KEY);

    @Property(tries = 500)
    void any_bytes_are_refused(@ForAll Kind kind, @ForAll byte[] bytes) {
        refused(kind.read(bytes));
        refused(kind.read(EnvelopeWriter.armor(kind.purpose(), bytes)));
    }

    @Property(tries = 500)
    void any_bytes_as_a_rightly_signed_payload_are_refused(@ForAll Kind kind, @ForAll byte[] payload) {
        refused(kind.readPayload(payload));
    }

    @Property(tries = 500)
    void any_json_as_a_rightly_signed_payload_is_refused(
            @ForAll Kind kind, @ForAll("documents") JsonDocument document) {
        refused(kind.readPayload(document.text().getBytes(StandardCharsets.UTF_8)));
    }

    @Property(tries = 500)
    void any_json_as_a_member_is_refused_or_read(
            @ForAll Kind kind, @ForAll("documents") JsonDocument document, @ForAll byte place) {
        refusedOrRead(kind.readWith(json -> {
            List<String> names = List.copyOf(json.propertyNames());
            json.set(
                    names.get(Math.floorMod(place, names.size())),
                    JsonMapper.shared().readTree(document.text()));
        }));
    }

    @Property(tries = 1000)
    void any_damaged_payload_that_is_rightly_signed_is_refused_or_read(
            @ForAll Kind kind, @ForAll("damages") Damage damage) {
        refusedOrRead(kind.readPayload(damage.of(kind.payload())));
    }

    @Provide
    Arbitrary<JsonDocument> documents() {
        return JsonDocument.arbitrary();
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Damage.arbitrary();
    }

    private static void refusedOrRead(StatementReading<?> reading) {
        if (reading instanceof StatementReading.Refused<?>) {
            refused(reading);
        }
    }

    private static void refused(StatementReading<?> reading) {
        Refusal refusal = Statements.refusal(reading);
        assertThat(CODES).contains(refusal.code());
        assertThat(Explanation.of(refusal).words()).matches("[ -~\u2026]+");
    }
}
