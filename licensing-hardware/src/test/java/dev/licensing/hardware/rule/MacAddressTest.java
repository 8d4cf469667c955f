package dev.licensing.hardware.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MacAddressTest {
    @Test
    void the_raw_address_is_never_printed() {
        assertThat(MacAddress.parse("3c:ec:ef:00:00:01").orElseThrow()).hasToString("MacAddress");
    }
}
