package dev.licensing.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.testkit.TestClock;
import dev.licensing.testkit.junit.WithLicense;
import java.time.Duration;
import org.junit.jupiter.api.Test;

// begin
@WithLicense(
        features = {"Analytics", "Reports=10"},
        until = "2027-07-01T00:00:00Z",
        graceDays = 30)
class ReportsTest {
    @Test
    void charts_are_drawn_until_the_grace_is_over(EnvironmentLicensing licensing, TestClock clock) {
        Reports reports = new Reports(licensing);
        assertThat(reports.chart()).isEqualTo("chart");

        clock.advance(Duration.ofDays(181 + 29)); // the license has ended, its grace has not
        licensing.refresh();
        assertThat(reports.chart()).isEqualTo("chart");

        clock.advance(Duration.ofDays(1));
        licensing.refresh();
        assertThat(reports.chart()).isEqualTo("Analytics is not in your license");
    }

    @Test
    @WithLicense(features = "Reports=unlimited")
    void without_analytics_nothing_is_drawn(EnvironmentLicensing licensing) {
        assertThat(new Reports(licensing).chart()).isEqualTo("Analytics is not in your license");
    }
}
// end
