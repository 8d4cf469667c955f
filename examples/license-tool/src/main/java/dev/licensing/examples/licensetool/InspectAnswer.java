package dev.licensing.examples.licensetool;

import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.CompactJson;
import dev.licensing.examples.commandline.InvalidJsonException;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import dev.licensing.verify.Inspection;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.UnverifiedFile;
import dev.licensing.verify.UnverifiedFile.ClaimedSignature;
import java.util.List;

/** What a file claims, loudly marked as no more than that. */
record InspectAnswer(Inspection inspection) implements Answer {

    @Override
    public boolean isRefused() {
        return inspection instanceof Rejected;
    }

    @Override
    public void writeTo(JsonLine json) {
        json.truth("verified", false);
        if (inspection instanceof UnverifiedFile claims) {
            write(json, claims);
        } else if (inspection instanceof Rejected rejected) {
            write(json, rejected.refusal());
        }
    }

    private static void write(JsonLine json, UnverifiedFile claims) {
        json.text("label", claims.label());
        try {
            json.json("payload", CompactJson.of(claims.payload()));
        } catch (InvalidJsonException e) {
            json.missing("payload").text("payloadError", String.valueOf(e.getMessage()));
        }
        json.objects("signatures", claims.signatures(), InspectAnswer::write);
    }

    private static void write(JsonLine json, ClaimedSignature signature) {
        json.text("alg", signature.algorithm()).text("kid", signature.kid());
    }

    private static void write(JsonLine json, Refusal refusal) {
        Explanation explanation = Explanation.of(refusal);
        json.missing("label")
                .missing("payload")
                .texts("signatures", List.of())
                .text("code", refusal.code().code())
                .text("message", explanation.words())
                .text("remedy", explanation.remedy())
                .object("evidence", refusal.evidence().members());
    }

    @Override
    public void writeTo(TextPage page) {
        page.line("NOT VERIFIED: this is what the file says of itself. Anybody can have written it.");
        if (inspection instanceof UnverifiedFile claims) {
            write(page, claims);
        } else if (inspection instanceof Rejected rejected) {
            Explanation explanation = Explanation.of(rejected.refusal());
            page.line("")
                    .field("Code", rejected.refusal().code())
                    .line(explanation.words())
                    .line(explanation.remedy());
        }
    }

    private static void write(TextPage page, UnverifiedFile claims) {
        page.line("").field("Label", claims.label());
        for (ClaimedSignature signature : claims.signatures()) {
            page.field("Signature", signature.algorithm() + " by key " + signature.kid());
        }
        try {
            page.field("Payload", CompactJson.of(claims.payload()));
        } catch (InvalidJsonException e) {
            page.field("Payload", "cannot be shown: " + e.getMessage());
        }
        page.line("").line("To check it: license-tool verify FILE --trust TRUSTED-KEYS");
    }
}
