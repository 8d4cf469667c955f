package dev.licensing.issue.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.audit.AuditUpload;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A chain of 10 files with 100 records each. */
class AuditVerifierTest {
    private static final int FILES = 10;
    private static final int RECORDS = 100;
    private static final Environment ENVIRONMENT = Environment.create();
    private static final List<byte[]> CHAIN = ENVIRONMENT.chain(FILES, RECORDS);

    private static AuditVerification verify(List<byte[]> files) {
        return AuditVerifier.fromTheFirst().verify(files);
    }

    private static AuditVerification.Verified verified(List<byte[]> files) {
        return (AuditVerification.Verified) verify(files);
    }

    private static void assertRefused(AuditVerification verification, int index, String code) {
        assertThat(verification).isInstanceOfSatisfying(AuditVerification.Refused.class, refused -> {
            assertThat(refused.index()).isEqualTo(index);
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.message()).isNotBlank();
            assertThat(refused.evidence()).isNotEmpty();
        });
    }

    @Test
    void a_whole_chain_is_verified_with_all_its_records() {
        AuditVerification.Verified verified = verified(CHAIN);
        assertThat(verified.records()).isEqualTo((long) FILES * RECORDS);
        VerifiedAudit second = verified.audits().get(1);
        assertThat(second.activationCode()).isEqualTo(Environment.CODE);
        assertThat(second.serialNumber()).isEqualTo(Environment.SERIAL);
        assertThat(second.publicKey()).isEqualTo(ENVIRONMENT.publicKey());
        assertThat(second.licenseId()).hasToString("lic-1");
        assertThat(second.sequence()).isEqualTo(2);
        assertThat(second.uses().get(7)).isEqualTo(new AuditedUse(second.from().plusSeconds(7), "Users", 1_007));
    }

    @Test
    void the_last_second_of_a_file_is_in_the_time_of_its_upload() {
        VerifiedAudit audit = verified(CHAIN).audits().get(0);
        Instant uploadedAt = Instant.parse("2026-11-22T08:00:00Z");
        AuditUpload upload = audit.toUpload(uploadedAt);
        assertThat(upload)
                .isEqualTo(new AuditUpload(
                        Environment.CODE,
                        Environment.SERIAL,
                        Environment.START.plusSeconds(1_000_000),
                        Environment.START.plusSeconds(2_000_000),
                        uploadedAt));
        assertThat(audit.untilExclusive())
                .isEqualTo(verified(CHAIN).audits().get(1).from());
    }

    @Test
    void a_file_that_is_left_out_or_put_in_twice_or_swapped_is_found() {
        int tried = 0;
        for (int i = 0; i < FILES; i++) {
            List<byte[]> without = new ArrayList<>(CHAIN);
            without.remove(i);
            if (i < FILES - 1) {
                assertRefused(verify(without), i, "broken-chain");
            }
            List<byte[]> twice = new ArrayList<>(CHAIN);
            twice.add(i, CHAIN.get(i));
            assertRefused(verify(twice), i + 1, "broken-chain");
            for (int j = i + 1; j < FILES; j++) {
                List<byte[]> swapped = new ArrayList<>(CHAIN);
                Collections.swap(swapped, i, j);
                assertRefused(verify(swapped), i, "broken-chain");
                tried++;
            }
        }
        assertThat(tried).isEqualTo(45);
    }

    @Test
    void a_chain_that_was_cut_off_shows_at_the_next_upload() {
        AuditContinuation sent = verified(CHAIN.subList(0, 5)).continuation();
        assertThat(AuditVerifier.continuing(sent).verify(CHAIN.subList(5, FILES)))
                .isInstanceOf(AuditVerification.Verified.class);
        byte[] other = ENVIRONMENT.file(5, Optional.of(Environment.digest(CHAIN.get(3))), Environment.records(5, 1));
        byte[] afterOther = ENVIRONMENT.file(6, Optional.of(Environment.digest(other)), Environment.records(6, 1));
        assertRefused(AuditVerifier.continuing(sent).verify(List.of(afterOther)), 0, "broken-chain");
        assertRefused(AuditVerifier.continuing(sent).verify(List.of(other)), 0, "broken-chain");
        assertRefused(AuditVerifier.continuing(sent).verify(List.of(CHAIN.get(0))), 0, "broken-chain");
    }

    /** Each of the 1,000 records is edited, left out, doubled and swapped with the next. */
    @Test
    void every_change_of_every_record_is_found() {
        int changes = 0;
        for (int file = 0; file < FILES; file++) {
            Text text = Text.of(CHAIN.get(file));
            AuditVerifier verifier = file == 0
                    ? AuditVerifier.fromTheFirst()
                    : AuditVerifier.continuing(verified(CHAIN.subList(0, file))
                            .audits()
                            .get(file - 1)
                            .continuation());
            assertThat(verifier.verify(List.of(text.file(text.records()))))
                    .isInstanceOf(AuditVerification.Verified.class);
            for (int i = 0; i < RECORDS; i++) {
                for (List<String> changed : Text.changesOf(text.records(), i)) {
                    assertRefused(verifier.verify(List.of(text.file(changed))), 0, "bad-signature");
                    changes++;
                }
            }
        }
        assertThat(changes).isEqualTo(FILES * (4 * RECORDS - 1));
    }

    @Property(tries = 300)
    void a_change_of_any_byte_is_found_or_changes_nothing(
            @ForAll @IntRange(max = FILES - 1) int file,
            @ForAll @IntRange(max = 20_000) int place,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        List<byte[]> chain = new ArrayList<>(CHAIN);
        byte[] changed = CHAIN.get(file).clone();
        changed[place % changed.length] ^= (byte) change;
        chain.set(file, changed);
        AuditVerification verification = verify(chain);
        if (verification instanceof AuditVerification.Verified verified) {
            // White space around the armor is the only thing that is not signed
            assertThat(verified.continuation()).isEqualTo(verified(CHAIN).continuation());
            assertThat((char) changed[place % changed.length]).isIn(' ', '\t', '\r', '\n');
        } else {
            assertThat(((AuditVerification.Refused) verification).index()).isEqualTo(file);
        }
    }

    @Test
    void one_key_signs_the_whole_chain_and_the_licensed_one_where_it_is_known() {
        Environment other = Environment.create();
        byte[] foreign = other.file(2, Optional.of(Environment.digest(CHAIN.get(0))), Environment.records(2, 1));
        assertRefused(verify(List.of(CHAIN.get(0), foreign)), 1, "untrusted-key");
        AuditVerifier known = AuditVerifier.fromTheFirst().withKey(ENVIRONMENT.publicKey());
        assertThat(known.verify(CHAIN)).isInstanceOf(AuditVerification.Verified.class);
        assertRefused(known.verify(other.chain(1, 1)), 0, "untrusted-key");
        assertThat(((AuditVerification.Refused) known.verify(other.chain(1, 1))).message())
                .isEqualTo("publicKey is " + other.kid() + ", expected is " + ENVIRONMENT.kid()
                        + "; give the files of one environment and one controller only");
    }

    @Test
    void files_are_of_one_infrastructure_and_one_controller() {
        SerialNumber serial = SerialNumber.of(
                PlatformClass.PHYSICAL, Map.of(ComponentSlot.A, 4, ComponentSlot.B, 2, ComponentSlot.D, 3));
        ActivationCode code = ActivationCode.random(new SecureRandom());
        Optional<String> digest = Optional.of(Environment.digest(CHAIN.get(0)));
        byte[] otherSerial =
                new Environment(ENVIRONMENT.key(), Environment.CODE, serial).file(2, digest, Environment.records(2, 1));
        byte[] otherCode =
                new Environment(ENVIRONMENT.key(), code, Environment.SERIAL).file(2, digest, Environment.records(2, 1));
        assertRefused(verify(List.of(CHAIN.get(0), otherSerial)), 1, "wrong-serial");
        assertRefused(verify(List.of(CHAIN.get(0), otherCode)), 1, "wrong-activation-code");
        assertRefused(
                AuditVerifier.fromTheFirst()
                        .withEnvironment(code, Environment.SERIAL)
                        .verify(CHAIN),
                0,
                "wrong-activation-code");
    }

    @Test
    void what_is_no_usage_file_is_refused_with_its_place() {
        assertRefused(verify(List.of(CHAIN.get(0), new byte[0])), 1, "malformed");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> verify(List.of()))
                .withMessage("files: none were given; give at least one usage file");
        AuditContinuation end = verified(CHAIN).continuation();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new AuditContinuation(
                        end.activationCode(), end.serialNumber(), end.publicKey(), 0, end.digest()))
                .withMessageContaining("sequence");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() ->
                        new AuditContinuation(end.activationCode(), end.serialNumber(), end.publicKey(), 1, "short"))
                .withMessageContaining("digest");
        assertThat(end.kid()).isEqualTo(ENVIRONMENT.kid());
        assertThat(verified(CHAIN).audits().get(0))
                .hasToString("VerifiedAudit[" + Environment.SERIAL + ", sequence 1]");
    }

    /** A file taken apart by somebody who has no key. */
    private record Text(String jws, String payload, List<String> records) {
        static Text of(byte[] file) {
            String armor = new String(file, StandardCharsets.US_ASCII);
            String body = armor.lines().filter(line -> !line.startsWith("-")).reduce("", String::concat);
            String jws = new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
            String encoded = jws.substring(jws.indexOf("\"payload\":\"") + 11, jws.indexOf("\",\"signatures\""));
            String payload = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            String list = payload.substring(payload.indexOf("[{") + 2, payload.indexOf("}]"));
            return new Text(jws, payload, List.of(list.split("\\},\\{", -1)));
        }

        /** The four changes of a record; the last has none to be swapped with. */
        static List<List<String>> changesOf(List<String> records, int place) {
            List<List<String>> changes = new ArrayList<>();
            List<String> edited = new ArrayList<>(records);
            edited.set(place, records.get(place).replace("\"used\":1", "\"used\":2"));
            changes.add(edited);
            List<String> without = new ArrayList<>(records);
            without.remove(place);
            changes.add(without);
            List<String> twice = new ArrayList<>(records);
            twice.add(place, records.get(place));
            changes.add(twice);
            if (place + 1 < records.size()) {
                List<String> swapped = new ArrayList<>(records);
                Collections.swap(swapped, place, place + 1);
                changes.add(swapped);
            }
            return changes;
        }

        byte[] file(List<String> changed) {
            String list = "[{" + String.join("},{", changed) + "}]";
            String other =
                    payload.substring(0, payload.indexOf("[{")) + list + payload.substring(payload.indexOf("}]") + 2);
            String encoded =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(StandardCharsets.UTF_8));
            String start = jws.substring(0, jws.indexOf("\"payload\":\"") + 11);
            String end = jws.substring(jws.indexOf("\",\"signatures\""));
            return EnvelopeWriter.armor(FilePurpose.AUDIT, (start + encoded + end).getBytes(StandardCharsets.UTF_8));
        }
    }
}
