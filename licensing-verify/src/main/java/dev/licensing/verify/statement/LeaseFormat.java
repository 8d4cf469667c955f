package dev.licensing.verify.statement;

import dev.licensing.core.environment.LicenseId;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.json.JsonWriter;
import dev.licensing.verify.key.Ed25519PublicKey;
import dev.licensing.verify.strict.CanonicalCode;
import dev.licensing.verify.strict.JsonReader;
import dev.licensing.verify.strict.RefusedException;

/** {@code license-lease.v1+json}. */
final class LeaseFormat implements StatementFormat<Lease> {
    @Override
    public FilePurpose purpose() {
        return FilePurpose.LEASE;
    }

    @Override
    public Lease read(JsonReader json, Ed25519PublicKey signer) throws RefusedException {
        return new Lease(
                json.text("leaseId"),
                LicenseId.parse(json.text("licenseId")),
                json.whole("revision"),
                CanonicalCode.serialNumber(json, "serialNumber"),
                kid(json, StatementFormat.kidOf(signer.encoded())),
                json.instant("issuedAt"),
                json.instant("expiresAt"));
    }

    @Override
    public JsonWriter write(Lease lease) {
        return new JsonWriter()
                .text("leaseId", lease.leaseId())
                .text("licenseId", lease.licenseId().text())
                .whole("revision", lease.revision())
                .text("serialNumber", lease.serialNumber().toString())
                .text("kid", lease.kid())
                .text("issuedAt", lease.issuedAt().toString())
                .text("expiresAt", lease.expiresAt().toString());
    }

    @Override
    public String kid(Lease lease) {
        return lease.kid();
    }

    private static String kid(JsonReader json, String ofSigner) throws RefusedException {
        String kid = json.text("kid");
        if (!kid.equals(ofSigner)) {
            throw RefusedException.malformed(json.nameOf("kid"), kid, ofSigner + ", the key that signed");
        }
        return kid;
    }
}
