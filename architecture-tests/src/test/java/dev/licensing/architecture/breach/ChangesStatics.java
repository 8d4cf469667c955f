package dev.licensing.architecture.breach;

public final class ChangesStatics {
    private static int calls;

    public int count() {
        calls++;
        return calls;
    }
}
