package dev.licensing.issue;

import dev.licensing.core.feature.AfterEnd;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import tools.jackson.databind.node.ObjectNode;

/** Writes one feature; what is the default is left out. */
final class EntitlementWriter {
    private EntitlementWriter() {}

    static void write(ObjectNode json, Entitlement entitlement) {
        if (entitlement instanceof Entitlement.Flag flag) {
            json.put("kind", "flag");
            write(json, flag.term(), AfterEnd.CLOSE);
        } else if (entitlement instanceof Entitlement.Choice choice) {
            json.put("kind", "choice").put("value", choice.value());
            write(json, choice.term(), AfterEnd.CLOSE);
        } else if (entitlement instanceof Entitlement.VersionCeiling ceiling) {
            json.put("kind", "version").put("upTo", ceiling.upTo().text());
            write(json, ceiling.term(), AfterEnd.CLOSE);
        } else if (entitlement instanceof Entitlement.Quantity quantity) {
            json.put("kind", "quantity");
            write(json, quantity.limit());
            write(json, quantity.overage());
            write(json, quantity.term(), AfterEnd.KEEP);
        } else if (entitlement instanceof Entitlement.Peak peak) {
            json.put("kind", "peak");
            write(json, peak.limit());
            write(json, peak.overage());
            write(json, peak.term(), AfterEnd.KEEP);
        } else if (entitlement instanceof Entitlement.Rate rate) {
            json.put("kind", "rate");
            write(json, rate.limit());
            json.put("per", rate.per().toString());
            write(json, rate.overage());
            write(json, rate.term(), AfterEnd.KEEP);
        } else if (entitlement instanceof Entitlement.Unrecognized unrecognized) {
            json.put("kind", unrecognized.kind());
        }
    }

    private static void write(ObjectNode json, Limit limit) {
        limit.most().ifPresentOrElse(most -> json.put("limit", most), () -> json.put("limit", "unlimited"));
    }

    private static void write(ObjectNode json, Overage overage) {
        if (overage != Overage.ADVISE) {
            json.put("overage", overage.wireName());
        }
    }

    private static void write(ObjectNode json, Term term, AfterEnd standard) {
        term.untilExclusive().ifPresent(until -> json.put("until", until.toString()));
        if (term.afterEnd() != standard) {
            json.put("afterEnd", term.afterEnd().wireName());
        }
    }
}
