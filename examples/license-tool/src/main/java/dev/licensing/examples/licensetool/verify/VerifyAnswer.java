package dev.licensing.examples.licensetool.verify;

import dev.licensing.core.license.HardwareSighting;
import dev.licensing.core.license.LicenseState;
import dev.licensing.core.license.LicenseStatus;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.CompactJson;
import dev.licensing.examples.commandline.InvalidJsonException;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import dev.licensing.examples.licensetool.option.FindingText;
import dev.licensing.verify.Verified;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one license file amounts to.
 *
 * @param file how the file was named
 * @param status what it amounts to
 * @param verified the license itself; only when its signatures hold
 */
public record VerifyAnswer(String file, LicenseStatus status, Optional<Verified> verified) implements Answer {

    static VerifyAnswer of(String file, Verified verified, LicenseStatus status) {
        return new VerifyAnswer(file, status, Optional.of(verified));
    }

    /**
     * A file that is refused.
     *
     * @param file how it was named
     * @param refusal why
     * @return the answer, without a license
     */
    public static VerifyAnswer of(String file, Refusal refusal) {
        LicenseStatus refused = new LicenseStatus(new LicenseState.Refused(refusal), List.of(), HardwareSighting.NONE);
        return new VerifyAnswer(file, refused, Optional.empty());
    }

    @Override
    public boolean isRefused() {
        return !status.state().isUsable();
    }

    @Override
    public void writeTo(JsonLine json) {
        Explanation explanation = status.state().explanation();
        json.text("file", file)
                .text("state", status.state().name())
                .text(
                        "code",
                        status.state().refusal().map(refusal -> refusal.code().code()))
                .text("message", explanation.words())
                .object("evidence", evidence())
                .text("remedy", FindingText.remedyOf(explanation))
                .objects("findings", status.findings(), FindingText::write);
        verified.ifPresent(license ->
                json.number("trustVersion", license.trust().version()).json("license", payload(license)));
    }

    private Map<String, String> evidence() {
        if (status.state() instanceof LicenseState.Grace grace) {
            return soonestEnding(grace);
        }
        return status.state()
                .refusal()
                .map(refusal -> refusal.evidence().members())
                .orElse(Map.of());
    }

    /** Of several reasons for a grace, the one that is over first. */
    private static Map<String, String> soonestEnding(LicenseState.Grace grace) {
        LicenseState.GraceReason soonest =
                Collections.min(grace.reasons(), Comparator.comparing(LicenseState.GraceReason::untilExclusive));
        return new TreeMap<>(Map.of(
                "cause",
                soonest.cause().id(),
                "untilExclusive",
                soonest.untilExclusive().toString()));
    }

    private static CompactJson payload(Verified verified) {
        try {
            return CompactJson.of(verified.payload());
        } catch (InvalidJsonException e) {
            throw new IllegalStateException("a verified payload is not JSON", e);
        }
    }

    @Override
    public void writeTo(TextPage page) {
        Explanation explanation = status.state().explanation();
        page.field("File", file).field("State", status.state().name());
        status.state().refusal().ifPresent(refusal -> page.field("Code", refusal.code()));
        page.line(explanation.words());
        if (!explanation.remedy().isEmpty()) {
            page.line(explanation.remedy());
        }
        status.findings().forEach(finding -> FindingText.write(page, finding));
        verified.ifPresent(license -> LicenseText.write(page, license.license()));
        page.line("");
    }
}
