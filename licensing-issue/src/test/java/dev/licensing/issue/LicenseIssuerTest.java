package dev.licensing.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.licensing.core.license.License;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.InvalidTrustException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseIssuerTest {
    private static final Vendor VENDOR = Vendor.create();
    private static final License LICENSE = Licenses.sample();
    private static final Instant ISSUED_AT = LICENSE.issuedAt();
    private static final String PAYLOAD = new String(LicenseWriter.write(LICENSE), StandardCharsets.UTF_8);
    private final LicenseIssuer issuer = VENDOR.issuerAt(ISSUED_AT);

    @ParameterizedTest
    @CsvSource({"0, true", "300, true", "-300, true", "301, false", "-301, false", "86400, false", "-31536000, false"})
    void a_license_is_issued_within_5_minutes_of_its_time(long seconds, boolean issued) {
        LicenseIssuer late = VENDOR.issuerAt(ISSUED_AT.plusSeconds(seconds));
        if (issued) {
            assertThat(VENDOR.verified(late.issue(LICENSE)).license()).isEqualTo(LICENSE);
        } else {
            assertThatExceptionOfType(InvalidLicenseException.class)
                    .isThrownBy(() -> late.issue(LICENSE))
                    .withMessage("the license is not signed: payload.issuedAt is 2026-11-21T20:45:00Z;"
                            + " allowed is a time within 5 minutes of the issuer's clock, "
                            + ISSUED_AT.plusSeconds(seconds));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T20:45:00Z", "2026-11-21T20:44:59Z", "2026-11-02T00:00:00Z"})
    void a_license_that_has_ended_when_it_is_issued_is_not_signed(String until) {
        String payload = PAYLOAD.replace("\"from\":\"2026-11-21T20:45:00Z\"", "\"from\":\"2026-11-01T00:00:00Z\"")
                .replace("\"until\":\"2027-11-21T20:45:00Z\"", "\"until\":\"" + until + "\"");
        assertThat(refused(payload))
                .hasMessage("the license is not signed: payload.validity.until is " + until
                        + "; allowed is an instant after payload.issuedAt, 2026-11-21T20:45:00Z");
    }

    @Test
    void a_license_may_start_before_and_after_it_is_issued() {
        for (String from : new String[] {"2020-01-01T00:00:00Z", "2027-01-01T00:00:00Z"}) {
            String payload = PAYLOAD.replace("\"from\":\"2026-11-21T20:45:00Z\"", "\"from\":\"" + from + "\"");
            assertThat(VENDOR.verified(issue(payload)).license().validity().from())
                    .isEqualTo(Instant.parse(from));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"revision\":7 | \"revision\":0 | revision is 0",
                "\"revision\":7 | \"revision\":7.0 | payload is the symbol .",
                "\"revision\":7 | \"revision\":7,\"revision\":8 | payload is the member revision twice",
                "\"product\":\"acme-platform\" | \"product\":\"acme platform\" | product is acme platform",
                "\"support\":\"Premium\" | \"support\":1 | payload.support is 1",
                "\"support\":\"Premium\" | \"support\":\"\\ud800\" | payload is ",
                "20:45:00Z\",\"minimum | 20:45:00.5Z\",\"minimum | payload.issuedAt is 2026-11-21T20:45:00.5Z",
                "\"Development\" | \"Sandbox\" | unknown-environment-type",
                "\"slot-1\" | \"slot 1\" | environment.slotId is slot 1",
                "\"limit\":100 | \"limit\":-1 | payload.features.Sessions.limit is -1",
                "{\"licenseId\" | [{\"licenseId\" | payload is "
            })
    void what_platforms_would_refuse_is_not_signed(String right, String wrong, String message) {
        assertThat(PAYLOAD).contains(right);
        assertThat(refused(PAYLOAD.replace(right, wrong)))
                .hasMessageStartingWith("the license is not signed: ")
                .hasMessageContaining(message);
    }

    @Test
    void a_name_with_a_lone_surrogate_is_not_signed() {
        License odd = new License(
                LICENSE.licenseId(),
                1,
                "p",
                ISSUED_AT,
                0,
                "\ud800",
                "",
                LICENSE.edition(),
                LICENSE.activationCode(),
                LICENSE.environment(),
                LICENSE.validity(),
                "",
                LICENSE.features());
        assertThatExceptionOfType(InvalidLicenseException.class).isThrownBy(() -> issuer.issue(odd));
    }

    @Test
    void a_payload_that_makes_a_file_too_large_is_not_signed() {
        String longest = PAYLOAD.replace("\"Premium\"", "\"" + "x".repeat(34_000) + "\"");
        assertThat(VENDOR.verified(issue(longest)).license().support()).hasSize(34_000);
        assertThat(refused(PAYLOAD.replace("\"Premium\"", "\"" + "x".repeat(40_000) + "\""))
                        .refusal()
                        .code())
                .isEqualTo(RefusalCode.TOO_LARGE);
    }

    @Test
    void payload_bytes_are_signed_as_they_are_with_members_that_nobody_knows_yet() {
        String payload =
                " " + PAYLOAD.replace("\"revision\":7", "\"revision\" : 7, \"fromTheFuture\":{\"a\":[null]}") + "\n";
        assertThat(VENDOR.verified(issue(payload)).payload())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(payload);
        assertThat(VENDOR.verified(issue(payload)).license()).isEqualTo(LICENSE);
    }

    @Test
    void no_key_is_asked_for_a_signature_before_all_is_right() {
        AtomicInteger signatures = new AtomicInteger();
        SigningKey counting = new OtherKey(VENDOR.key()) {
            @Override
            public byte[] sign(byte[] message) {
                signatures.incrementAndGet();
                return super.sign(message);
            }
        };
        LicenseIssuer counted = LicenseIssuer.signingWith(counting, Clock.fixed(ISSUED_AT, ZoneOffset.UTC));
        for (String wrong : new String[] {
            "",
            "{}",
            PAYLOAD.replace("\"revision\":7", "\"revision\":0"),
            PAYLOAD.replace("\"issuedAt\":\"2026", "\"issuedAt\":\"2025"),
            PAYLOAD.replace("\"until\":\"2027", "\"until\":\"2026"),
            PAYLOAD.replace("\"Premium\"", "\"" + "x".repeat(40_000) + "\"")
        }) {
            assertThatExceptionOfType(InvalidLicenseException.class)
                    .isThrownBy(() -> counted.issuePayload(wrong.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(signatures).hasValue(0);
        counted.issue(LICENSE);
        assertThat(signatures).hasValue(1);
    }

    @Test
    void what_is_signed_is_what_was_checked_even_when_the_callers_bytes_change_meanwhile() {
        byte[] payload = PAYLOAD.getBytes(StandardCharsets.UTF_8);
        SigningKey changing = new OtherKey(VENDOR.key()) {
            @Override
            public String kid() {
                Arrays.fill(payload, (byte) ' ');
                return super.kid();
            }
        };
        byte[] file = LicenseIssuer.signingWith(changing, Clock.fixed(ISSUED_AT, ZoneOffset.UTC))
                .issuePayload(payload);
        assertThat(VENDOR.verified(file).payload()).isEqualTo(PAYLOAD.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_key_that_signs_wrongly_gives_no_file() {
        Ed25519SigningKey key = VENDOR.key();
        SigningKey faulty = new OtherKey(key) {
            @Override
            public byte[] sign(byte[] message) {
                byte[] signature = key.sign(message);
                signature[5] ^= 1;
                return signature;
            }
        };
        assertThat(refusedBy(faulty)).isEqualTo(RefusalCode.BAD_SIGNATURE);
        SigningKey shortened = new OtherKey(key) {
            @Override
            public byte[] sign(byte[] message) {
                return Arrays.copyOf(key.sign(message), 63);
            }
        };
        assertThat(refusedBy(shortened)).isEqualTo(RefusalCode.MALFORMED);
    }

    @Test
    void a_key_under_another_name_gives_no_file() {
        SigningKey misnamed = new OtherKey(VENDOR.key()) {
            @Override
            public String kid() {
                return Ed25519SigningKey.generate(new SecureRandom()).kid();
            }
        };
        assertThat(refusedBy(misnamed)).isEqualTo(RefusalCode.UNKNOWN_KEY);
    }

    @Test
    void a_key_whose_public_part_is_unusable_makes_no_issuer() {
        SigningKey weak = new OtherKey(VENDOR.key()) {
            @Override
            public String publicJwk() {
                return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}";
            }
        };
        assertThatExceptionOfType(InvalidTrustException.class)
                .isThrownBy(() -> LicenseIssuer.signingWith(weak, Clock.systemUTC()));
    }

    private byte[] issue(String payload) {
        return issuer.issuePayload(payload.getBytes(StandardCharsets.UTF_8));
    }

    private InvalidLicenseException refused(String payload) {
        InvalidLicenseException refused = catchThrowableOfType(InvalidLicenseException.class, () -> issue(payload));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static RefusalCode refusedBy(SigningKey key) {
        LicenseIssuer issuer = LicenseIssuer.signingWith(key, Clock.fixed(ISSUED_AT, ZoneOffset.UTC));
        return catchThrowableOfType(InvalidLicenseException.class, () -> issuer.issue(LICENSE))
                .refusal()
                .code();
    }
}
