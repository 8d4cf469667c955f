package dev.licensing.issue;

import dev.licensing.core.license.License;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/** A license file of which is known whether it is as it was signed. */
record Trial(License license, AfterSigning change, JwsText file) {
    private static final long SEED = 20_261_121;
    private static final AfterSigning[] CHANGES = AfterSigning.values();

    boolean unchanged() {
        return change == AfterSigning.NOTHING;
    }

    /** The same licenses in every run; about half of them have been changed since. */
    static List<Trial> of(int count, List<SigningKey> keys, SigningKey anotherKey) {
        Random random = new Random(SEED);
        List<Trial> trials = new ArrayList<>(count);
        JwsText another = signed(Licenses.sample(), keys);
        for (License license : licenses(count)) {
            JwsText file = signed(license, keys);
            AfterSigning change =
                    random.nextBoolean() ? AfterSigning.NOTHING : CHANGES[1 + random.nextInt(CHANGES.length - 1)];
            trials.add(new Trial(license, change, change.applyTo(file, another, anotherKey, random)));
            another = file;
        }
        return trials;
    }

    /** The same licenses in every run, each of them once. */
    static List<License> licenses(int count) {
        Set<License> licenses = new LinkedHashSet<>();
        JqwikSession.run(() -> {
            RandomGenerator<License> generator = Licenses.any().generator(count, true);
            Random random = new Random(SEED);
            while (licenses.size() < count) {
                licenses.add(generator.next(random).value());
            }
        });
        return List.copyOf(licenses);
    }

    private static JwsText signed(License license, List<SigningKey> keys) {
        Clock clock = Clock.fixed(license.issuedAt(), ZoneOffset.UTC);
        return JwsText.of(LicenseIssuer.signingWith(keys, clock).issue(license));
    }
}
