package dev.licensing.runtime.status;

import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseState;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.usage.Availability;
import dev.licensing.runtime.farm.Membership;
import dev.licensing.verify.json.JsonWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes a status as one JSON object. */
final class StatusJson {
    private StatusJson() {}

    static JsonWriter of(LicensingStatus status) {
        LicenseState state = status.status().state();
        JsonWriter json = new JsonWriter();
        json.text("state", state.name())
                .truth("usable", state.isUsable())
                .text("at", status.at().toString());
        Optional<Refusal> refusal = state.refusal();
        if (refusal.isPresent()) {
            json.text("code", refusal.get().code().code());
            json.object("evidence", evidence(refusal.get().evidence()));
        }
        explain(json, state.explanation());
        json.objects("findings", findings(status.status().findings()));
        if (status.serialNumber().isPresent()) {
            json.text("serialNumber", status.serialNumber().get().toString());
        }
        if (status.membership().isPresent()) {
            json.object("server", server(status.membership().get()));
        }
        if (status.license().isPresent()) {
            json.object("license", license(status.license().get()));
            json.objects("features", features(status, status.license().get()));
        }
        if (status.pending().isPresent()) {
            License pending = status.pending().get();
            json.object(
                    "pending",
                    named(pending).text("from", pending.validity().from().toString()));
        }
        return json;
    }

    private static JsonWriter server(Membership membership) {
        JsonWriter json = new JsonWriter()
                .text("name", membership.server())
                .text("role", membership.role().id());
        if (membership.standbyCandidate().isPresent()) {
            json.text("standbyCandidate", membership.standbyCandidate().get().toString());
        }
        if (membership.leaseUntilExclusive().isPresent()) {
            json.text("leaseUntil", membership.leaseUntilExclusive().get().toString());
        }
        return json;
    }

    private static void explain(JsonWriter json, Explanation explanation) {
        json.text("message", explanation.words());
        if (!explanation.remedy().isEmpty()) {
            json.text("remedy", explanation.remedy());
        }
    }

    private static JsonWriter evidence(Evidence evidence) {
        JsonWriter json = new JsonWriter();
        for (Map.Entry<String, String> member : evidence.members().entrySet()) {
            json.text(member.getKey(), member.getValue());
        }
        return json;
    }

    private static List<JsonWriter> findings(List<Finding> findings) {
        List<JsonWriter> written = new ArrayList<>();
        for (Finding finding : findings) {
            JsonWriter json = new JsonWriter().text("code", finding.code().code());
            explain(json, Explanation.of(finding));
            written.add(json.object("evidence", evidence(finding.evidence())));
        }
        return written;
    }

    private static JsonWriter named(License license) {
        return new JsonWriter().text("licenseId", license.licenseId().text()).whole("revision", license.revision());
    }

    private static JsonWriter license(License license) {
        JsonWriter json = named(license)
                .text("product", license.product())
                .text("organization", license.organization())
                .text("infrastructure", license.infrastructure());
        if (license.edition().isPresent()) {
            json.text("edition", license.edition().get());
        }
        return json.text("activationCode", license.activationCode().toString())
                .object("environment", environment(license.environment()))
                .object("validity", validity(license))
                .text("support", license.support());
    }

    private static JsonWriter environment(LicensedEnvironment environment) {
        List<String> serialNumbers = new ArrayList<>();
        for (SerialNumber serialNumber : environment.serialNumbers()) {
            serialNumbers.add(serialNumber.toString());
        }
        return new JsonWriter()
                .text("slotId", environment.slotId())
                .text("name", environment.name())
                .text("type", environment.type().wireName())
                .texts("serialNumbers", serialNumbers);
    }

    private static JsonWriter validity(License license) {
        JsonWriter json =
                new JsonWriter().text("from", license.validity().from().toString());
        Optional<Instant> until = license.validity().untilExclusive();
        if (until.isPresent()) {
            json.text("until", until.get().toString());
        }
        return json.whole("noticeDays", license.validity().noticeDays())
                .whole("graceDays", license.validity().graceDays());
    }

    private static List<JsonWriter> features(LicensingStatus status, License license) {
        List<JsonWriter> features = new ArrayList<>();
        for (Map.Entry<String, Entitlement> feature :
                license.features().byName().entrySet()) {
            features.add(feature(status, feature.getKey(), feature.getValue()));
        }
        return features;
    }

    private static JsonWriter feature(LicensingStatus status, String name, Entitlement entitlement) {
        JsonWriter json = new JsonWriter().text("name", name);
        if (entitlement instanceof Entitlement.Counted counted) {
            OptionalLong most = counted.limit().most();
            json.text("limit", most.isPresent() ? Long.toString(most.getAsLong()) : "unlimited")
                    .text("overage", counted.overage().wireName());
        }
        write(json, entitlement);
        OptionalLong used = status.usage().used(name);
        if (used.isPresent()) {
            json.whole("used", used.getAsLong());
        }
        Optional<Instant> until = entitlement.term().untilExclusive();
        if (until.isPresent()) {
            json.text("until", until.get().toString());
        }
        Availability availability = status.status().state().availability(name, Optional.of(entitlement), status.at());
        return availability(json, availability);
    }

    private static void write(JsonWriter json, Entitlement entitlement) {
        if (entitlement instanceof Entitlement.Flag) {
            json.text("kind", "flag");
        } else if (entitlement instanceof Entitlement.Quantity) {
            json.text("kind", "quantity");
        } else if (entitlement instanceof Entitlement.Peak) {
            json.text("kind", "peak");
        } else if (entitlement instanceof Entitlement.Rate rate) {
            json.text("kind", "rate").text("per", rate.per().toString());
        } else if (entitlement instanceof Entitlement.Choice choice) {
            json.text("kind", "choice").text("value", choice.value());
        } else if (entitlement instanceof Entitlement.VersionCeiling ceiling) {
            json.text("kind", "version").text("upTo", ceiling.upTo().toString());
        } else if (entitlement instanceof Entitlement.Unrecognized unrecognized) {
            json.text("kind", unrecognized.kind());
        }
    }

    private static JsonWriter availability(JsonWriter json, Availability availability) {
        if (availability instanceof Availability.Kept kept) {
            return json.text("availability", "kept")
                    .text("code", kept.why().code().code());
        }
        if (availability instanceof Availability.Closed closed) {
            return json.text("availability", "closed")
                    .text("code", closed.why().code().code());
        }
        return json.text("availability", "open");
    }
}
