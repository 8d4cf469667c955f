package dev.licensing.architecture.breach;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;

public final class OpensByDefault {
    @SuppressWarnings("DefaultCharset") // the breach
    public Reader open(InputStream bytes) {
        return new InputStreamReader(bytes);
    }
}
