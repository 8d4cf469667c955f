package dev.licensing.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.InvalidTrustException;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verification;
import dev.licensing.verify.Verified;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrustedKeysWriterTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SigningKey OLD = Ed25519SigningKey.generate(RANDOM);
    private static final SigningKey NEW = Ed25519SigningKey.generate(RANDOM);
    private static final SigningKey ML_DSA = MlDsa65SigningKey.generate(RANDOM);
    private static final Instant CHANGE = Licenses.sample().issuedAt();

    @Test
    void trusted_keys_are_written_so_that_platforms_read_them() {
        String json = TrustedKeysWriter.write(3, "acme", OLD);
        assertThat(json)
                .isEqualTo("{\"version\":3,\"issuers\":[{\"issuerId\":\"acme\",\"jwk\":" + OLD.publicJwk()
                        + "}],\"requires\":{\"acme\":[\"Ed25519\"]}}");
        assertThat(TrustedKeys.parse(json).version()).isEqualTo(3);
    }

    @Test
    void all_keys_of_an_issuer_are_written_with_their_times_and_all_their_algorithms_are_required() {
        List<TrustedKey> keys = List.of(
                TrustedKey.of(OLD).notAfter(CHANGE),
                TrustedKey.of(NEW).notBefore(CHANGE).notAfter(CHANGE.plusSeconds(1)),
                TrustedKey.of(ML_DSA));
        assertThat(TrustedKeysWriter.write(4, "acme", keys))
                .isEqualTo("{\"version\":4,\"issuers\":[{\"issuerId\":\"acme\",\"jwk\":" + OLD.publicJwk()
                        + ",\"notAfter\":\"2026-11-21T20:45:00Z\"},{\"issuerId\":\"acme\",\"jwk\":" + NEW.publicJwk()
                        + ",\"notBefore\":\"2026-11-21T20:45:00Z\",\"notAfter\":\"2026-11-21T20:45:01Z\"},"
                        + "{\"issuerId\":\"acme\",\"jwk\":" + ML_DSA.publicJwk()
                        + "}],\"requires\":{\"acme\":[\"Ed25519\",\"ML-DSA-65\"]}}");
    }

    @Test
    void the_two_ends_of_a_time_are_set_in_either_order() {
        Instant last = CHANGE.plusSeconds(9);
        TrustedKey key = TrustedKey.of(OLD).notBefore(CHANGE).notAfter(last);
        assertThat(TrustedKey.of(OLD).notAfter(last).notBefore(CHANGE)).isEqualTo(key);
        assertThat(key.notBefore()).contains(CHANGE);
        assertThat(key.notAfter()).contains(last);
    }

    @Test
    void a_rotation_keeps_the_licenses_of_the_old_key_and_takes_no_new_ones_of_it() {
        List<TrustedKey> keys =
                List.of(TrustedKey.of(OLD).notAfter(CHANGE), TrustedKey.of(NEW).notBefore(CHANGE));
        assertThat(verdict(keys, OLD, CHANGE)).isInstanceOf(Verified.class);
        assertThat(verdict(keys, NEW, CHANGE)).isInstanceOf(Verified.class);
        assertThat(code(verdict(keys, OLD, CHANGE.plusSeconds(1)))).isEqualTo(RefusalCode.UNTRUSTED_KEY);
        assertThat(code(verdict(keys, NEW, CHANGE.minusSeconds(1)))).isEqualTo(RefusalCode.UNTRUSTED_KEY);
    }

    @Test
    void what_platforms_would_refuse_is_not_written() {
        assertRefused("each key once", TrustedKey.of(OLD), TrustedKey.of(OLD));
        assertRefused("at least one key");
        assertRefused("ML-DSA-65 alone", TrustedKey.of(ML_DSA));
        assertRefused("notAfter is", TrustedKey.of(OLD).notBefore(CHANGE).notAfter(CHANGE.minusSeconds(1)));
        assertRefused("notBefore is", TrustedKey.of(OLD).notBefore(CHANGE.plusNanos(1)));
        assertRefused(
                "algorithms that the issuer has a key of",
                new TrustedKey("ML-DSA-65", OLD.publicJwk(), Optional.empty(), Optional.empty()));
        assertThatExceptionOfType(InvalidTrustException.class).isThrownBy(() -> TrustedKeysWriter.write(-1, "a", OLD));
        assertThatExceptionOfType(InvalidTrustException.class).isThrownBy(() -> TrustedKeysWriter.write(1, "a b", OLD));
    }

    private static void assertRefused(String message, TrustedKey... keys) {
        assertThatExceptionOfType(InvalidTrustException.class)
                .isThrownBy(() -> TrustedKeysWriter.write(1, "acme", List.of(keys)))
                .withMessageContaining(message);
    }

    private static Verification verdict(List<TrustedKey> keys, SigningKey signer, Instant issuedAt) {
        byte[] file = LicenseIssuer.signingWith(signer, Clock.fixed(issuedAt, ZoneOffset.UTC))
                .issue(Licenses.sampleAt(issuedAt));
        return LicenseVerifier.trusting(TrustedKeys.parse(TrustedKeysWriter.write(9, "acme", keys)))
                .verify(file);
    }

    private static RefusalCode code(Verification verification) {
        return ((Rejected) verification).refusal().code();
    }
}
