package dev.licensing.runtime.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.license.License;
import dev.licensing.runtime.records.RecordedUse.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class UsageRecordsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final License LICENSE = SignedLicense.typed().license();
    private static final UsageRecords RECORDS = UsageRecords.begin(LICENSE, NOW, 3)
            .with(
                    LICENSE,
                    NOW.plusSeconds(1),
                    List.of(
                            new RecordedUse(NOW, Kind.OWN, "Sessions", 4, "one"),
                            new RecordedUse(NOW, Kind.SHARED, "Users", 70, "one")));

    @Test
    void what_is_written_is_read_again() {
        assertThat(UsageRecords.parse(RECORDS.toDocument())).contains(RECORDS);
    }

    @Test
    void a_change_of_any_byte_is_found() {
        byte[] document = RECORDS.toDocument();
        for (int i = 0; i < document.length; i++) {
            byte[] changed = document.clone();
            changed[i] ^= 1;
            assertThat(UsageRecords.parse(changed)).as("byte " + i).isEmpty();
        }
    }

    @Property
    void any_bytes_are_none(@ForAll byte[] bytes) {
        assertThat(UsageRecords.parse(bytes)).isEmpty();
    }

    @Test
    void the_largest_record_fits_into_a_document() {
        List<RecordedUse> uses = new ArrayList<>();
        for (int i = 0; i < UsageRecords.MOST_USES; i++) {
            String feature = Integer.toString(100_000 + i) + "x".repeat(94);
            uses.add(new RecordedUse(NOW, Kind.SHARED, feature, RecordedUse.LARGEST, "s".repeat(60)));
        }
        byte[] document = RECORDS.with(LICENSE, NOW, uses).toDocument();
        assertThat(document).hasSizeLessThan(8 * 1024 * 1024);
    }

    @Test
    void a_damaged_record_begins_anew_after_the_newest_file() throws IOException {
        MemoryStore store = new MemoryStore();
        store.write(RecordKeeping.recordsName(LICENSE.activationCode()), "damaged".getBytes(StandardCharsets.US_ASCII));
        store.write(RecordKeeping.fileName(LICENSE.activationCode(), 7), new byte[0]);
        RecordKeeping.add(store, LICENSE, NOW, List.of());
        assertThat(RecordKeeping.read(store, LICENSE.activationCode())
                        .orElseThrow()
                        .after())
                .isEqualTo(7);
    }
}
