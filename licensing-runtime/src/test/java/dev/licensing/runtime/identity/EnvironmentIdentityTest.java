package dev.licensing.runtime.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentIdentityTest {
    private static final Optional<char[]> NONE = Optional.empty();

    @TempDir
    Path temporary;

    private Path folder;
    private Path file;

    @BeforeEach
    void there_is_no_identity_yet() {
        folder = temporary.resolve("var/identity");
        file = folder.resolve("environment.pem");
    }

    @Test
    void an_identity_is_made_once_and_kept() throws IOException {
        EnvironmentIdentity made = EnvironmentIdentity.openOrCreate(folder);
        byte[] bytes = Files.readAllBytes(file);
        EnvironmentIdentity again = EnvironmentIdentity.openOrCreate(folder);
        assertThat(again.serialNumber()).isEqualTo(made.serialNumber());
        assertThat(again.key()).isEqualTo(made.key());
        assertThat(EnvironmentIdentity.open(folder, NONE).publicJwk()).isEqualTo(made.publicJwk());
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void two_folders_have_two_identities() throws IOException {
        assertThat(EnvironmentIdentity.openOrCreate(folder).serialNumber())
                .isNotEqualTo(EnvironmentIdentity.openOrCreate(temporary.resolve("other"))
                        .serialNumber());
    }

    @Test
    void the_folder_and_the_key_are_their_owners_alone_and_nothing_else_is_left_behind() throws IOException {
        assumePosix();
        EnvironmentIdentity.openOrCreate(folder);
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(file)).isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw----", "rw-----w-"})
    void a_key_that_others_can_read_or_write_is_refused_with_the_remedy(String permissions) throws IOException {
        assumePosix();
        EnvironmentIdentity.openOrCreate(folder);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        String message = "the private key " + file + " is open to others (" + permissions
                + "); allowed is rw-------: run chmod 600 on it, and make a new key if somebody may have read it";
        assertThatExceptionOfType(InvalidIdentityException.class)
                .isThrownBy(() -> EnvironmentIdentity.openOrCreate(folder))
                .withMessage(message);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        EnvironmentIdentity.openOrCreate(folder);
    }

    @Test
    void a_missing_identity_is_said_to_be_missing_and_is_not_made_by_opening() {
        assertThatExceptionOfType(InvalidIdentityException.class)
                .isThrownBy(() -> EnvironmentIdentity.open(folder, NONE))
                .withMessageStartingWith("there is no environment key in " + folder + "; it is made once");
        assertThat(folder).doesNotExist();
    }

    @Test
    void an_encrypted_identity_needs_its_password() throws IOException {
        Optional<char[]> password = Optional.of("p\u00e4ssw\u00f6rt".toCharArray());
        EnvironmentIdentity made = EnvironmentIdentity.openOrCreate(folder, password);
        assertThat(EnvironmentIdentity.openOrCreate(folder, password).key()).isEqualTo(made.key());
        assertThat(Files.readString(file)).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
        assertThatExceptionOfType(InvalidIdentityException.class)
                .isThrownBy(() -> EnvironmentIdentity.openOrCreate(folder, Optional.of("guess".toCharArray())))
                .withMessage(file + ": the private key cannot be decrypted; check the password");
        assertThatExceptionOfType(InvalidIdentityException.class)
                .isThrownBy(() -> EnvironmentIdentity.openOrCreate(folder))
                .withMessage(file + ": the private key is encrypted; set the password it was made with");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"})
    void a_damaged_identity_is_refused_and_never_replaced(String content) throws IOException {
        EnvironmentIdentity.openOrCreate(folder);
        Files.writeString(file, content);
        assertThatExceptionOfType(InvalidIdentityException.class)
                .isThrownBy(() -> EnvironmentIdentity.openOrCreate(folder))
                .withMessageStartingWith(file.toString());
        assertThat(file).hasContent(content);
    }

    @Test
    void a_folder_in_the_place_of_a_file_is_an_error_of_reading() throws IOException {
        Files.createDirectories(file);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> EnvironmentIdentity.openOrCreate(folder));
    }

    @Test
    void a_link_that_leads_nowhere_is_not_followed_and_not_replaced() throws IOException {
        Files.createDirectories(folder);
        Files.createSymbolicLink(file, temporary.resolve("nowhere"));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> EnvironmentIdentity.openOrCreate(folder));
        assertThat(temporary.resolve("nowhere")).doesNotExist();
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> Files.readString(file));
    }

    @Test
    void a_proof_is_the_declared_fingerprint_of_the_key() throws IOException {
        EnvironmentIdentity identity = EnvironmentIdentity.openOrCreate(folder);
        assertThat(identity.prove()).isEqualTo(Fingerprint.declared(identity.key()));
        assertThat(((Fingerprint.Declared) identity.prove()).serialNumber()).isEqualTo(identity.serialNumber());
        assertThat(identity.serialNumber().platformClass()).isEqualTo(PlatformClass.DECLARED);
    }

    @Test
    void a_key_stands_for_the_machine_where_nothing_else_is_licensed_and_beside_hardware_only_where_it_is()
            throws IOException {
        EnvironmentIdentity identity = EnvironmentIdentity.openOrCreate(folder);
        SerialNumber own = identity.serialNumber();
        SerialNumber otherKey =
                EnvironmentIdentity.openOrCreate(temporary.resolve("other")).serialNumber();
        SerialNumber hardware = SerialNumber.of(PlatformClass.PHYSICAL, Map.of(ComponentSlot.A, 1, ComponentSlot.D, 4));
        assertThat(identity.standsForMachine(List.of(own))).isTrue();
        assertThat(identity.standsForMachine(List.of(otherKey))).isTrue();
        assertThat(identity.standsForMachine(List.of(hardware, own))).isTrue();
        assertThat(identity.standsForMachine(List.of(hardware, otherKey))).isFalse();
        assertThat(identity.standsForMachine(List.of(hardware))).isFalse();
    }

    @Test
    void no_secret_prints() throws IOException {
        EnvironmentIdentity identity = EnvironmentIdentity.openOrCreate(folder);
        assertThat(identity).hasToString("EnvironmentIdentity[" + identity.serialNumber() + "]");
        String pem = Files.readString(file);
        String base64 = pem.lines().toList().get(1);
        byte[] pkcs8 = Base64.getDecoder().decode(base64);
        String secret = new String(pkcs8, 16, 32, StandardCharsets.ISO_8859_1);
        Files.writeString(file, pem.replace("MC4C", "MC5C"));
        assertThatExceptionOfType(InvalidIdentityException.class)
                .isThrownBy(() -> EnvironmentIdentity.openOrCreate(folder))
                .satisfies(thrown -> assertThat(thrown.toString() + thrown.getCause())
                        .doesNotContain(base64.substring(24, 40))
                        .doesNotContain(secret));
    }

    private void assumePosix() {
        assumeTrue(
                temporary.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "skipped: this file system has no modes");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
