package dev.licensing.verify.statement;

import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.json.JsonWriter;
import dev.licensing.verify.key.Ed25519PublicKey;
import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.strict.CanonicalCode;
import dev.licensing.verify.strict.JsonReader;
import dev.licensing.verify.strict.RefusedException;

/** {@code license-request.v1+json}. */
final class RequestFormat implements StatementFormat<ActivationRequest> {
    @Override
    public FilePurpose purpose() {
        return FilePurpose.REQUEST;
    }

    @Override
    public ActivationRequest read(JsonReader json, Ed25519PublicKey signer) throws RefusedException {
        return new ActivationRequest(
                json.text("requestId"),
                json.instant("issuedAt"),
                CanonicalCode.serialNumber(json, "serialNumber"),
                EnvironmentKey.of(signer.encoded()),
                json.text("productVersion"));
    }

    @Override
    public JsonWriter write(ActivationRequest request) {
        return new JsonWriter()
                .text("requestId", request.requestId())
                .text("issuedAt", request.issuedAt().toString())
                .text("serialNumber", request.serialNumber().toString())
                .json(
                        "publicKey",
                        Jwk.write(Algorithm.ED25519, request.publicKey().bytes()))
                .text("productVersion", request.productVersion());
    }

    @Override
    public String kid(ActivationRequest request) {
        return StatementFormat.kidOf(request.publicKey().bytes());
    }
}
