package dev.licensing.core.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternalDomainsTest {
    @Test
    void the_domain_is_what_follows_the_last_at_sign() {
        InternalDomains domains = InternalDomains.of("example.com");
        assertThat(domains.holds("\"jane@home\"@example.com")).isTrue();
        assertThat(domains.holds("jane@example.com@home.net")).isFalse();
        assertThat(domains.holds("jane@")).isFalse();
    }

    @Test
    void an_email_field_without_a_domain_is_in_no_domain() {
        assertThat(InternalDomains.of("example.com").holds("example.com")).isFalse();
        assertThat(InternalDomains.of("example.com").holds("unknown")).isFalse();
        assertThat(InternalDomains.NONE.holds("unknown")).isTrue();
    }

    @Test
    void domains_are_compared_without_case() {
        assertThat(InternalDomains.of("Example.COM")).isEqualTo(InternalDomains.of("example.com"));
        assertThat(InternalDomains.of("ПРИМЕР.РФ").holds("жанна@Пример.рф")).isTrue();
        assertThat(InternalDomains.of("MUSIK.ΟΔΟΣ").holds("a@musik.οδος")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "@example.com", "jane@example.com", "example.com ", "exa mple.com", "example\u0000.com"
            })
    void what_no_email_can_end_with_is_no_domain(String domain) {
        assertThatThrownBy(() -> InternalDomains.of("example.org", domain))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("internal domains: ")
                .hasMessageEndingWith("allowed is a domain such as example.com, without the @");
    }

    @Test
    void the_domains_are_copied() {
        Set<String> given = new LinkedHashSet<>(Set.of("example.com"));
        InternalDomains domains = new InternalDomains(given);
        given.clear();
        assertThat(domains.domains()).containsExactly("example.com");
        assertThatThrownBy(() -> domains.domains().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
