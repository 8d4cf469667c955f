package dev.licensing.runtime.identity;

import dev.licensing.core.environment.Controller;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.key.Ed25519PrivateKey;
import dev.licensing.verify.key.Ed25519PublicKey;
import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.key.KeyFileException;
import dev.licensing.verify.key.PrivateKeyFile;
import dev.licensing.verify.statement.ActivationRequest;
import dev.licensing.verify.statement.Lease;
import dev.licensing.verify.statement.StatementWriter;
import dev.licensing.verify.statement.UsageAudit;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The Ed25519 key pair (RFC 8032) of one environment. Where the hardware says too little, its public key is what the
 * serial number stands for. Immutable, thread-safe.
 *
 * <p>The private key is the file {@code environment.pem} in the identity folder: PKCS#8 PEM, readable by its owner only, which is looked
 * at on POSIX each time. Keep the folder on the controller, out of images that are cloned: a copied key is a copied identity.
 */
public final class EnvironmentIdentity {
    private static final String FILE = "environment.pem";
    private static final int NONCE_BYTES = 32;

    private final Ed25519PrivateKey privateKey;
    private final Ed25519PublicKey publicKey;

    private EnvironmentIdentity(Ed25519PrivateKey privateKey, Ed25519PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /**
     * Opens the identity of a folder, and makes it first when there is none. Of several processes that make it at once,
     * one wins and all open the same.
     *
     * @param folder the identity folder; created when it is missing
     * @return the identity
     * @throws InvalidIdentityException when others can read the private key, or it cannot be used
     * @throws IOException when the folder cannot be read or written
     */
    public static EnvironmentIdentity openOrCreate(Path folder) throws IOException {
        return openOrCreate(folder, Optional.empty());
    }

    /**
     * Opens the identity of a folder whose private key is encrypted, and makes it first when there is none.
     *
     * @param folder the identity folder; created when it is missing
     * @param password the password of the private key; empty for a key that is not encrypted
     * @return the identity
     * @throws InvalidIdentityException when others can read the private key, the password is wrong, or the key cannot be
     *     used
     * @throws IOException when the folder cannot be read or written
     */
    public static EnvironmentIdentity openOrCreate(Path folder, Optional<char[]> password) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            create(file, password);
        }
        return open(folder, password);
    }

    /**
     * Opens the identity of a folder.
     *
     * @param folder the identity folder
     * @param password the password of the private key; empty for a key that is not encrypted
     * @return the identity
     * @throws InvalidIdentityException when there is none, others can read the private key, the password is wrong, or
     *     the key cannot be used
     * @throws IOException when the folder cannot be read
     */
    public static EnvironmentIdentity open(Path folder, Optional<char[]> password) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new InvalidIdentityException("there is no environment key in " + folder + "; it is made once, on the"
                    + " environment's controller");
        }
        try {
            return of(PrivateKeyFile.readEd25519(file, password));
        } catch (KeyFileException e) {
            throw new InvalidIdentityException(e);
        }
    }

    /**
     * The public key, for the vendor to put into the license.
     *
     * @return the key
     */
    public EnvironmentKey key() {
        return EnvironmentKey.of(publicKey.encoded());
    }

    /**
     * The public key as a JSON Web Key of RFC 8037.
     *
     * @return compact JSON with {@code kty}, {@code crv} and {@code x}
     */
    public String publicJwk() {
        return Jwk.write(publicKey.algorithm(), publicKey.encoded());
    }

    /**
     * The serial number that stands for this key.
     *
     * @return a serial number of the declared class
     */
    public SerialNumber serialNumber() {
        return SerialNumber.declared(key());
    }

    /**
     * Proves that the private key is at hand, by signing a fresh nonce.
     *
     * @return the fingerprint of a machine that holds this key
     * @throws InvalidIdentityException when the signature does not fit the public key
     */
    public Fingerprint prove() throws InvalidIdentityException {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        if (!publicKey.accepts(nonce, privateKey.sign(nonce))) {
            throw new InvalidIdentityException(
                    "the private key does not fit its public key; restore the identity folder");
        }
        return Fingerprint.declared(key());
    }

    /**
     * Asks the vendor to register this environment: a file for the customer portal, in place of a serial number that is typed.
     * The license then carries the key, and what this environment signs is vouched for by the vendor.
     *
     * @param serialNumber the controller's serial number: of its hardware, or the one of this key
     * @param productVersion the version that runs, for people: 1 to 200 characters, none of them a control character
     * @param now the time, of which the fraction of a second is left out
     * @return the bytes of a {@code .req} file
     * @throws dev.licensing.core.InvalidValueException when the serial number is that of another key, or the version is out of
     *     its bounds
     */
    public byte[] request(SerialNumber serialNumber, String productVersion, Instant now) {
        ActivationRequest request = new ActivationRequest(
                UUID.randomUUID().toString(), now.truncatedTo(ChronoUnit.SECONDS), serialNumber, key(), productVersion);
        return StatementWriter.write(request, new IdentitySigner(privateKey));
    }

    /**
     * Says whether a license is to be compared with this key rather than with the machine's hardware. The key decides where nothing but keys
     * is licensed; beside licensed hardware, only where it is a licensed key.
     *
     * @param licensed the serial numbers of the license
     * @return whether to {@linkplain #prove prove} the key
     */
    public boolean standsForMachine(List<SerialNumber> licensed) {
        boolean onlyKeys = true;
        for (SerialNumber serialNumber : licensed) {
            onlyKeys &= serialNumber.platformClass() == PlatformClass.DECLARED;
        }
        return onlyKeys || licensed.contains(serialNumber());
    }

    /**
     * Says which controller of an environment this is.
     *
     * @param controllers those of the license, the primary first
     * @return the serial number that the license has this key for; where it has none, the first that was typed without a key
     * @throws InvalidIdentityException when this is the identity of none of them
     */
    public SerialNumber serialNumberAmong(List<Controller> controllers) throws InvalidIdentityException {
        for (Controller controller : controllers) {
            boolean vouchedFor = controller.publicKey().isPresent()
                    ? controller.publicKey().get().equals(key())
                    : controller.serialNumber().equals(serialNumber());
            if (vouchedFor) {
                return controller.serialNumber();
            }
        }
        for (Controller controller : controllers) {
            boolean ofHardware = controller.serialNumber().platformClass() != PlatformClass.DECLARED;
            if (ofHardware && controller.publicKey().isEmpty()) {
                return controller.serialNumber();
            }
        }
        throw new InvalidIdentityException("the license has other keys for its controllers than this identity, " + kid()
                + "; use the identity folder of the environment's controller");
    }

    /**
     * Signs an audit, for {@link dev.licensing.runtime.audit.AuditWriter}.
     *
     * @param audit what was used, by this key
     * @return the bytes of the file
     * @throws dev.licensing.core.InvalidValueException when the audit is that of another key
     */
    @SuppressWarnings(
            "exports") // called within this module; the type is for the modules that read and write statements
    public byte[] sign(UsageAudit audit) {
        return StatementWriter.write(audit, new IdentitySigner(privateKey));
    }

    /**
     * Signs a lease, for the controller of a farm.
     *
     * @param lease what this controller says to its front-ends, by this key
     * @return the bytes of the document
     * @throws dev.licensing.core.InvalidValueException when the lease is that of another key
     */
    @SuppressWarnings(
            "exports") // called within this module; the type is for the modules that read and write statements
    public byte[] sign(Lease lease) {
        return StatementWriter.write(lease, new IdentitySigner(privateKey));
    }

    /**
     * Names the public key.
     *
     * @return its RFC 7638 thumbprint
     */
    public String kid() {
        return Jwk.thumbprint(publicKey.algorithm(), publicKey.encoded());
    }

    /** Names the serial number; the private key never prints. */
    @Override
    public String toString() {
        return "EnvironmentIdentity[" + serialNumber() + "]";
    }

    private static void create(Path file, Optional<char[]> password) throws IOException {
        try {
            PrivateKeyFile.create(file, Ed25519PrivateKey.generate(new SecureRandom()), password);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster: its key is the environment's.
        }
    }

    private static EnvironmentIdentity of(Ed25519PrivateKey privateKey) throws InvalidIdentityException {
        Optional<Ed25519PublicKey> publicKey = Ed25519PublicKey.decode(privateKey.publicKey());
        if (publicKey.isEmpty()) {
            throw new InvalidIdentityException("the private key has no valid public key; restore the identity folder");
        }
        return new EnvironmentIdentity(privateKey, publicKey.get());
    }
}
