package dev.licensing.issue.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.Inspection;
import dev.licensing.verify.UnverifiedFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SurvivorTest {
    private final byte[] license = Ceremony.license(Ceremony.ACME);

    @Test
    void it_is_known_by_the_digest_of_its_very_payload() throws NoSuchAlgorithmException {
        byte[] payload = ((UnverifiedFile) Inspection.ofUnverified(license)).payload();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(payload);
        assertThat(Survivor.ofFile(license).digest())
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        assertThat(Survivor.ofPayload(payload)).isEqualTo(Survivor.ofFile(license));
    }

    @Test
    void what_is_no_license_is_no_survivor() {
        assertRefused(new byte[0], RefusalCode.MALFORMED);
        assertRefused(Ceremony.whole(Ceremony.first()).file(), RefusalCode.WRONG_PURPOSE);
        assertThatExceptionOfType(InvalidTrustBundleException.class)
                .isThrownBy(() -> Survivor.ofPayload(new byte[] {'{', '}'}))
                .withMessageContaining("payload.issuedAt is missing");
    }

    private static void assertRefused(byte[] file, RefusalCode code) {
        assertThatExceptionOfType(InvalidTrustBundleException.class)
                .isThrownBy(() -> Survivor.ofFile(file))
                .matches(e -> e.refusal().code() == code);
    }
}
