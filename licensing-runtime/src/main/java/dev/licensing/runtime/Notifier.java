package dev.licensing.runtime;

import dev.licensing.runtime.log.Log;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

/** Tells listeners of changes, in order, on a daemon thread that is there only while there is something to tell. */
final class Notifier implements Runnable {

    private final String threadName;
    private final List<LicenseListener> listeners;
    private final ReentrantLock queueing = new ReentrantLock();
    private final Queue<LicenseChange> untold = new ArrayDeque<>();
    private boolean telling;

    Notifier(String threadName, List<LicenseListener> listeners) {
        this.threadName = threadName;
        this.listeners = new CopyOnWriteArrayList<>(listeners);
    }

    void add(LicenseListener listener) {
        listeners.add(listener);
    }

    void tell(LicenseChange change) {
        if (listeners.isEmpty()) {
            return;
        }
        queueing.lock();
        try {
            untold.add(change);
            if (!telling) {
                telling = true;
                DaemonThread.start(threadName, this);
            }
        } finally {
            queueing.unlock();
        }
    }

    @Override
    public void run() {
        LicenseChange change = next();
        while (change != null) {
            for (LicenseListener listener : listeners) {
                tell(listener, change);
            }
            change = next();
        }
    }

    private @org.jspecify.annotations.Nullable LicenseChange next() {
        queueing.lock();
        try {
            LicenseChange change = untold.poll();
            telling = change != null;
            return change;
        } finally {
            queueing.unlock();
        }
    }

    /** What a listener throws, whatever it is, is its own affair: an error, too, would end the telling for good. */
    private static void tell(LicenseListener listener, LicenseChange change) {
        try {
            listener.changed(change);
        } catch (RuntimeException | Error e) {
            Log.get().warn("A listener for license changes failed; the license is not affected", e);
        }
    }
}
