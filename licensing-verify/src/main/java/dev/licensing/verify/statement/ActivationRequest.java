package dev.licensing.verify.statement;

import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.SerialNumber;
import java.time.Instant;

/**
 * An environment asks to be registered: {@code license-request.v1+json}. Its signature proves that who asks has the
 * private key, and nothing else of what it says. Immutable.
 *
 * @param requestId 1 to 100 symbols of {@code A-Z a-z 0-9 . _ -}
 * @param issuedAt when it was signed by the environment's clock, whole seconds in UTC of the years 0000 to 9999
 * @param serialNumber the controller's serial number; a declared one is that of {@code publicKey}
 * @param publicKey the environment's key, which signs the request
 * @param productVersion the version that runs, for people: 1 to 200 characters, none of them a control character
 */
public record ActivationRequest(
        String requestId,
        Instant issuedAt,
        SerialNumber serialNumber,
        EnvironmentKey publicKey,
        String productVersion) {
    /**
     * Checks the bounds.
     *
     * @throws dev.licensing.core.InvalidValueException when a part is out of its bounds
     */
    public ActivationRequest {
        Bounds.identifier("requestId", requestId);
        Bounds.instant("issuedAt", issuedAt);
        Bounds.ownSerialNumber(serialNumber, publicKey);
        Bounds.text("productVersion", productVersion);
    }
}
