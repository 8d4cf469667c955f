package dev.licensing.runtime.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A real folder whose disk fails at one operation, or at that one and all that follow; it does not take the time to force. */
final class FailingDisk implements Disk {
    private final Disk real;
    private final Supplier<IOException> failure;
    private final int failing;
    private final boolean forGood;
    private int operations;
    private boolean healed;
    private String failed = "";

    FailingDisk(Disk real, Supplier<IOException> failure, int failing, boolean forGood) {
        this.real = real;
        this.failure = failure;
        this.failing = failing;
        this.forGood = forGood;
    }

    /** The operation that failed first; empty when none did. */
    String failed() {
        return failed;
    }

    void heal() {
        healed = true;
    }

    private void operation(String name) throws IOException {
        int number = operations++;
        if (!healed && (forGood ? number >= failing : number == failing)) {
            failed = failed.isEmpty() ? name : failed;
            throw failure.get();
        }
    }

    @Override
    public String place() {
        return real.place();
    }

    @Override
    public boolean hasFolder() throws IOException {
        operation("hasFolder");
        return real.hasFolder();
    }

    @Override
    public void makeFolder() throws IOException {
        operation("makeFolder");
        real.makeFolder();
    }

    @Override
    public Optional<Entry> find(String name) throws IOException {
        operation("find");
        return real.find(name);
    }

    @Override
    public List<Entry> list() throws IOException {
        operation("list");
        return real.list();
    }

    @Override
    public Optional<byte[]> read(String name, int limit) throws IOException {
        operation("read");
        return real.read(name, limit);
    }

    @Override
    public NewFile create(String name) throws IOException {
        operation("create");
        NewFile file = real.create(name);
        return new NewFile() {
            @Override
            public void write(byte[] content) throws IOException {
                file.write(Arrays.copyOf(content, content.length / 2));
                operation("write");
                file.write(Arrays.copyOfRange(content, content.length / 2, content.length));
            }

            @Override
            public void force() throws IOException {
                operation("force");
            }

            @Override
            public void close() throws IOException {
                file.close();
                operation("close");
            }
        };
    }

    @Override
    public void rename(String from, String to) throws IOException {
        operation("rename");
        real.rename(from, to);
    }

    @Override
    public void delete(String name) throws IOException {
        operation("delete");
        real.delete(name);
    }

    @Override
    public void forceFolder() throws IOException {
        operation("forceFolder");
    }

    @Override
    public Optional<Held> tryLockWithinProcess() throws IOException {
        operation("tryLockWithinProcess");
        return real.tryLockWithinProcess();
    }

    @Override
    public Optional<Held> tryLockBetweenProcesses() throws IOException {
        operation("tryLockBetweenProcesses");
        return real.tryLockBetweenProcesses();
    }
}
