package dev.licensing.runtime.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.statement.ActivationRequest;
import dev.licensing.verify.statement.StatementReader;
import dev.licensing.verify.statement.StatementReading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An environment asks to be registered, and proves that it holds its key. */
class RequestTest {
    private static final Instant NOW = Instant.parse("2026-11-21T20:45:00.987Z");
    private static final SerialNumber HARDWARE =
            SerialNumber.of(PlatformClass.PHYSICAL, Map.of(ComponentSlot.A, 1, ComponentSlot.B, 2, ComponentSlot.D, 3));

    @TempDir
    private Path folder;

    private EnvironmentIdentity identity;

    @BeforeEach
    void open() throws IOException {
        identity = EnvironmentIdentity.openOrCreate(folder.resolve("identity"));
    }

    @Test
    void a_request_names_the_serial_number_and_is_signed_with_the_key_that_it_carries() {
        ActivationRequest request = read(identity.request(HARDWARE, "11.4.2", NOW));
        assertThat(request.serialNumber()).isEqualTo(HARDWARE);
        assertThat(request.publicKey()).isEqualTo(identity.key());
        assertThat(request.productVersion()).isEqualTo("11.4.2");
        assertThat(request.issuedAt()).isEqualTo(Instant.parse("2026-11-21T20:45:00Z"));
    }

    @Test
    void every_request_has_an_id_of_its_own() {
        assertThat(read(identity.request(HARDWARE, "11.4.2", NOW)).requestId())
                .isNotEqualTo(read(identity.request(HARDWARE, "11.4.2", NOW)).requestId());
    }

    @Test
    void the_serial_number_of_the_key_may_be_asked_for_and_that_of_another_key_not() throws IOException {
        EnvironmentIdentity other = EnvironmentIdentity.openOrCreate(folder.resolve("other"));
        assertThat(read(identity.request(identity.serialNumber(), "11", NOW)).serialNumber())
                .isEqualTo(identity.serialNumber());
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> identity.request(other.serialNumber(), "11", NOW))
                .withMessageContaining("the one that publicKey declares");
    }

    @Test
    void the_key_is_named_by_its_thumbprint() throws IOException {
        assertThat(identity.kid()).hasSize(43);
        assertThat(EnvironmentIdentity.openOrCreate(folder.resolve("identity")).kid())
                .isEqualTo(identity.kid());
    }

    private static ActivationRequest read(byte[] file) {
        StatementReading<ActivationRequest> reading = StatementReader.readRequest(file);
        assertThat(reading).isInstanceOf(StatementReading.Signed.class);
        return ((StatementReading.Signed<ActivationRequest>) reading).statement();
    }
}
