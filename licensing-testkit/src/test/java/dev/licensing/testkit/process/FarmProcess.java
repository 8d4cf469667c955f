package dev.licensing.testkit.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** A server of a test in a process of its own, from outside. */
final class FarmProcess implements AutoCloseable {
    private final String name;
    private final Process process;
    private final OutputStream orders;
    private final BufferedReader answers;

    private FarmProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        this.orders = process.getOutputStream();
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static FarmProcess start(Path folder, Properties settings) throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + ".properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        String name = settings.getProperty("name");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FarmServer.class.getName(),
                        file.toString())
                .redirectError(folder.resolve(name + ".log").toFile())
                .start();
        return new FarmProcess(name, process);
    }

    /** Waits until the server is open. Servers start faster together than one after the other. */
    FarmProcess awaitStart() throws IOException {
        String answer = answer();
        if (!answer.equals("started")) {
            throw new AssertionError(name + " says " + answer);
        }
        return this;
    }

    String tell(String order) throws IOException {
        send(order);
        return answer();
    }

    void send(String order) throws IOException {
        orders.write((order + "\n").getBytes(StandardCharsets.UTF_8));
        orders.flush();
    }

    String answer() throws IOException {
        String answer = answers.readLine();
        if (answer == null) {
            throw new AssertionError(name + " has ended; see its log");
        }
        return answer;
    }

    /** Everything that it has still said before it died. */
    List<String> lastAnswers() throws IOException {
        List<String> last = new ArrayList<>();
        try {
            String answer = answers.readLine();
            while (answer != null) {
                last.add(answer);
                answer = answers.readLine();
            }
        } catch (IOException e) {
            // The pipe of a killed process may break in the middle of a line
        }
        return last;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        if (!process.isAlive()) {
            return;
        }
        try {
            send("stop ");
            orders.close();
        } catch (IOException e) {
            // It ends already
        }
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
