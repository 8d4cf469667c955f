package dev.licensing.verify.mutant;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Signatures that are taken from elsewhere, taken away, added, repeated, or spelled otherwise. */
final class SignatureMutants {
    private static final BigInteger ORDER =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private SignatureMutants() {}

    static void addTo(Map<String, Mutation> kinds) {
        kinds.put("signatures: of another license", (draft, random) -> {
            List<Entry> others = draft.original().entriesOfAnotherLicense();
            int position = random.nextInt(draft.entries().size());
            draft.entries().set(position, others.get(random.nextInt(others.size())));
        });
        kinds.put("signatures: of another issuer", SignatureMutants::ofAnotherIssuer);
        kinds.put("signatures: of another algorithm", SignatureMutants::ofAnotherAlgorithm);
        kinds.put("signatures: stripped", (draft, random) -> {
            draft.entries().remove(random.nextInt(draft.entries().size()));
            if (draft.entries().size() > 1 && random.nextBoolean()) {
                draft.entries().clear();
            }
        });
        kinds.put("signatures: repeated", (draft, random) -> {
            Entry entry = draft.entries().get(random.nextInt(draft.entries().size()));
            int times = 1 + random.nextInt(4);
            draft.entries().addAll(Collections.nCopies(times, entry));
        });
        kinds.put("signatures: a stranger's beside", (draft, random) -> {
            int position = random.nextInt(draft.entries().size() + 1);
            draft.entries().add(position, Strangers.wellFormed(random));
        });
        kinds.put("signatures: a stranger's malformed one beside", (draft, random) -> {
            int position = random.nextInt(draft.entries().size() + 1);
            draft.entries().add(position, Strangers.malformed(random));
        });
        kinds.put("signatures: too many", (draft, random) -> {
            for (int i = 0; i < 4 + random.nextInt(3); i++) {
                draft.entries().add(random.nextInt(draft.entries().size() + 1), Strangers.wellFormed(random));
            }
        });
        kinds.put("signatures: order", (draft, random) -> {
            draft.entries().add(Strangers.wellFormed(random));
            Collections.shuffle(draft.entries(), random);
        });
        kinds.put("signatures: bytes", SignatureMutants::bytes);
        kinds.put("signatures: group order added", SignatureMutants::groupOrderAdded);
    }

    private static void ofAnotherIssuer(Draft draft, Random random) {
        List<Entry> others = draft.original().othersEntries();
        Entry other = others.get(random.nextInt(others.size()));
        int position = random.nextInt(draft.entries().size());
        switch (random.nextInt(3)) {
            case 0 -> draft.entries().set(position, other);
            case 1 -> draft.entries().add(other);
            default ->
                draft.entries()
                        .set(position, new Entry(draft.entries().get(position).header(), other.signature()));
        }
    }

    /** Where there is but one algorithm, bytes of the other's length stand for its signature. */
    private static void ofAnotherAlgorithm(Draft draft, Random random) {
        int position = random.nextInt(draft.entries().size());
        Entry entry = draft.entries().get(position);
        int length = entry.signature().length() < 100 ? 3309 : 64;
        Entry other = entry.withSignature(drawn(random, length));
        for (Entry candidate : draft.entries()) {
            if (random.nextBoolean()
                    && candidate.signature().length() != entry.signature().length()) {
                other = new Entry(entry.header(), candidate.signature());
            }
        }
        draft.entries().set(position, other);
    }

    private static void bytes(Draft draft, Random random) {
        int position = random.nextInt(draft.entries().size());
        Entry entry = draft.entries().get(position);
        byte[] signature = entry.signatureBytes();
        int at = random.nextInt(Math.max(1, signature.length));
        byte[] changed = switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(signature, at);
            case 1 -> Arrays.copyOf(signature, signature.length + 1 + random.nextInt(3));
            case 2 -> new byte[signature.length];
            case 3 -> drawn(random, signature.length);
            default -> signature.clone();
        };
        if (changed.length > 0 && Arrays.equals(changed, signature)) {
            changed[at] ^= (byte) (1 + random.nextInt(255));
        }
        draft.entries().set(position, entry.withSignature(changed));
    }

    /** RFC 8032 has S below the group's order; a lax check takes S + L, S + 2L … for the same signature. */
    private static void groupOrderAdded(Draft draft, Random random) {
        Entry entry = draft.original().entries().get(0);
        byte[] signature = entry.signatureBytes();
        BigInteger scalar = new BigInteger(1, reversed(Arrays.copyOfRange(signature, 32, 64)));
        BigInteger sum = scalar.add(ORDER.multiply(BigInteger.valueOf(1 + random.nextInt(14))));
        byte[] bigEndian = sum.toByteArray();
        byte[] padded = new byte[32];
        for (int i = 0; i < Math.min(32, bigEndian.length); i++) {
            padded[i] = bigEndian[bigEndian.length - 1 - i];
        }
        System.arraycopy(padded, 0, signature, 32, 32);
        int position = draft.entries().indexOf(entry);
        if (position >= 0) {
            draft.entries().set(position, entry.withSignature(signature));
        }
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static byte[] drawn(Random random, int length) {
        byte[] drawn = new byte[length];
        random.nextBytes(drawn);
        return drawn;
    }
}
