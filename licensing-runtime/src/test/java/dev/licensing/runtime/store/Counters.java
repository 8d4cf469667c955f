package dev.licensing.runtime.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Counts in two documents that are changed together, from class loaders that know nothing of each other. */
public final class Counters {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private Counters() {}

    /** What a process does: so many class loaders count at once, each so many times. */
    public static void main(String[] arguments) throws Exception {
        int loaders = Integer.parseInt(arguments[1]);
        int times = Integer.parseInt(arguments[2]);
        ExecutorService threads = Executors.newFixedThreadPool(loaders);
        List<Future<?>> counting = new ArrayList<>();
        for (int i = 0; i < loaders; i++) {
            counting.add(threads.submit((Callable<?>) () -> countInOwnClassLoader(arguments[0], times)));
        }
        try {
            for (Future<?> future : counting) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object countInOwnClassLoader(String folder, int times) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> counters = loader.loadClass(Counters.class.getName());
            if (counters == Counters.class) {
                throw new IllegalStateException("the class loader shares its classes");
            }
            return counters.getMethod("count", String.class, int.class).invoke(null, folder, times);
        }
    }

    /** Counts up both documents, so many times. */
    public static int count(String folder, int times) throws IOException {
        LicenseStore store = new DirectoryLicenseStore(new FolderDisk(Path.of(folder)), LONGEST_WAIT);
        for (int i = 0; i < times; i++) {
            store.exclusively(documents -> {
                int number = read(documents, "a");
                if (number != read(documents, "b")) {
                    throw new IllegalStateException("the counters differ: somebody else changes them");
                }
                documents.write("a", Integer.toString(number + 1).getBytes(UTF_8));
                documents.write("b", Integer.toString(number + 1).getBytes(UTF_8));
                return number;
            });
        }
        return times;
    }

    private static int read(StoreDocuments documents, String name) throws IOException {
        return documents
                .read(name)
                .map(content -> Integer.parseInt(new String(content, UTF_8)))
                .orElse(0);
    }
}
