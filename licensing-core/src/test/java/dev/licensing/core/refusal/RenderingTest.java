package dev.licensing.core.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Every code makes whole sentences from every evidence it is used with. */
class RenderingTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    @Test
    void every_code_has_a_sample() {
        assertThat(Samples.OF_REFUSALS).containsOnlyKeys(RefusalCode.values());
        assertThat(Samples.OF_FINDINGS).containsOnlyKeys(FindingCode.values());
    }

    @Test
    void every_placeholder_of_a_refusal_is_filled() {
        Samples.OF_REFUSALS.forEach((code, samples) -> {
            for (Evidence evidence : samples) {
                assertNamesOnly(code.words() + code.remedy(), evidence);
                assertWhole(Explanation.of(new Refusal(code, evidence)));
            }
        });
    }

    @Test
    void every_placeholder_of_a_finding_is_filled() {
        Samples.OF_FINDINGS.forEach((code, samples) -> {
            for (Evidence evidence : samples) {
                assertNamesOnly(code.words() + code.remedy(), evidence);
                assertWhole(Explanation.of(new Finding(code, evidence)));
            }
        });
    }

    @Test
    void no_remedy_tells_to_register_what_is_no_serial_number() {
        Samples.OF_REFUSALS.forEach((code, samples) -> {
            for (Evidence evidence : samples) {
                assertThat(Explanation.of(new Refusal(code, evidence)).remedy()).doesNotContain("not identified");
            }
        });
        Samples.OF_FINDINGS.forEach((code, samples) -> {
            for (Evidence evidence : samples) {
                assertThat(Explanation.of(new Finding(code, evidence)).remedy()).doesNotContain("not identified");
            }
        });
    }

    @Property(tries = 300)
    void what_a_file_says_is_quoted_and_never_filled_in_again(@ForAll String found) {
        String text = found + "{allowed}";
        Refusal refusal = Refusal.defect(RefusalCode.MALFORMED, "payload", text, "something else");
        assertThat(Explanation.of(refusal).words())
                .isEqualTo("The file is damaged or is no license file: payload is " + text
                        + "; allowed is something else.");
    }

    @Test
    void the_codes_are_those_of_the_command_lines() {
        List<String> refusals =
                List.of(("malformed too-large wrong-purpose unsupported-version unknown-key untrusted-key bad-signature"
                                + " missing-signature revoked stale-trust wrong-product wrong-serial"
                                + " wrong-environment-type wrong-activation-code unknown-environment-type"
                                + " not-yet-valid expired older-revision version-ceiling hardware-unidentified"
                                + " lease-missing lease-expired no-license invalid-code wrong-kind trust-rollback"
                                + " trust-conflict trust-threshold limit-reached feature-not-granted"
                                + " feature-unrecognized feature-ended")
                        .split(" ", -1));
        List<String> findings =
                List.of(("expiring issued-in-future hardware-drift anchor-unreadable class-changed no-spare-slot"
                                + " second-controller key-not-vouched trust-overdue clock-behind clock-ahead"
                                + " clock-unset store-damaged unrecognized-feature over-limit controller-silent"
                                + " feature-ended")
                        .split(" ", -1));
        assertThat(RefusalCode.values()).extracting(RefusalCode::code).isSubsetOf(refusals);
        assertThat(FindingCode.values()).extracting(FindingCode::code).isSubsetOf(findings);
    }

    @Test
    void a_code_is_its_name_in_lower_case_and_prints_as_itself() {
        List<Enum<?>> codes = new ArrayList<>(Arrays.asList(RefusalCode.values()));
        codes.addAll(Arrays.asList(FindingCode.values()));
        for (Enum<?> code : codes) {
            assertThat(code.toString().replace('-', '_').toUpperCase(Locale.ROOT))
                    .isEqualTo(code.name());
        }
    }

    private static void assertNamesOnly(String templates, Evidence evidence) {
        List<String> names = PLACEHOLDER
                .matcher(templates)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(evidence.members()).containsKeys(names.toArray(new String[0]));
    }

    private static void assertWhole(Explanation explanation) {
        for (String text : List.of(explanation.words(), explanation.remedy())) {
            assertThat(text).matches("[A-Z].*\\.").doesNotContain("{", "}", "null", "  ", " ;", " ,");
        }
    }
}
