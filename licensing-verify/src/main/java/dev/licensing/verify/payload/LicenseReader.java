package dev.licensing.verify.payload;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.license.License;
import dev.licensing.core.license.Validity;
import dev.licensing.verify.strict.CanonicalCode;
import dev.licensing.verify.strict.JsonReader;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.strict.StrictJson;
import java.time.Instant;

/** Reads {@code license.v1+json}. Members that this version does not know are ignored: a newer vendor may say more. */
public final class LicenseReader {
    private LicenseReader() {}

    public static License read(byte[] payload) throws RefusedException {
        JsonReader json = JsonReader.of("payload", StrictJson.parse("payload", payload));
        try {
            return license(json);
        } catch (InvalidValueException e) {
            throw RefusedException.malformed(e);
        }
    }

    private static License license(JsonReader json) throws RefusedException {
        Instant issuedAt = json.instant("issuedAt");
        return new License(
                LicenseId.parse(json.text("licenseId")),
                json.whole("revision"),
                json.text("product"),
                issuedAt,
                json.whole("minimumTrustVersion"),
                json.text("organization"),
                json.text("infrastructure"),
                json.optionalText("edition"),
                CanonicalCode.activationCode(json, "activationCode"),
                EnvironmentReader.read(json.object("environment"), issuedAt),
                validity(json.object("validity")),
                json.text("support"),
                FeatureReader.read(json.object("features")));
    }

    private static Validity validity(JsonReader json) throws RefusedException {
        return new Validity(
                json.instant("from"),
                json.nullableInstant("until"),
                json.number("noticeDays"),
                json.number("graceDays"));
    }
}
