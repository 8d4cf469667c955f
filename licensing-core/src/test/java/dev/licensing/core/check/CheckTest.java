package dev.licensing.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    private static final String SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";

    @Test
    void every_allowed_symbol_is_taken_and_the_value_given_back() {
        assertThat(Check.identifier("id", SYMBOLS)).isSameAs(SYMBOLS);
    }

    @Property(tries = 2000)
    void no_other_symbol_is_taken(@ForAll char symbol) {
        String identifier = "a" + symbol;
        if (SYMBOLS.indexOf(symbol) >= 0) {
            assertThat(Check.identifier("id", identifier)).isEqualTo(identifier);
        } else {
            assertThatThrownBy(() -> Check.identifier("id", identifier)).isInstanceOf(InvalidValueException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "[", "`", "{", "/", ":", ",", " ", "\n", "é"})
    void the_neighbours_of_the_allowed_symbols_are_refused(String symbol) {
        assertThatThrownBy(() -> Check.identifier("id", symbol)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void an_identifier_has_1_to_100_symbols() {
        assertThat(Check.identifier("id", "x".repeat(100))).hasSize(100);
        assertThatThrownBy(() -> Check.identifier("id", "x".repeat(101))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Check.identifier("licenseId", ""))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("licenseId: \"\" is not allowed; allowed is 1 to 100 symbols of A-Z a-z 0-9 . _ -");
    }

    @Test
    void both_bounds_of_a_range_are_allowed() {
        assertThat(Check.range("days", 0, 0, 90)).isZero();
        assertThat(Check.range("days", 90, 0, 90)).isEqualTo(90);
    }

    @Test
    void a_number_outside_its_range_is_refused_with_the_range() {
        assertThatThrownBy(() -> Check.range("days", -1, 0, 90))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("days: \"-1\" is not allowed; allowed is 0 to 90");
        assertThatThrownBy(() -> Check.range("days", 91, 0, 90))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("days: \"91\" is not allowed; allowed is 0 to 90");
    }
}
