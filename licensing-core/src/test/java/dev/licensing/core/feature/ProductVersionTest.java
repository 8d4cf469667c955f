package dev.licensing.core.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductVersionTest {
    @Property(tries = 500)
    void a_version_reads_back_from_its_text(@ForAll("numbers") List<Integer> numbers) {
        ProductVersion version = ProductVersion.parse(Versions.text(numbers));
        assertThat(version).hasToString(Versions.text(numbers));
        assertThat(ProductVersion.parse(version.toString())).isEqualTo(version);
        assertThat(version.numbers())
                .startsWith(numbers.stream().mapToInt(Integer::intValue).toArray());
    }

    @Property(tries = 1000)
    void any_text_is_a_version_or_one_documented_exception(@ForAll("anyText") String text) {
        try {
            assertThat(ProductVersion.parse(text)).hasToString(text);
            assertThat(text).hasSizeLessThanOrEqualTo(64).matches("[0-9]{1,9}(\\.[0-9]{1,9}){0,7}([-+][!-~]*)?");
        } catch (InvalidValueException e) {
            assertThat(text.length() > 64 || !text.matches("[0-9]{1,9}(\\.[0-9]{1,9}){0,7}([-+][!-~]*)?"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "11.4.2", "1.2.3.4.5.6.7.8", "999999999.0", "11.4.2-rc1", "11+build.7", "007.1"})
    void these_are_versions(String text) {
        assertThat(ProductVersion.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "11.",
                ".4",
                "11..4",
                "v11",
                "11.x",
                "11.*",
                "-rc1",
                "1000000000",
                "1.2.3.4.5.6.7.8.9",
                "1.2.3.4.5.6.7.8.",
                "11 ",
                "11-rc 1",
                "11-\n",
                "11-\u001b[2J",
                "11-é",
                "٣"
            })
    void these_are_none(String text) {
        assertThatThrownBy(() -> ProductVersion.parse(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_version_has_at_most_64_symbols() {
        String text = "11-" + "x".repeat(61);
        assertThat(ProductVersion.parse(text)).hasToString(text);
        assertThatThrownBy(() -> ProductVersion.parse(text + "x")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void the_refusal_says_what_a_version_looks_like() {
        assertThatThrownBy(() -> ProductVersion.parse("v11"))
                .hasMessage("productVersion: \"v11\" is not allowed;"
                        + " allowed is 1 to 8 numbers joined by dots, such as 11.4.2");
    }

    @Provide
    Arbitrary<List<Integer>> numbers() {
        return Versions.numbers();
    }

    @Provide
    Arbitrary<String> anyText() {
        return Versions.anyText();
    }
}
