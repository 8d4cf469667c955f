package dev.licensing.testkit.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A network to a server on this machine. Cut, it keeps its connections, takes new ones, and lets nothing through. */
final class Network implements AutoCloseable {
    private final ServerSocket door;
    private final int server;
    private final ReentrantLock changing = new ReentrantLock();
    private final Condition mended = changing.newCondition();
    private boolean whole = true;

    Network(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void cut() {
        become(false);
    }

    void mend() {
        become(true);
    }

    private void become(boolean next) {
        changing.lock();
        try {
            whole = next;
            mended.signalAll();
        } finally {
            changing.unlock();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                start(() -> forward(client, there));
                start(() -> forward(there, client));
            }
        } catch (IOException e) {
            // It is closed
        }
    }

    private void forward(Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                awaitMended();
                to.getOutputStream().write(bytes, 0, length);
            }
        } catch (IOException e) {
            // The other side has ended the connection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitMended() throws InterruptedException {
        changing.lock();
        try {
            while (!whole) {
                mended.await();
            }
        } finally {
            changing.unlock();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "network");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
