package dev.licensing.architecture.breach;

public final class Logs {
    public void log() {
        System.err.println("seen");
    }
}
