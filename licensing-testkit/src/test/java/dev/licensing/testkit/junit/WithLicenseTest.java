package dev.licensing.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.feature.Feature;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import dev.licensing.testkit.MemoryLicenseStore;
import dev.licensing.testkit.TestClock;
import dev.licensing.testkit.TestMachine;
import dev.licensing.testkit.TestVendor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@WithLicense(features = {"OfTheClass", "ApplicationObjects=500"})
class WithLicenseTest {
    private static final List<EnvironmentLicensing> OPENED = new ArrayList<>();

    @BeforeEach
    void remember(EnvironmentLicensing licensing) {
        OPENED.add(licensing);
    }

    @AfterAll
    static void every_licensing_was_closed() {
        assertThat(OPENED).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        for (EnvironmentLicensing licensing : OPENED) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> licensing.install(new byte[0], "test"))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static List<String> features(EnvironmentLicensing licensing) {
        return List.copyOf(
                licensing.status().license().orElseThrow().features().byName().keySet());
    }

    @Test
    void the_annotation_of_the_class_counts_for_its_methods(EnvironmentLicensing licensing) {
        assertThat(features(licensing)).containsExactly("OfTheClass", "ApplicationObjects");
        assertThat(licensing.gate(Feature.flag("OfTheClass")).isOpen()).isTrue();
    }

    @Test
    @WithLicense(features = "OfTheMethod", until = "2027-02-01T00:00:00Z", product = "other", version = "7")
    void the_annotation_of_the_method_counts_more(EnvironmentLicensing licensing) {
        assertThat(features(licensing)).containsExactly("OfTheMethod");
        assertThat(licensing.status().license().orElseThrow().product()).isEqualTo("other");
        assertThat(licensing.status().license().orElseThrow().validity().untilExclusive())
                .contains(Instant.parse("2027-02-01T00:00:00Z"));
    }

    @Test
    void all_that_the_test_is_licensed_by_can_be_had(
            EnvironmentLicensing licensing,
            TestVendor vendor,
            TestMachine machine,
            TestClock clock,
            MemoryLicenseStore store)
            throws Exception {
        assertThat(clock.wallClock()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(licensing.status().serialNumber()).contains(machine.serialNumber());
        assertThat(store.names()).contains("license.lic");
        assertThat(licensing.install(vendor.license().forMachine(machine).toFile(), "test"))
                .isInstanceOf(InstallResult.Installed.class);
    }

    @Nested
    class Inside {
        @Test
        void the_annotation_of_the_class_around_counts(EnvironmentLicensing licensing) {
            assertThat(features(licensing)).contains("OfTheClass");
        }
    }

    @Nested
    @WithLicense(features = "OfTheInnerClass")
    class InsideWithItsOwn {
        @Test
        void the_annotation_of_the_inner_class_counts(EnvironmentLicensing licensing) {
            assertThat(features(licensing)).containsExactly("OfTheInnerClass");
        }
    }
}
