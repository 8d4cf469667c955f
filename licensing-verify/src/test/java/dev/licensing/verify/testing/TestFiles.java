package dev.licensing.verify.testing;

import dev.licensing.verify.envelope.ArmorReader;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.strict.StrictBase64;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files put together of blocks. */
public final class TestFiles {
    private TestFiles() {}

    public static byte[] joined(byte[]... blocks) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (byte[] block : blocks) {
            file.writeBytes(block);
        }
        return file.toByteArray();
    }

    /** A bundle with one payload and the signatures of another bundle. */
    public static byte[] mixed(byte[] payload, byte[] signatures) {
        try {
            byte[] json = ArmorReader.read(signatures).get(0).content();
            ObjectNode jws = (ObjectNode) JsonMapper.shared().readTree(json);
            jws.put("payload", StrictBase64.encodeUrl(payload));
            return EnvelopeWriter.armor(FilePurpose.TRUST, jws.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }
}
