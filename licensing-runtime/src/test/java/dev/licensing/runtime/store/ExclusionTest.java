package dev.licensing.runtime.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One changer at a time, among threads, instances, class loaders and processes. */
class ExclusionTest {
    private static final int PROCESSES = 2;
    private static final int CLASS_LOADERS = 2;
    private static final int CHANGES = 500;

    @TempDir
    Path folder;

    @Test
    void two_processes_of_two_class_loaders_each_count_500_changes_exactly() throws Exception {
        int each = CHANGES / PROCESSES / CLASS_LOADERS;
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(Child.start(
                    Counters.class, folder.toString(), Integer.toString(CLASS_LOADERS), Integer.toString(each)));
        }
        for (Process process : processes) {
            assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                    .isEmpty();
            assertThat(process.waitFor()).isZero();
        }
        assertCounted(CHANGES);
    }

    @Test
    void eight_threads_of_one_instance_and_of_many_count_exactly() throws Exception {
        LicenseStore one = LicenseStore.directory(folder);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> counting = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                LicenseStore store = i < 4 ? one : LicenseStore.directory(folder);
                counting.add(threads.submit(() -> {
                    for (int change = 0; change < 20; change++) {
                        store.exclusively(documents -> {
                            int number = documents
                                    .read("a")
                                    .map(ExclusionTest::number)
                                    .orElse(0);
                            documents.write("a", Integer.toString(number + 1).getBytes(UTF_8));
                            documents.write("b", Integer.toString(number + 1).getBytes(UTF_8));
                            return number;
                        });
                    }
                    return "";
                }));
            }
            for (Future<?> future : counting) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertCounted(160);
    }

    @Test
    void another_instance_and_another_thread_wait_for_a_bounded_time_and_say_what_to_do() throws Exception {
        LicenseStore holder = impatient();
        String message =
                "the license store " + folder + " cannot be locked for a change: another server or program has been"
                        + " changing it for 1 seconds; try again, and if that does not help, stop the program that hangs: the lock ends"
                        + " with it";
        holder.exclusively(documents -> {
            LicenseStore other = impatient();
            assertThatIOException()
                    .isThrownBy(() -> other.exclusively(inner -> ""))
                    .withMessage(message);
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread thread = new Thread(() -> thrown.set(failureOf(holder)));
            thread.start();
            join(thread);
            assertThat(thrown.get()).isInstanceOf(IOException.class).hasMessage(message);
            other.write("mark", new byte[1]);
            return "";
        });
        assertThat(impatient().<String>exclusively(documents -> "free")).isEqualTo("free");
    }

    /** On POSIX systems the one that gives up would take the lock of the other with it, if it had opened the same file. */
    @Test
    void a_lock_outlives_those_of_the_same_process_that_gave_up_waiting_for_it() throws Exception {
        impatient().exclusively(documents -> {
            assertThatIOException().isThrownBy(() -> impatient().exclusively(inner -> ""));
            Process process = Child.start(Impatient.class, folder.toString());
            assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("the license store " + folder + " cannot be locked for a change: another server");
            return "";
        });
        Process process = Child.start(Impatient.class, folder.toString());
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEqualTo("changed");
    }

    @Test
    void who_is_interrupted_while_waiting_stops_waiting() throws Exception {
        LicenseStore.directory(folder).exclusively(documents -> {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            LicenseStore other = LicenseStore.directory(folder);
            Thread thread = new Thread(() -> thrown.set(failureOf(other)));
            thread.start();
            thread.interrupt();
            join(thread);
            assertThat(thrown.get()).hasMessageEndingWith("the thread was interrupted; try again");
            return "";
        });
    }

    /** A process that tries to change the store, and says how it went. */
    public static final class Impatient {
        private Impatient() {}

        public static void main(String[] arguments) {
            Throwable failure =
                    failureOf(new DirectoryLicenseStore(new FolderDisk(Path.of(arguments[0])), Duration.ofSeconds(1)));
            System.out.print(failure == null ? "changed" : failure.getMessage());
        }
    }

    private static Throwable failureOf(LicenseStore store) {
        try {
            store.exclusively(documents -> "");
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    private LicenseStore impatient() {
        return new DirectoryLicenseStore(new FolderDisk(folder), Duration.ofSeconds(1));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int number(byte[] content) {
        return Integer.parseInt(new String(content, UTF_8));
    }

    private void assertCounted(int changes) throws IOException {
        LicenseStore store = LicenseStore.directory(folder);
        assertThat(store.read("a").map(ExclusionTest::number)).hasValue(changes);
        assertThat(store.read("b").map(ExclusionTest::number)).hasValue(changes);
        assertThat(store.names()).containsExactly("a", "b");
    }
}
