package dev.licensing.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @Test
    void two_addresses_are_one_when_they_differ_only_in_case() {
        EmailAddress address = EmailAddress.parse("Jane.DOE+AZ@Example.COM");
        assertThat(address).isEqualTo(EmailAddress.parse("jane.doe+az@example.com"));
        assertThat(address.text()).isEqualTo("jane.doe+az@example.com");
    }

    @Test
    void every_letter_of_the_alphabet_has_a_case_and_its_neighbours_have_none() {
        assertThat(EmailAddress.parse("ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`{09@b.c").text())
                .isEqualTo("abcdefghijklmnopqrstuvwxyz^_`{09@b.c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.c", "jane.doe@example.com", "o'brien@sub.example.co.uk", "!#$%&*+/=?^`{|}~@1.2"})
    void a_local_part_and_a_domain_with_a_dot_are_an_address(String text) {
        assertThat(EmailAddress.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a",
                "a@",
                "a@b",
                "@b.c",
                "a.b",
                "a@.",
                "a@.c",
                "a@b.",
                "a@.b.c",
                "a@b..c",
                "a@b@c.d",
                "a@@b.c",
                "a b@c.d",
                "a@b .c",
                "a@b.c\n",
                "a\u0000@b.c",
                "a\u007f@b.c",
                "j\u00e4ne@b.c",
                "a@b\u3002c.d",
                "\"a\"@b.c",
                "a(@b.c",
                "a)@b.c",
                "a,@b.c",
                "a:@b.c",
                "a;@b.c",
                "a<@b.c",
                "a>@b.c",
                "a[@b.c",
                "a\\@b.c",
                "a]@b.c"
            })
    void anything_else_is_none(String text) {
        assertThatThrownBy(() -> EmailAddress.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("e-mail address: \"")
                .hasMessageEndingWith("\" is not allowed; allowed is an address such as jane.doe@example.com");
    }

    @Test
    void an_address_has_at_most_254_characters() {
        assertThat(EmailAddress.parse("a".repeat(250) + "@b.c").text()).hasSize(254);
        assertThatThrownBy(() -> EmailAddress.parse("a".repeat(251) + "@b.c"))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_masked_address_shows_the_first_symbol_and_the_domain() {
        assertThat(EmailAddress.parse("jane@example.com").masked()).isEqualTo("j***@example.com");
        assertThat(EmailAddress.parse("j@example.com").masked()).isEqualTo("j***@example.com");
    }

    @Property(tries = 2_000)
    void any_text_is_an_address_or_throws_the_one_exception(@ForAll("texts") String text) {
        try {
            EmailAddress address = EmailAddress.parse(text);
            assertThat(EmailAddress.parse(address.toString())).isEqualTo(address);
            assertThat(address.text()).isEqualToIgnoringCase(text).doesNotContainPattern("[A-Z]");
            assertThat(address.masked()).matches("[^@]\\*\\*\\*@[^@]+");
        } catch (InvalidValueException refusal) {
            assertThat(refusal.field()).isEqualTo("e-mail address");
        }
    }

    @Property
    void an_address_reads_back_from_its_text(@ForAll("addresses") EmailAddress address) {
        assertThat(EmailAddress.parse(address.toString())).isEqualTo(address);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(300),
                Arbitraries.strings().withChars("aZ@.<\n").ofMaxLength(9));
    }

    @Provide
    Arbitrary<EmailAddress> addresses() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('a', 'z')
                .withChars('.', '+', '-')
                .ofMinLength(1)
                .ofMaxLength(60)
                .map(local -> EmailAddress.parse(local + "@Example.com"));
    }
}
