package dev.licensing.architecture.breach;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

public final class Deserializes {
    public Object read(InputStream bytes) throws IOException, ClassNotFoundException {
        return new ObjectInputStream(bytes).readObject();
    }
}
