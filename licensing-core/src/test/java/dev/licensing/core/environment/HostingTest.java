package dev.licensing.core.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostingTest {
    @Test
    void hosting_is_cloud_or_self_managed() {
        assertThat(Hosting.values()).extracting(Hosting::displayName).containsExactly("Cloud", "Self-managed");
    }
}
