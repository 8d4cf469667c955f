package dev.licensing.hardware.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RawValuesTest {
    @Test
    void no_fact_prints_a_raw_value() {
        assertThat(Fact.of("source", "S3CR3T")).hasToString("source: used");
        assertThat(new PlatformMarks(false, "S3CR3T", "S3CR3T", "S3CR3T", "S3CR3T", true, false))
                .hasToString("PlatformMarks");
        assertThat(NetworkCard.setByHand("S3CR3T").toString()).doesNotContain("S3CR3T");
        assertThat(DiskDrive.of("S3CR3T", true, false).toString()).doesNotContain("S3CR3T");
    }
}
