package dev.licensing.verify.trust;

import dev.licensing.core.environment.Controller;
import dev.licensing.core.license.License;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.key.Sha256;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.strict.StrictBase64;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the vendor has taken back. A revoked key takes its licenses with it but for the survivors, which are known by the
 * digest of their very bytes; a revoked serial number drops out of its license alone. Immutable.
 */
public record Revocations(Set<String> licenseIds, Set<String> serialNumbers, Set<String> kids, Set<String> survivors) {
    static final Revocations NONE = new Revocations(Set.of(), Set.of(), Set.of(), Set.of());

    public Revocations {
        licenseIds = Set.copyOf(licenseIds);
        serialNumbers = Set.copyOf(serialNumbers);
        kids = Set.copyOf(kids);
        survivors = Set.copyOf(survivors);
    }

    /** The keys that still stand for a payload: all of them for a survivor. */
    List<IssuerKey> standing(List<IssuerKey> signers, byte[] payload) {
        if (kids.isEmpty() || survivors.contains(StrictBase64.encodeUrl(Sha256.digest(payload)))) {
            return signers;
        }
        List<IssuerKey> standing = new ArrayList<>();
        for (IssuerKey signer : signers) {
            if (!kids.contains(signer.kid())) {
                standing.add(signer);
            }
        }
        return standing;
    }

    /** What of the license is left. */
    public License applyTo(License license) throws RefusedException {
        if (licenseIds.contains(license.licenseId().toString())) {
            throw revoked("the license", license.licenseId().toString());
        }
        List<Controller> left = new ArrayList<>();
        for (Controller controller : license.environment().controllers()) {
            if (!serialNumbers.contains(controller.serialNumber().toString())) {
                left.add(controller);
            }
        }
        if (left.isEmpty()) {
            throw revoked(
                    "the serial number",
                    license.environment().serialNumbers().get(0).toString());
        }
        boolean isWhole = left.size() == license.environment().controllers().size();
        return isWhole ? license : license.withControllers(left);
    }

    static RefusedException revoked(String what, String id) {
        return RefusedException.of(RefusalCode.REVOKED, new Evidence.Revoked(what, id));
    }
}
