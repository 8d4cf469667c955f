package dev.licensing.runtime.installed;

import dev.licensing.verify.TrustBundle;
import dev.licensing.verify.TrustedKeys;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The chain of bundles that leads from the trust that the product ships to the trust in force. A bundle that a newer product
 * has made superfluous, or that does not follow any more, is passed over: what was shipped is never worked below.
 */
final class KeptTrust {
    private static final String BEGIN = "-----BEGIN LICENSE TRUST-----";

    private KeptTrust() {}

    static TrustedKeys inForce(TrustedKeys shipped, byte[] chain) {
        return shipped.following(blocks(chain));
    }

    static byte[] chainOf(TrustedKeys trust) {
        ByteArrayOutputStream chain = new ByteArrayOutputStream();
        for (TrustBundle bundle : trust.bundles()) {
            chain.writeBytes(bundle.file());
        }
        return chain.toByteArray();
    }

    /** Each bundle is taken by itself: a chain may be longer than one file can be. */
    private static List<byte[]> blocks(byte[] chain) {
        List<byte[]> blocks = new ArrayList<>();
        String text = new String(chain, StandardCharsets.ISO_8859_1);
        int start = text.indexOf(BEGIN);
        while (start >= 0) {
            int next = text.indexOf(BEGIN, start + BEGIN.length());
            String block = text.substring(start, next < 0 ? text.length() : next);
            blocks.add(block.getBytes(StandardCharsets.ISO_8859_1));
            start = next;
        }
        return blocks;
    }
}
