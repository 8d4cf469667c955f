package dev.licensing.verify.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.verify.Verification;
import dev.licensing.verify.Verified;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Searches for a file that is accepted though it is not what was signed: every flip of a bit, and mutants that know the
 * format. A build tries a sample; {@code -Dmutants=520000}, as the profile "mutants" sets it, makes so many and flips every
 * bit.
 */
class MutantSearchTest {
    private static final int SAMPLE = 6_000;
    private static final int MUTANTS = Integer.getInteger("mutants", SAMPLE);
    private static final boolean WHOLE = MUTANTS > SAMPLE;
    private static final int EACH_BIT = WHOLE ? 1 : 97;
    private static final long SEED = 20_261_121;
    private static final String BITS = "file: one bit flipped";

    private final Tally tally = new Tally();
    private final Map<String, Mutation> kinds = kinds();

    @Test
    void no_mutant_of_a_license_is_accepted_unless_it_is_the_license_in_a_tolerated_form() {
        List<Original> originals = Original.all();
        List<Oracle> oracles = new ArrayList<>();
        for (Original original : originals) {
            oracles.add(new Oracle(original));
            flipBits(original, oracles.get(oracles.size() - 1));
        }
        List<String> names = List.copyOf(kinds.keySet());
        for (int i = 0; tally.mutants() < MUTANTS && tally.faults().isEmpty(); i++) {
            int one = i / names.size() % originals.size();
            mutate(originals.get(one), oracles.get(one), names.get(i % names.size()), i);
        }
        if (WHOLE) {
            System.out.println(tally.table());
        }
        assertThat(tally.faults()).isEmpty();
        assertThat(tally.mutants()).isGreaterThanOrEqualTo(MUTANTS);
        assertThat(tally.mutants(BITS)).isPositive();
        assertThat(names).allMatch(name -> tally.mutants(name) > 0, "there is a mutant of every kind");
        assertThat(tally.sum(Tally.Fate.TOLERATED)).as("tolerated forms").isPositive();
    }

    private static Map<String, Mutation> kinds() {
        Map<String, Mutation> kinds = new LinkedHashMap<>();
        PayloadMutants.addTo(kinds);
        HeaderMutants.addTo(kinds);
        SignatureMutants.addTo(kinds);
        EnvelopeMutants.addTo(kinds);
        SpellingMutants.addTo(kinds);
        ArmorMutants.addTo(kinds);
        ByteMutants.addTo(kinds);
        return kinds;
    }

    private void flipBits(Original original, Oracle oracle) {
        for (int bit = 0; bit < original.file().length * 8; bit += EACH_BIT) {
            byte[] flipped = original.file();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            judge(original, oracle, BITS, bit, flipped, false);
        }
    }

    private void mutate(Original original, Oracle oracle, String kind, int number) {
        Draft draft = new Draft(original);
        Mutation mutation = kinds.getOrDefault(kind, (unchanged, random) -> {});
        mutation.change(draft, new Random(SEED + 0x9E3779B97F4A7C15L * number));
        judge(original, oracle, kind, number, draft.file(), draft.isSignedAgain());
    }

    private void judge(Original original, Oracle oracle, String kind, int number, byte[] file, boolean signedAgain) {
        String which = kind + ", number " + number + ", of " + original.name();
        boolean identical = Arrays.equals(file, original.file());
        boolean tolerated = identical || oracle.tolerates(file, signedAgain);
        try {
            boolean accepted = isAccepted(original, file, which);
            if (accepted && !tolerated) {
                tally.fault("accepted outside the tolerated forms: " + which);
            }
            if (!accepted && tolerated && !signedAgain) {
                tally.fault("rejected though it is tolerated: " + which);
            }
            tally.count(kind, identical ? Tally.Fate.IDENTICAL : accepted ? Tally.Fate.TOLERATED : Tally.Fate.REJECTED);
        } catch (RuntimeException | StackOverflowError e) {
            tally.fault("no result but " + e + ": " + which);
        }
    }

    private boolean isAccepted(Original original, byte[] file, String which) {
        Verification verification = original.verifier().verify(file);
        if (verification instanceof Verified verified) {
            if (!Arrays.equals(verified.payload(), original.payload())) {
                tally.fault("accepted with another meaning: " + which);
            }
            return true;
        }
        return false;
    }
}
