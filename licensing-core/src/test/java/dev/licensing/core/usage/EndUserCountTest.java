package dev.licensing.core.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.usage.EndUserRecord.Activity;
import dev.licensing.core.usage.EndUserRecord.Kind;
import dev.licensing.core.usage.EndUserRecord.Tenant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndUserCountTest {
    private static final InternalDomains EXAMPLE = InternalDomains.of("example.com");
    private static final EndUserRecord JANE = EndUserRecord.of("jane", "jane@example.com");
    private static final EndUserRecord PARTNER = EndUserRecord.of("pat", "pat@partner.org");

    @Test
    void only_active_users_count() {
        assertThat(count(JANE, PARTNER)).isEqualTo(new EndUserCount(1, 1));
        assertThat(count(JANE.with(Activity.INACTIVE), PARTNER)).isEqualTo(new EndUserCount(0, 1));
        assertThat(count(JANE.with(Activity.INACTIVE), JANE)).isEqualTo(new EndUserCount(1, 0));
    }

    @Test
    void developers_do_not_count() {
        assertThat(count(JANE.with(Kind.DEVELOPER), PARTNER)).isEqualTo(new EndUserCount(0, 1));
        assertThat(count(JANE.with(Kind.DEVELOPER).with(Tenant.OTHER))).isEqualTo(new EndUserCount(0, 0));
    }

    @Test
    void anonymous_users_are_not_counted() {
        assertThat(count(EndUserRecord.of("", "").with(Kind.ANONYMOUS), JANE)).isEqualTo(new EndUserCount(1, 0));
    }

    @Test
    void records_with_the_same_email_are_one_user() {
        assertThat(count(JANE, EndUserRecord.of("jdoe", "jane@example.com"))).isEqualTo(new EndUserCount(1, 0));
        assertThat(count(JANE, EndUserRecord.of("jdoe", "jdoe@example.com"))).isEqualTo(new EndUserCount(2, 0));
    }

    @Test
    void records_with_the_same_login_are_one_user() {
        assertThat(count(JANE, EndUserRecord.of("jane", "jane.doe@example.com")))
                .isEqualTo(new EndUserCount(1, 0));
        assertThat(count(EndUserRecord.of("jane", ""), EndUserRecord.of("jane", ""), EndUserRecord.of("joe", "")))
                .isEqualTo(new EndUserCount(2, 0));
    }

    @Test
    void case_does_not_tell_users_apart() {
        assertThat(count(JANE, EndUserRecord.of("JANE", ""))).isEqualTo(new EndUserCount(1, 0));
        assertThat(count(JANE, EndUserRecord.of("x", "Jane@Example.COM"))).isEqualTo(new EndUserCount(1, 0));
        assertThat(count(EndUserRecord.of("ЖАННА", ""), EndUserRecord.of("жанна", "")))
                .isEqualTo(new EndUserCount(1, 0));
        assertThat(count(EndUserRecord.of("ΟΔΟΣ", ""), EndUserRecord.of("οδος", ""), EndUserRecord.of("οδοσ", "")))
                .as("a capital sigma, a final one and an inner one")
                .isEqualTo(new EndUserCount(1, 0));
    }

    @Test
    void who_is_the_same_as_a_third_is_the_same() {
        EndUserRecord first = EndUserRecord.of("a", "1@example.com");
        EndUserRecord second = EndUserRecord.of("b", "1@example.com");
        EndUserRecord third = EndUserRecord.of("b", "2@example.com");
        EndUserRecord fourth = EndUserRecord.of("c", "2@example.com");
        assertThat(count(first, fourth)).isEqualTo(new EndUserCount(2, 0));
        assertThat(count(first, fourth, second)).isEqualTo(new EndUserCount(2, 0));
        assertThat(count(first, fourth, second, third)).isEqualTo(new EndUserCount(1, 0));
        assertThat(count(third, first, fourth, second)).isEqualTo(new EndUserCount(1, 0));
    }

    @Test
    void an_email_is_not_the_same_as_a_login_that_looks_like_it() {
        EndUserRecord byEmail = EndUserRecord.of("jane", "jane@example.com");
        EndUserRecord byLogin = EndUserRecord.of("jane@example.com", "other@example.com");
        assertThat(count(byEmail, byLogin)).isEqualTo(new EndUserCount(2, 0));
    }

    @Test
    void the_email_is_the_email_field_else_the_login_if_it_is_one() {
        EndUserRecord byLogin = EndUserRecord.of("jane@example.com", "");
        assertThat(count(JANE, byLogin)).isEqualTo(new EndUserCount(1, 0));
        assertThat(count(EndUserRecord.of("pat@partner.org", ""))).isEqualTo(new EndUserCount(0, 1));
        assertThat(count(EndUserRecord.of("pat@partner.org", "pat@example.com")))
                .isEqualTo(new EndUserCount(1, 0));
    }

    @Test
    void outside_the_default_tenants_each_record_counts() {
        EndUserRecord elsewhere = JANE.with(Tenant.OTHER);
        assertThat(count(elsewhere, elsewhere, JANE)).isEqualTo(new EndUserCount(3, 0));
        assertThat(count(PARTNER.with(Tenant.OTHER), PARTNER.with(Tenant.OTHER), EndUserRecord.of("x", "")))
                .isEqualTo(new EndUserCount(1, 2));
    }

    @Test
    void a_user_whose_email_domain_is_exactly_an_internal_one_is_internal_and_others_are_external() {
        InternalDomains two = InternalDomains.of("example.com", "example.org");
        assertThat(countIn(two, EndUserRecord.of("a", "a@example.com"))).isEqualTo(new EndUserCount(1, 0));
        assertThat(countIn(two, EndUserRecord.of("a", "a@EXAMPLE.ORG"))).isEqualTo(new EndUserCount(1, 0));
        assertThat(countIn(two, EndUserRecord.of("a", "a@example.net"))).isEqualTo(new EndUserCount(0, 1));
        assertThat(countIn(two, EndUserRecord.of("a", "a@myexample.com"))).isEqualTo(new EndUserCount(0, 1));
        assertThat(countIn(two, EndUserRecord.of("a", "a@example.com.evil.org")))
                .isEqualTo(new EndUserCount(0, 1));
    }

    @Test
    void a_subdomain_is_a_domain_of_its_own() {
        EndUserRecord inSubdomain = EndUserRecord.of("a", "a@mail.example.com");
        assertThat(count(inSubdomain)).isEqualTo(new EndUserCount(0, 1));
        assertThat(countIn(InternalDomains.of("mail.example.com"), inSubdomain, JANE))
                .isEqualTo(new EndUserCount(1, 1));
    }

    @Test
    void with_no_domains_configured_all_are_internal() {
        assertThat(countIn(InternalDomains.NONE, JANE, PARTNER, PARTNER.with(Tenant.OTHER)))
                .isEqualTo(new EndUserCount(3, 0));
    }

    @Test
    void with_no_email_a_user_is_internal() {
        assertThat(count(EndUserRecord.of("jane", ""))).isEqualTo(new EndUserCount(1, 0));
        assertThat(count(EndUserRecord.of("ACME\\jane", "  "))).isEqualTo(new EndUserCount(1, 0));
        assertThat(count(EndUserRecord.of("jane", "").with(Tenant.OTHER))).isEqualTo(new EndUserCount(1, 0));
    }

    @Test
    void one_internal_record_makes_the_user_internal() {
        EndUserRecord external = EndUserRecord.of("jane", "jane@home.net");
        assertThat(count(external)).isEqualTo(new EndUserCount(0, 1));
        assertThat(count(external, JANE)).isEqualTo(new EndUserCount(1, 0));
        assertThat(count(JANE, external)).isEqualTo(new EndUserCount(1, 0));
        EndUserRecord tie = EndUserRecord.of("pat", "jane@home.net");
        assertThat(count(PARTNER, JANE, external, tie)).isEqualTo(new EndUserCount(1, 0));
    }

    @Test
    void a_person_in_several_production_environments_counts_once() {
        List<EndUserRecord> both = new ArrayList<>(List.of(JANE, PARTNER));
        both.addAll(List.of(EndUserRecord.of("JANE", "jane@example.com"), EndUserRecord.of("joe", "joe@example.com")));
        assertThat(EndUserCount.of(both, EXAMPLE)).isEqualTo(new EndUserCount(2, 1));
    }

    @Test
    void a_record_that_names_nobody_is_a_user_of_its_own() {
        assertThat(count(EndUserRecord.of("", ""), EndUserRecord.of(" ", "\t"))).isEqualTo(new EndUserCount(2, 0));
    }

    @Test
    void records_that_do_not_count_tie_no_others_together() {
        EndUserRecord one = EndUserRecord.of("a", "1@example.com");
        EndUserRecord other = EndUserRecord.of("b", "2@example.com");
        EndUserRecord tie = EndUserRecord.of("a", "2@example.com");
        assertThat(count(one, other, tie)).isEqualTo(new EndUserCount(1, 0));
        assertThat(count(one, other, tie.with(Kind.DEVELOPER))).isEqualTo(new EndUserCount(2, 0));
        assertThat(count(one, other, tie.with(Activity.INACTIVE))).isEqualTo(new EndUserCount(2, 0));
        assertThat(count(one, other, tie.with(Tenant.OTHER))).isEqualTo(new EndUserCount(3, 0));
    }

    @Test
    void the_total_is_what_a_limit_on_all_end_users_counts() {
        assertThat(new EndUserCount(2, 3).total()).isEqualTo(5);
        assertThat(count().total()).isZero();
        assertThatThrownBy(() -> new EndUserCount(-1, 3))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("internal: \"-1\" is not allowed");
        assertThatThrownBy(() -> new EndUserCount(1, -3))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("external: \"-3\" is not allowed");
    }

    private static EndUserCount count(EndUserRecord... records) {
        return countIn(EXAMPLE, records);
    }

    private static EndUserCount countIn(InternalDomains domains, EndUserRecord... records) {
        return EndUserCount.of(List.of(records), domains);
    }
}
