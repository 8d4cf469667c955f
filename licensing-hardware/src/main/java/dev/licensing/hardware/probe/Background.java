package dev.licensing.hardware.probe;

import dev.licensing.hardware.rule.MachineRules;

/**
 * Daemon threads beside the caller's. Running, it loads the rules: half of a fresh JVM's time goes into loading classes, and two threads
 * load different ones.
 */
public final class Background implements Runnable {
    private Background() {}

    /** Begins to load the rules; whoever needs one before it is loaded waits for no more than that one. */
    public static void loadRules() {
        start(new Background());
    }

    /** Has a thread do something. */
    static void start(Runnable task) {
        Thread thread = new Thread(null, task, "licensing-hardware", 0, false);
        thread.setDaemon(true);
        // One that hangs for long must not keep the class loader of an application that has gone
        thread.setContextClassLoader(Background.class.getClassLoader());
        thread.start();
    }

    @Override
    public void run() {
        MachineRules.prepare();
    }
}
