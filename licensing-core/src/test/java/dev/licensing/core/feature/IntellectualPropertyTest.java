package dev.licensing.core.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.code.CodeKind;
import dev.licensing.core.code.CodeWord;
import dev.licensing.core.feature.IntellectualProperty.Answer;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntellectualPropertyTest {
    private static final ActivationCode HERE = code(1);
    private static final ActivationCode ELSEWHERE = code(2);
    private static final Answer RUNS = new Answer.Runs();

    @Test
    void protected_what_is_built_carries_the_activation_code_and_runs_only_under_it() {
        Optional<ActivationCode> mark = IntellectualProperty.PROTECTED.mark(HERE);
        assertThat(mark).contains(HERE);
        assertThat(IntellectualProperty.PROTECTED.mayRun(mark, HERE)).isEqualTo(RUNS);
        assertThat(IntellectualProperty.PROTECTED.mayRun(mark, ELSEWHERE))
                .isEqualTo(new Answer.BelongsElsewhere(HERE, ELSEWHERE));
    }

    @Test
    void unprotected_what_is_built_is_unmarked() {
        assertThat(IntellectualProperty.UNPROTECTED.mark(HERE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_unmarked_runs_anywhere(IntellectualProperty property) {
        assertThat(property.mayRun(Optional.empty(), HERE)).isEqualTo(RUNS);
    }

    @Test
    void a_mark_is_respected_where_nothing_is_marked() {
        assertThat(IntellectualProperty.UNPROTECTED.mayRun(Optional.of(ELSEWHERE), HERE))
                .isEqualTo(new Answer.BelongsElsewhere(ELSEWHERE, HERE));
        assertThat(IntellectualProperty.UNPROTECTED.mayRun(Optional.of(HERE), HERE))
                .isEqualTo(RUNS);
    }

    @Test
    void ignore_the_check_is_off() {
        assertThat(IntellectualProperty.IGNORE.mayRun(Optional.of(ELSEWHERE), HERE))
                .isEqualTo(RUNS);
    }

    @Test
    void ignore_what_is_built_again_after_a_move_runs_when_the_check_is_on_again() {
        Optional<ActivationCode> builtDuringTheMove = IntellectualProperty.IGNORE.mark(HERE);
        assertThat(builtDuringTheMove).contains(HERE);
        assertThat(IntellectualProperty.PROTECTED.mayRun(builtDuringTheMove, HERE))
                .isEqualTo(RUNS);
    }

    @Test
    void it_is_read_from_the_license() {
        Entitlements entitlements =
                new Entitlements(Map.of("IntellectualProperty", new Entitlement.Choice("Ignore", Term.CLOSE)));
        Optional<Entitlement.Choice> granted = entitlements.find(Feature.INTELLECTUAL_PROPERTY);
        assertThat(granted.flatMap(IntellectualProperty::of)).contains(IntellectualProperty.IGNORE);
    }

    @ParameterizedTest
    @EnumSource
    void each_is_read_by_its_name_in_license_files(IntellectualProperty property) {
        assertThat(IntellectualProperty.of(new Entitlement.Choice(property.wireName(), Term.CLOSE)))
                .contains(property);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "protected", "IGNORE", "Guarded"})
    void a_value_that_this_version_does_not_know_is_none_of_them(String value) {
        assertThat(IntellectualProperty.of(new Entitlement.Choice(value, Term.CLOSE)))
                .isEmpty();
    }

    @Test
    void the_names_are_those_of_the_license_format() {
        assertThat(IntellectualProperty.values())
                .extracting(IntellectualProperty::wireName)
                .containsExactly("Protected", "Unprotected", "Ignore");
    }

    private static ActivationCode code(int bits) {
        return new ActivationCode(
                CodeWord.of(CodeKind.ACTIVATION_CODE, BigInteger.valueOf(bits).setBit(102))
                        .text());
    }
}
