package dev.licensing.runtime.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The power may fail at any moment: every document is whole, the old one or the new, and what a call has written stays. */
class CrashTest {
    private static final Map<String, byte[]> BEFORE = Map.of(
            "a", "first a".getBytes(UTF_8),
            "b", "first b".getBytes(UTF_8),
            ".change-0.tmp", "left by a dead writer".getBytes(UTF_8));

    /** A document is written, or deleted when it has no content; alone, or as part of a change. */
    record Call(String name, Optional<String> content, boolean alone) {}

    /** The steps of the disk from which and up to which a call lasted. */
    private record Lasted(Call call, int from, int to) {}

    private int disks;

    @Property(tries = 150)
    void every_document_is_the_old_or_the_new_one_and_what_was_acknowledged_stays(
            @ForAll("changes") List<List<Call>> changes) throws IOException {
        assertThat(faults(changes, step -> false)).isEmpty();
        assertThat(disks).as("disks that crashes left").isPositive();
    }

    @Example
    void a_store_that_forgets_to_force_its_files_is_found_out() throws IOException {
        assertThat(faults(example(), step -> step instanceof MemoryDisk.Step.Forced))
                .anyMatch(fault -> fault.contains("a is torn"));
    }

    @Example
    void a_store_that_forgets_to_force_its_folder_is_found_out() throws IOException {
        assertThat(faults(example(), step -> step instanceof MemoryDisk.Step.FolderForced))
                .anyMatch(fault -> fault.contains("a is lost"));
    }

    @Provide
    Arbitrary<List<List<Call>>> changes() {
        Arbitrary<String> names = Arbitraries.of("a", "b", "c");
        Arbitrary<Optional<String>> contents =
                Arbitraries.strings().alpha().ofMinLength(0).ofMaxLength(12).optional(0.8);
        Arbitrary<Call> calls = Combinators.combine(names, contents, Arbitraries.of(false, false, true))
                .as((name, content, alone) -> new Call(name, content, alone && content.isPresent()));
        return calls.list().ofMaxSize(4).list().ofMaxSize(4);
    }

    private static List<List<Call>> example() {
        return List.of(
                List.of(new Call("a", Optional.of("second a"), false), new Call("b", Optional.of("second b"), false)),
                List.of(new Call("a", Optional.of("third a"), true)));
    }

    /** Makes the changes, and looks at every disk that a crash may leave at every moment of them. */
    private List<String> faults(List<List<Call>> changes, Predicate<MemoryDisk.Step> forgotten) throws IOException {
        MemoryDisk disk = new MemoryDisk(BEFORE);
        List<Lasted> calls = new ArrayList<>();
        LicenseStore store = store(disk);
        for (List<Call> change : changes) {
            store.exclusively(documents -> {
                for (Call call : change) {
                    int from = disk.steps().size();
                    make(call, store, documents);
                    calls.add(new Lasted(call, from, disk.steps().size()));
                }
                return "";
            });
        }
        List<String> faults = new ArrayList<>();
        Crashes crashes = new Crashes(BEFORE);
        for (int moment = 0; moment <= disk.steps().size(); moment++) {
            Map<String, List<Optional<byte[]>>> allowed = allowed(calls, moment);
            String when = " after step " + moment;
            crashes.each(left -> judge(left, allowed, when, faults));
            if (moment < disk.steps().size() && !forgotten.test(disk.steps().get(moment))) {
                crashes.happens(disk.steps().get(moment));
            }
        }
        return faults;
    }

    private static void make(Call call, LicenseStore store, StoreDocuments documents) throws IOException {
        if (call.content().isEmpty()) {
            documents.delete(call.name());
        } else if (call.alone()) {
            store.write(call.name(), call.content().get().getBytes(UTF_8));
        } else {
            documents.write(call.name(), call.content().get().getBytes(UTF_8));
        }
    }

    /** First what the calls that returned have left, then what the one that has begun is writing. */
    private static Map<String, List<Optional<byte[]>>> allowed(List<Lasted> calls, int moment) {
        Map<String, List<Optional<byte[]>>> allowed = new HashMap<>();
        for (String name : List.of("a", "b", "c")) {
            allowed.put(name, new ArrayList<>(List.of(Optional.ofNullable(BEFORE.get(name)))));
        }
        for (Lasted lasted : calls) {
            Optional<byte[]> content = lasted.call().content().map(text -> text.getBytes(UTF_8));
            List<Optional<byte[]>> ofDocument = allowed.get(lasted.call().name());
            if (lasted.to() <= moment) {
                ofDocument.clear();
                ofDocument.add(content);
            } else if (lasted.from() < moment) {
                ofDocument.add(content);
            }
        }
        return allowed;
    }

    private void judge(
            Map<String, byte[]> left, Map<String, List<Optional<byte[]>>> allowed, String when, List<String> faults) {
        disks++;
        try {
            MemoryDisk disk = new MemoryDisk(left);
            LicenseStore store = store(disk);
            for (Map.Entry<String, List<Optional<byte[]>>> document : allowed.entrySet()) {
                Optional<byte[]> found = store.read(document.getKey());
                if (document.getValue().stream().noneMatch(content -> same(content, found))) {
                    boolean known = found.isEmpty()
                            || BEFORE.values().stream().anyMatch(old -> Arrays.equals(old, found.get()));
                    faults.add(document.getKey() + (known ? " is lost" : " is torn") + when);
                }
            }
            store.exclusively(documents -> {
                documents.write("a", new byte[] {1});
                return "";
            });
            if (disk.all().keySet().stream().anyMatch(name -> name.startsWith(".change-"))
                    || !Arrays.equals(disk.all().get("a"), new byte[] {1})) {
                faults.add("the next change fails" + when);
            }
        } catch (IOException e) {
            faults.add(e + when);
        }
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() == other.isPresent() && (one.isEmpty() || Arrays.equals(one.get(), other.get()));
    }

    private static LicenseStore store(MemoryDisk disk) {
        return new DirectoryLicenseStore(disk, Duration.ZERO);
    }
}
