package dev.licensing.hardware;

/** Run in a JVM of its own. */
final class ReadThisMachine {
    private ReadThisMachine() {}

    public static void main(String[] arguments) {
        System.out.println("read as " + MachineFingerprint.source().read().platformClass());
    }
}
