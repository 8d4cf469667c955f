package dev.licensing.runtime;

/** Threads that neither keep a process alive nor the class loader of an application that has gone. */
final class DaemonThread {
    private DaemonThread() {}

    static Thread start(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(DaemonThread.class.getClassLoader());
        thread.start();
        return thread;
    }
}
