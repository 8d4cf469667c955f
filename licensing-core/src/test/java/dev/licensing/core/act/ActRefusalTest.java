package dev.licensing.core.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.subscription.Infrastructures;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActRefusalTest {
    private static final ActRefusal REFUSAL = ActRefusal.of(ActRefusalCode.NAME_TAKEN, Infrastructures.EMPTY);

    @Test
    void codes_are_stable() {
        assertThat(Arrays.stream(ActRefusalCode.values()).map(ActRefusalCode::code))
                .startsWith(
                        "unknown-infrastructure", "not-permitted", "unknown-slot", "vendor-managed", "wrong-slot-type")
                .contains(
                        "slots-in-use",
                        "not-in-the-cloud",
                        "slot-id-used",
                        "end-before-first-day",
                        "nothing-changes",
                        "not-a-member")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(ActRefusalCode.class)
    void a_code_is_its_constants_name_in_small_letters_with_dashes(ActRefusalCode code) {
        assertThat(code.code())
                .matches("[a-z]+(-[a-z]+)*")
                .isEqualTo(code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(code).hasToString(code.code());
    }

    @ParameterizedTest
    @EnumSource(ActRefusalCode.class)
    void every_code_says_what_happened_and_what_to_do_in_whole_sentences(ActRefusalCode code) {
        Map<String, String> evidence = new LinkedHashMap<>();
        for (String name : names(code.words() + code.remedy())) {
            evidence.put(name, "remedy".equals(name) ? "Do it." : "X");
        }
        ActRefusal refusal = new ActRefusal(code, evidence);
        Acts.requireSentences(refusal);
        assertThat(refusal.explanation().words()).matches("[A-Z].*\\.").doesNotContain("  ");
        assertThat(refusal.explanation().remedy()).matches("[A-Z].*\\.").doesNotContain("  ");
    }

    @Test
    void a_refusal_can_name_the_vendors_contacts_in_its_remedy() {
        assertThat(REFUSAL.members())
                .containsExactly(
                        Map.entry("support", "Support (support@vendor.example)"),
                        Map.entry("accountManager", "Ann Account (ann@vendor.example)"));
    }

    @Test
    void evidence_is_added_to_a_copy_and_keeps_its_order() {
        ActRefusal more = REFUSAL.with("name", "Production").with("slot", Infrastructures.PRODUCTION);
        assertThat(more.members()).containsOnlyKeys("support", "accountManager", "name", "slot");
        assertThat(List.copyOf(more.members().keySet())).containsExactly("support", "accountManager", "name", "slot");
        assertThat(more.members()).containsEntry("slot", "production-1");
        assertThat(more.explanation().words()).isEqualTo("Another slot is named Production already.");
        assertThat(REFUSAL.members()).doesNotContainKey("name");
    }

    @Test
    void the_evidence_is_copied_both_ways() {
        Map<String, String> members = new LinkedHashMap<>(Map.of("name", "Production"));
        ActRefusal refusal = new ActRefusal(ActRefusalCode.NAME_TAKEN, members);
        members.clear();
        assertThat(refusal.members()).containsOnlyKeys("name");
        assertThatThrownBy(() -> refusal.members().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static List<String> names(String template) {
        return Pattern.compile("\\{([^}]*)}")
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
