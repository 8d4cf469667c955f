package dev.licensing.runtime.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/** Documents of which every byte follows from a number, so that a part or a mixture of two is found out. */
public final class Versions {
    private static final int LARGEST = 100_000;

    private Versions() {}

    /**
     * What a process does from when it is told until it is killed: it writes one version after another of two documents, and says
     * when each is done.
     */
    public static void main(String[] arguments) throws IOException {
        if (System.in.read() < 0) {
            return;
        }
        LicenseStore store = LicenseStore.directory(Path.of(arguments[0]));
        while (true) {
            int done = store.exclusively(documents -> {
                int next = documents.read("a").map(Versions::number).orElse(0) + 1;
                documents.write("a", version("a", next));
                documents.write("b", version("b", next));
                return next;
            });
            System.out.println(done);
            System.out.flush();
        }
    }

    static byte[] version(String name, int number) {
        Random random = new Random(31L * number + name.charAt(0));
        byte[] version = new byte[16 + random.nextInt(LARGEST)];
        random.nextBytes(version);
        byte[] head = String.format(Locale.ROOT, "%s%014d\n", name, number).getBytes(US_ASCII);
        System.arraycopy(head, 0, version, 0, head.length);
        return version;
    }

    static int number(byte[] version) {
        return Integer.parseInt(new String(version, 1, 14, US_ASCII));
    }

    static boolean isWhole(String name, byte[] content) {
        return content.length >= 16 && Arrays.equals(content, version(name, number(content)));
    }
}
