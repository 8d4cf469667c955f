package dev.licensing.testkit.engine;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** A {@link RivalServer} that has nothing of this class loader. */
sealed interface Rival extends AutoCloseable {
    List<String> AS_NOBODY = List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    /** Returns at once. */
    void tell(String order);

    /** Waits for the answer to the latest order. */
    String answer() throws IOException;

    @Override
    void close() throws IOException;

    /** One in a process of its own. */
    static Rival inProcess(Path folder, String name) throws IOException {
        return inProcess(List.of(), classPath(), folder, name);
    }

    /** One in a process of a user who may do nothing in particular. */
    static Rival inProcessOfNobody(Path folder, String name) throws IOException {
        return inProcess(AS_NOBODY, CopiedClassPath.in(folder.resolve("classes")), folder, name);
    }

    private static Rival inProcess(List<String> prefix, String classPath, Path folder, String name) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                RivalServer.class.getName(),
                folder.toString(),
                name));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new OfProcess(
                process,
                new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8),
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    }

    /** One in this process, with its own copy of the library's classes. */
    @SuppressWarnings("unchecked")
    static Rival inClassLoader(Path folder, String name) throws IOException, ReflectiveOperationException {
        List<URL> urls = new ArrayList<>();
        for (String entry : classPath().split(File.pathSeparator, -1)) {
            // It says a lot when it starts, and is not what is tried here
            if (!entry.contains("logback")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Class<?> server = loader.loadClass(RivalServer.class.getName());
        if (server == RivalServer.class) {
            throw new IllegalStateException("the class loader shares its classes");
        }
        Object made = server.getConstructor(String.class, String.class).newInstance(folder.toString(), name);
        return new OfClassLoader(loader, (UnaryOperator<String>) made);
    }

    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Answers come on its standard output, among the lines of its log. */
    record OfProcess(Process process, PrintStream orders, BufferedReader lines) implements Rival {
        @Override
        public void tell(String order) {
            orders.println(order);
        }

        @Override
        public String answer() throws IOException {
            String line = lines.readLine();
            while (line != null && !line.startsWith(RivalServer.ANSWER)) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new IOException("the server has ended without an answer");
            }
            return line.substring(RivalServer.ANSWER.length());
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    /** Does what it is told on another thread. */
    final class OfClassLoader implements Rival {
        private final URLClassLoader loader;
        private final UnaryOperator<String> server;
        private CompletableFuture<String> answer = CompletableFuture.completedFuture("");

        private OfClassLoader(URLClassLoader loader, UnaryOperator<String> server) {
            this.loader = loader;
            this.server = server;
        }

        @Override
        public void tell(String order) {
            answer = CompletableFuture.supplyAsync(() -> server.apply(order), task -> new Thread(task).start());
        }

        @Override
        public String answer() {
            return answer.join();
        }

        @Override
        public void close() throws IOException {
            tell("close");
            answer();
            loader.close();
        }
    }
}
