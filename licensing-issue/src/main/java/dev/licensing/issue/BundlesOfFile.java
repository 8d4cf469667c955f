package dev.licensing.issue;

import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.TrustedKeys;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** The bundles of trust that license files carry behind the license. */
record BundlesOfFile(List<byte[]> files) {
    static final BundlesOfFile NONE = new BundlesOfFile(List.of());

    static BundlesOfFile of(List<byte[]> files) {
        BundlesOfFile bundles =
                new BundlesOfFile(files.stream().map(byte[]::clone).toList());
        if (!bundles.isEmpty()) {
            TrustedKeys.ofBundle(bundles.behind(new byte[0]));
        }
        return bundles;
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** A platform that has the first of them already: whether it may is for the roots that it ships to say. */
    LicenseVerifier platform() {
        return LicenseVerifier.trusting(TrustedKeys.ofBundle(files.get(0)));
    }

    byte[] behind(byte[] license) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(license);
        for (byte[] bundle : files) {
            file.writeBytes(bundle);
            // Where an editor took the last line's end away
            file.write('\n');
        }
        return file.toByteArray();
    }
}
