package dev.licensing.issue.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.issue.SigningKey;
import dev.licensing.issue.TrustedKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustStatementTest {
    @Test
    void it_is_what_the_draft_said() {
        SigningKey other = Ceremony.key();
        TrustedKey timed = TrustedKey.of(other).notBefore(Ceremony.NOW).notAfter(Ceremony.NOW.plusSeconds(9));
        SerialNumber serial = Ceremony.LICENSE.environment().serialNumbers().get(1);
        TrustStatement statement = Ceremony.whole(Ceremony.first()
                        .withIssuer("other", List.of(timed))
                        .revokeLicense(LicenseId.parse("lic-9"))
                        .revokeSerialNumber(serial)
                        .revokeKey(other.kid())
                        .spare(new Survivor(other.kid()))
                        .nextUpdateAfterDays(90))
                .statement();
        assertThat(statement.version()).isEqualTo(1);
        assertThat(statement.issuedAt()).isEqualTo(Ceremony.NOW);
        assertThat(statement.nextUpdate()).isEqualTo(Ceremony.NOW.plus(Duration.ofDays(90)));
        assertThat(statement.threshold()).isEqualTo(2);
        assertThat(statement.roots()).isEqualTo(Ceremony.ROOTS);
        assertThat(statement.issuers()).containsOnlyKeys("acme", "other");
        assertThat(statement.issuers().get("other")).containsExactly(timed);
        assertThat(statement.requires()).containsEntry("acme", List.of("Ed25519"));
        assertThat(statement.revokedLicenseIds()).containsExactly("lic-9");
        assertThat(statement.revokedSerialNumbers()).containsExactly(serial.toString());
        assertThat(statement.revokedKids()).containsExactly(other.kid());
        assertThat(statement.survivors()).containsExactly(other.kid());
    }
}
