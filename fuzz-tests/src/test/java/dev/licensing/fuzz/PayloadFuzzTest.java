package dev.licensing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.licensing.core.license.License;
import dev.licensing.issue.PayloadWriter;
import dev.licensing.verify.payload.LicenseReader;
import dev.licensing.verify.strict.RefusedException;

class PayloadFuzzTest {
    @DictionaryEntries({
        "\"kind\":",
        "\"flag\"",
        "\"choice\"",
        "\"value\":",
        "\"version\"",
        "\"upTo\":",
        "\"quantity\"",
        "\"peak\"",
        "\"rate\"",
        "\"limit\":",
        "\"unlimited\"",
        "\"per\":",
        "\"PT1M\"",
        "\"overage\":",
        "\"block\"",
        "\"until\":",
        "\"afterEnd\":",
        "\"close\"",
        "null",
        "true",
        "false",
        "\\u0000",
        "\\ud83d",
        "9999999999999999",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z"
    })
    @FuzzTest(maxDuration = "10m")
    void bytes_are_a_license_or_refused(byte[] payload) throws RefusedException {
        License license;
        try {
            license = LicenseReader.read(payload);
        } catch (RefusedException e) {
            Refusals.assertExplained(e.refusal());
            return;
        }
        assertThat(license.toString()).isNotEmpty();
        assertThat(LicenseReader.read(payload)).isEqualTo(license).hasSameHashCodeAs(license);
        assertThat(LicenseReader.read(PayloadWriter.write(license))).isEqualTo(license);
    }
}
