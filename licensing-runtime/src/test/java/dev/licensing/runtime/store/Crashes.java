package dev.licensing.runtime.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What may be on a disk after the power failed: of a file that was not forced any part, and of the names that were set or removed
 * since the folder was forced any of them. A renaming is two such changes, so that both names may lead to the file, or none.
 */
final class Crashes {
    /** A name is set to a file, or removed when there is none. */
    private record NameChange(String name, int file) {}

    private static final int NONE = -1;

    private final Map<String, Integer> durableNames = new LinkedHashMap<>();
    private final List<NameChange> pending = new ArrayList<>();
    private final Map<Integer, byte[]> contents = new HashMap<>();
    private final Map<Integer, Boolean> forced = new HashMap<>();

    Crashes(Map<String, byte[]> before) {
        int file = -2;
        for (Map.Entry<String, byte[]> entry : before.entrySet()) {
            durableNames.put(entry.getKey(), file);
            contents.put(file, entry.getValue());
            forced.put(file, true);
            file--;
        }
    }

    void happens(MemoryDisk.Step step) {
        if (step instanceof MemoryDisk.Step.Created created) {
            pending.add(new NameChange(created.name(), created.file()));
            contents.put(created.file(), new byte[0]);
            forced.put(created.file(), false);
        } else if (step instanceof MemoryDisk.Step.Written written) {
            contents.put(written.file(), written.content());
            forced.put(written.file(), false);
        } else if (step instanceof MemoryDisk.Step.Forced done) {
            forced.put(done.file(), true);
        } else if (step instanceof MemoryDisk.Step.Renamed renamed) {
            pending.add(new NameChange(renamed.to(), renamed.file()));
            pending.add(new NameChange(renamed.from(), NONE));
        } else if (step instanceof MemoryDisk.Step.Deleted deleted) {
            pending.add(new NameChange(deleted.name(), NONE));
        } else {
            pending.forEach(change -> apply(change, durableNames));
            pending.clear();
        }
    }

    /** Every disk that a crash at this moment may leave. */
    void each(Consumer<Map<String, byte[]>> left) {
        for (int subset = 0; subset < (1 << pending.size()); subset++) {
            Map<String, Integer> names = new LinkedHashMap<>(durableNames);
            for (int i = 0; i < pending.size(); i++) {
                if ((subset & (1 << i)) != 0) {
                    apply(pending.get(i), names);
                }
            }
            fill(List.copyOf(names.entrySet()), new LinkedHashMap<>(), left);
        }
    }

    private void fill(
            List<Map.Entry<String, Integer>> names, Map<String, byte[]> done, Consumer<Map<String, byte[]>> left) {
        if (done.size() == names.size()) {
            left.accept(new LinkedHashMap<>(done));
            return;
        }
        Map.Entry<String, Integer> next = names.get(done.size());
        for (byte[] content : contentsOf(next.getValue())) {
            done.put(next.getKey(), content);
            fill(names, done, left);
            done.remove(next.getKey());
        }
    }

    private List<byte[]> contentsOf(int file) {
        byte[] content = contents.get(file);
        if (forced.get(file)) {
            return List.of(content);
        }
        byte[] half = Arrays.copyOf(content, content.length / 2);
        byte[] halfOfZeros = Arrays.copyOf(half, content.length);
        return List.of(new byte[0], half, halfOfZeros, new byte[content.length], content);
    }

    private static void apply(NameChange change, Map<String, Integer> names) {
        if (change.file() == NONE) {
            names.remove(change.name());
        } else {
            names.put(change.name(), change.file());
        }
    }
}
