package dev.licensing.runtime.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.license.License;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import dev.licensing.runtime.identity.InvalidIdentityException;
import dev.licensing.runtime.records.MemoryStore;
import dev.licensing.runtime.records.RecordKeeping;
import dev.licensing.runtime.records.RecordedUse;
import dev.licensing.runtime.records.RecordedUse.Kind;
import dev.licensing.runtime.records.SignedLicense;
import dev.licensing.verify.statement.StatementReader;
import dev.licensing.verify.statement.StatementReading;
import dev.licensing.verify.statement.UsageAudit;
import dev.licensing.verify.statement.UsageRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditWriterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final ActivationCode CODE = ActivationCode.parse(SignedLicense.CODE);

    @TempDir
    private Path folder;

    private final License license = SignedLicense.typed().license();
    private final MemoryStore store = new MemoryStore();
    private final AuditWriter writer = AuditWriter.of(store, CODE);
    private EnvironmentIdentity identity;
    private Instant now = NOW;

    @BeforeEach
    void open() throws IOException {
        identity = EnvironmentIdentity.openOrCreate(folder.resolve("identity"));
        record(70);
    }

    private void record(long users) throws IOException {
        now = now.plus(Duration.ofDays(1));
        RecordKeeping.add(store, license, now, List.of(new RecordedUse(now, Kind.SHARED, "Users", users, "one")));
    }

    private static StatementReading.Signed<UsageAudit> read(byte[] file) {
        return (StatementReading.Signed<UsageAudit>) StatementReader.readAudit(file);
    }

    private List<Long> usersOf(byte[] file) {
        return read(file).statement().records().stream().map(UsageRecord::used).toList();
    }

    /** What all files say, once it is made sure that they are one chain. */
    private List<Long> usersOfChain() throws IOException {
        List<Long> users = new ArrayList<>();
        long sequence = 0;
        String digest = "none";
        for (String name : writer.fileNames()) {
            StatementReading.Signed<UsageAudit> file = read(writer.file(name));
            sequence++;
            assertThat(file.statement().sequence()).isEqualTo(sequence);
            assertThat(file.statement().previousDigest().orElse("none")).isEqualTo(digest);
            digest = file.payloadDigest();
            users.addAll(usersOf(writer.file(name)));
        }
        return users;
    }

    @Test
    void a_file_says_whose_usage_it_is_of_which_time() throws IOException {
        record(80);
        AuditPreview preview = writer.preview(now);
        AuditFile file = writer.create(identity, now);
        UsageAudit audit = read(file.content()).statement();
        assertThat(audit.activationCode()).isEqualTo(CODE);
        assertThat(audit.serialNumber()).isEqualTo(SignedLicense.SERIAL);
        assertThat(audit.licenseId()).isEqualTo(license.licenseId());
        assertThat(audit.publicKey()).isEqualTo(identity.key());
        assertThat(audit.from()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(audit.until()).isEqualTo(now);
        assertThat(usersOf(file.content())).containsExactly(70L, 80L);
        assertThat(file.records()).isEqualTo(2);
        assertThat(file.sequence()).isEqualTo(1);
        assertThat(preview.records())
                .isEqualTo(audit.records().stream()
                        .map(use -> new AuditRecord(use.at(), use.feature(), use.used()))
                        .toList());
        assertThat(preview.toText()).contains("2026-11-24T08:00:00Z  Users  80\n");
        assertThat(new String(read(file.content()).payload(), StandardCharsets.UTF_8))
                .contains(preview.toJson().substring(preview.toJson().indexOf("\"records\"")));
    }

    @Test
    void files_continue_each_other_and_no_second_is_in_two() throws IOException {
        writer.create(identity, now);
        record(80);
        writer.create(identity, now);
        record(90);
        writer.create(identity, now);
        assertThat(usersOfChain()).containsExactly(70L, 80L, 90L);
        UsageAudit first = read(writer.file(writer.fileNames().get(0))).statement();
        UsageAudit second = read(writer.file(writer.fileNames().get(1))).statement();
        assertThat(second.from()).isEqualTo(first.until().plusSeconds(1));
    }

    @Test
    void two_files_in_one_second_are_a_chain_too() throws IOException {
        writer.create(identity, now);
        assertThat(writer.create(identity, now).records()).isZero();
        assertThat(usersOfChain()).containsExactly(70L);
    }

    @Test
    void a_record_from_a_server_whose_clock_is_ahead_or_behind_is_stated_within_the_time() throws IOException {
        writer.create(identity, now);
        RecordKeeping.add(
                store,
                license,
                now,
                List.of(
                        new RecordedUse(now.minusSeconds(30), Kind.SHARED, "Users", 5, "late"),
                        new RecordedUse(now.plus(Duration.ofDays(3650)), Kind.SHARED, "Users", 6, "early")));
        assertThat(usersOf(writer.create(identity, now.plusSeconds(9)).content()))
                .containsExactly(5L, 6L);
    }

    /** Whichever write fails, before or after it has taken place, and whatever is done next, there is one chain with every record once. */
    @Test
    void an_interruption_at_any_step_neither_doubles_a_file_nor_loses_a_record() throws IOException {
        int interrupted = 0;
        for (int step = 0; step < 4; step++) {
            for (boolean written : new boolean[] {false, true}) {
                for (boolean recordsFirst : new boolean[] {false, true}) {
                    interrupted += new Interruption(step, written, recordsFirst).check();
                }
            }
        }
        // Two writes, each failing before or after it, with and without a record in between
        assertThat(interrupted).isEqualTo(8);
    }

    /** The first create of two fails at a step; in between a server records, or not. */
    private final class Interruption {
        private final MemoryStore own = new MemoryStore();
        private final int step;
        private final boolean written;
        private final boolean recordsFirst;

        Interruption(int step, boolean written, boolean recordsFirst) {
            this.step = step;
            this.written = written;
            this.recordsFirst = recordsFirst;
        }

        private void add(int day, long users) throws IOException {
            Instant at = NOW.plus(Duration.ofDays(day));
            RecordKeeping.add(own, license, at, List.of(new RecordedUse(at, Kind.SHARED, "Users", users, "one")));
        }

        int check() throws IOException {
            AuditWriter ownWriter = AuditWriter.of(own, CODE);
            add(1, 70);
            int before = own.writes();
            own.failAfter(step, written);
            List<byte[]> handedOver = new ArrayList<>();
            try {
                handedOver.add(
                        ownWriter.create(identity, NOW.plus(Duration.ofDays(2))).content());
            } catch (IOException e) {
                assertThat(e).hasMessage("the disk is full");
            }
            boolean failed = own.writes() - before > step;
            own.work();
            if (recordsFirst) {
                add(3, 80);
            }
            handedOver.add(
                    ownWriter.create(identity, NOW.plus(Duration.ofDays(4))).content());
            add(5, 90);
            handedOver.add(
                    ownWriter.create(identity, NOW.plus(Duration.ofDays(6))).content());
            List<byte[]> kept = new ArrayList<>();
            for (String name : ownWriter.fileNames()) {
                kept.add(ownWriter.file(name));
            }
            assertThat(kept).containsAll(handedOver);
            assertOneChain(kept);
            return failed ? 1 : 0;
        }

        private void assertOneChain(List<byte[]> files) {
            List<Long> users = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                assertThat(read(files.get(i)).statement().sequence()).isEqualTo(i + 1);
                if (i > 0) {
                    assertThat(read(files.get(i)).statement().previousDigest())
                            .contains(read(files.get(i - 1)).payloadDigest());
                }
                users.addAll(usersOf(files.get(i)));
            }
            assertThat(users).isEqualTo(recordsFirst ? List.of(70L, 80L, 90L) : List.of(70L, 90L));
        }
    }

    @Test
    void a_standby_has_a_chain_of_its_own() throws IOException {
        EnvironmentIdentity standby = EnvironmentIdentity.openOrCreate(folder.resolve("standby"));
        License both = SignedLicense.with(SignedLicense.controller(SignedLicense.SERIAL, identity.publicJwk()) + ","
                        + SignedLicense.controller(SignedLicense.STANDBY, standby.publicJwk()))
                .license();
        RecordKeeping.add(store, both, now, List.of());
        writer.create(identity, now);
        AuditFile takenOver = writer.create(standby, now.plusSeconds(60));
        assertThat(takenOver.sequence()).isEqualTo(1);
        assertThat(read(takenOver.content()).statement().serialNumber()).isEqualTo(SignedLicense.STANDBY);
        assertThat(writer.create(identity, now.plusSeconds(90)).sequence()).isEqualTo(2);
        EnvironmentIdentity foreign = EnvironmentIdentity.openOrCreate(folder.resolve("foreign"));
        assertThatExceptionOfType(InvalidIdentityException.class)
                .isThrownBy(() -> writer.create(foreign, now.plusSeconds(99)))
                .withMessageContaining("use the identity folder of the environment's controller");
    }

    @Test
    void a_damaged_file_is_not_begun_anew() throws IOException {
        AuditFile file = writer.create(identity, now);
        store.write(file.name(), "damaged".getBytes(StandardCharsets.US_ASCII));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> writer.create(identity, now.plusSeconds(60)))
                .withMessageContaining(file.name())
                .withMessageEndingWith("Put back the copy that was sent to the vendor.");
        store.write(file.name(), file.content());
        assertThat(writer.create(identity, now.plusSeconds(60)).sequence()).isEqualTo(2);
    }

    @Test
    void the_latest_record_is_found_without_naming_it() throws IOException {
        assertThat(AuditWriter.ofLatest(new MemoryStore())).isEmpty();
        assertThat(AuditWriter.ofLatest(store).orElseThrow()).hasToString(writer.toString());
    }

    @Test
    void without_a_record_there_is_no_file() {
        AuditWriter empty = AuditWriter.of(new MemoryStore(), CODE);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> empty.create(identity, NOW))
                .withMessageContaining("no usage is recorded");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> writer.file("license.lic"))
                .withMessageContaining("list the files");
    }
}
