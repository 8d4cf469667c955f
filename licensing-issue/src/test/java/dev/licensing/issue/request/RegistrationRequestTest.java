package dev.licensing.issue.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.key.Ed25519PrivateKey;
import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.statement.ActivationRequest;
import dev.licensing.verify.statement.StatementWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistrationRequestTest {
    private static final SerialNumber SERIAL =
            SerialNumber.of(PlatformClass.PHYSICAL, Map.of(ComponentSlot.A, 1, ComponentSlot.B, 2, ComponentSlot.D, 3));
    private static final Instant NOW = Instant.parse("2026-11-21T20:45:00Z");
    private final Environment environment = new Environment(Ed25519PrivateKey.generate(new SecureRandom()));
    private final byte[] file = StatementWriter.write(
            new ActivationRequest("req-1", NOW, SERIAL, environment.publicKey(), "11.4.2"), environment);

    private record Environment(Ed25519PrivateKey key) implements EnvelopeSigner {
        EnvironmentKey publicKey() {
            return EnvironmentKey.of(key.publicKey());
        }

        @Override
        public Algorithm algorithm() {
            return key.algorithm();
        }

        @Override
        public String kid() {
            return Jwk.thumbprint(key.algorithm(), key.publicKey());
        }

        @Override
        public byte[] sign(byte[] signingInput) {
            return key.sign(signingInput);
        }
    }

    @Test
    void a_request_is_read_with_the_key_that_signed_it() {
        RegistrationRequest request = RegistrationRequest.read(file);
        assertThat(request).isEqualTo(new RegistrationRequest("req-1", NOW, SERIAL, environment.publicKey(), "11.4.2"));
        assertThat(request.controller().serialNumber()).isEqualTo(SERIAL);
        assertThat(request.controller().publicKey()).contains(environment.publicKey());
    }

    @Test
    void a_request_that_was_changed_is_refused_with_its_code_and_words() {
        String text = new String(file, StandardCharsets.US_ASCII);
        int middle = text.length() / 2;
        char other = text.charAt(middle) == 'A' ? 'B' : 'A';
        String changed = text.substring(0, middle) + other + text.substring(middle + 1);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> RegistrationRequest.read(changed.getBytes(StandardCharsets.US_ASCII)));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> RegistrationRequest.read(new byte[0]))
                .withMessageStartingWith("no registration request: The file is damaged")
                .satisfies(e -> assertThat(e.refusal().code()).isEqualTo(RefusalCode.MALFORMED));
    }
}
