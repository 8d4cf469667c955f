package dev.licensing.issue.request;

import dev.licensing.core.environment.Controller;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.statement.ActivationRequest;
import dev.licensing.verify.statement.StatementReader;
import dev.licensing.verify.statement.StatementReading;
import java.time.Instant;
import java.util.Optional;

/**
 * A server asks to be registered ({@code license-request.v1+json}). Its signature proves that who asks holds the private key,
 * and nothing else: whether the serial number is the customer's to register is for the portal to decide. Immutable.
 *
 * @param requestId names the request, so that it is seen when it comes twice
 * @param issuedAt when it was made, by the clock of the server
 * @param serialNumber the controller's serial number
 * @param publicKey the key that signed the request, for the license to carry
 * @param productVersion the version that runs there, for people
 */
public record RegistrationRequest(
        String requestId,
        Instant issuedAt,
        SerialNumber serialNumber,
        EnvironmentKey publicKey,
        String productVersion) {

    /**
     * Reads a request, and verifies its signature under the key that it names.
     *
     * @param file the whole file
     * @return the request
     * @throws InvalidRequestException when it breaks the format, or the signature does not hold
     */
    public static RegistrationRequest read(byte[] file) {
        StatementReading<ActivationRequest> reading = StatementReader.readRequest(file);
        if (reading instanceof StatementReading.Signed<ActivationRequest> signed) {
            ActivationRequest request = signed.statement();
            return new RegistrationRequest(
                    request.requestId(),
                    request.issuedAt(),
                    request.serialNumber(),
                    request.publicKey(),
                    request.productVersion());
        }
        throw new InvalidRequestException(((StatementReading.Refused<ActivationRequest>) reading).refusal());
    }

    /**
     * The controller as a license names it.
     *
     * @return the serial number with the key
     */
    public Controller controller() {
        return new Controller(serialNumber, Optional.of(publicKey));
    }
}
