package dev.licensing.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.feature.Entitlement.Quantity;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.testkit.MemoryLicenseStore;
import dev.licensing.testkit.TestMachine;
import dev.licensing.testkit.TestVendor;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

// begin
class ReportsPropertiesTest {
    private final TestVendor vendor = TestVendor.create();

    @Property(tries = 100)
    void whatever_the_machine_and_the_limit_reports_are_within_it_up_to_it(
            @ForAll TestMachine machine, @ForAll Limit limit, @ForAll @LongRange(min = 0) long reports)
            throws Exception {
        byte[] file = vendor.license()
                .feature(Reports.REPORTS, new Quantity(limit, Overage.ADVISE, Term.KEEP))
                .forMachine(machine)
                .toFile();
        try (EnvironmentLicensing licensing = EnvironmentLicensing.builder()
                .product("product", "1.0")
                .trust(vendor.trustedKeys())
                .fingerprint(machine)
                .store(new MemoryLicenseStore())
                .open()) {
            licensing.install(file, "test");

            assertThat(new Reports(licensing).isWithin(reports)).isEqualTo(limit.allows(reports));
        }
    }
}
// end
