package dev.licensing.runtime.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A disk in memory that records what is done with it, for {@link Crashes} to interrupt. */
class MemoryDisk implements Disk {
    /** What changes the disk; a file is known by its number, as a name may lead to another file later. */
    sealed interface Step {
        record Created(String name, int file) implements Step {}

        @SuppressWarnings("ArrayRecordComponent") // Steps are never compared
        record Written(int file, byte[] content) implements Step {}

        record Forced(int file) implements Step {}

        record Renamed(String from, String to, int file) implements Step {}

        record Deleted(String name) implements Step {}

        record FolderForced() implements Step {}
    }

    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<Integer, byte[]> contents = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<String> locks = new ArrayList<>();
    private int files;

    MemoryDisk() {}

    /** A disk as a crash has left it. */
    MemoryDisk(Map<String, byte[]> left) {
        left.forEach((name, content) -> {
            names.put(name, files);
            contents.put(files++, content);
        });
    }

    List<Step> steps() {
        return steps;
    }

    Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        names.forEach((name, file) -> all.put(name, contents.get(file)));
        return all;
    }

    @Override
    public String place() {
        return "memory";
    }

    @Override
    public boolean hasFolder() {
        return true;
    }

    @Override
    public void makeFolder() {}

    @Override
    public Optional<Entry> find(String name) {
        return names.containsKey(name) ? Optional.of(new Entry(name, true, 0)) : Optional.empty();
    }

    @Override
    public List<Entry> list() {
        return names.keySet().stream().map(name -> new Entry(name, true, 0)).toList();
    }

    @Override
    public Optional<byte[]> read(String name, int limit) {
        return Optional.ofNullable(all().get(name)).map(byte[]::clone);
    }

    @Override
    public NewFile create(String name) throws IOException {
        if (names.containsKey(name)) {
            throw new FileAlreadyExistsException(name);
        }
        int file = files++;
        names.put(name, file);
        contents.put(file, new byte[0]);
        steps.add(new Step.Created(name, file));
        return new NewFile() {
            @Override
            public void write(byte[] content) {
                contents.put(file, content.clone());
                steps.add(new Step.Written(file, content.clone()));
            }

            @Override
            public void force() {
                steps.add(new Step.Forced(file));
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Integer file = names.remove(from);
        if (file == null) {
            throw new NoSuchFileException(from);
        }
        names.put(to, file);
        steps.add(new Step.Renamed(from, to, file));
    }

    @Override
    public void delete(String name) {
        if (names.remove(name) != null) {
            steps.add(new Step.Deleted(name));
        }
    }

    @Override
    public void forceFolder() {
        steps.add(new Step.FolderForced());
    }

    @Override
    public Optional<Held> tryLockWithinProcess() {
        return tryLock("within");
    }

    @Override
    public Optional<Held> tryLockBetweenProcesses() {
        return tryLock("between");
    }

    private Optional<Held> tryLock(String lock) {
        if (locks.contains(lock)) {
            return Optional.empty();
        }
        locks.add(lock);
        return Optional.of(() -> locks.remove(lock));
    }
}
