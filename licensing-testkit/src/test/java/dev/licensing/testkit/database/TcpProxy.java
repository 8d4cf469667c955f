package dev.licensing.testkit.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network between a client and a server on this machine, which a test can cut. */
public final class TcpProxy implements AutoCloseable {
    private enum State {
        WHOLE,
        SILENT,
        RESET
    }

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private State state = State.WHOLE;

    /** Leads to the server at this port. */
    public TcpProxy(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start("accept", this::accept);
    }

    /** {@return where the client is to connect to, at {@code localhost}} */
    public int port() {
        return door.getLocalPort();
    }

    /** Keeps all connections, takes new ones, and lets nothing through: a black hole. */
    public void silence() {
        become(State.SILENT);
    }

    /** Ends all connections at once, and new ones as soon as they are made. */
    public void reset() {
        become(State.RESET);
        sockets.forEach(TcpProxy::reset);
    }

    /** Lets everything through again, and what waited in the black hole first. */
    public void mend() {
        become(State.WHOLE);
    }

    @Override
    public void close() throws IOException {
        door.close();
        reset();
    }

    private synchronized void become(State next) {
        state = next;
        notifyAll();
    }

    private synchronized State passable() throws InterruptedException {
        while (state == State.SILENT) {
            wait();
        }
        return state;
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            Socket client = remembered(door.accept());
            start("connect", () -> connect(client));
        }
    }

    private void connect(Socket client) throws IOException, InterruptedException {
        if (passable() == State.RESET) {
            reset(client);
            return;
        }
        Socket back = remembered(new Socket(InetAddress.getLoopbackAddress(), server));
        start("forth", () -> pump(client, back));
        pump(back, client);
    }

    private void pump(Socket from, Socket to) throws IOException, InterruptedException {
        byte[] bytes = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(bytes); count >= 0 && passable() == State.WHOLE; count = in.read(bytes)) {
                out.write(bytes, 0, count);
            }
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private Socket remembered(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    /** What is closed like this sends a reset rather than an end. */
    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed already.
        }
    }

    private static void start(String name, Step step) {
        Thread thread = new Thread(
                () -> {
                    try {
                        step.run();
                    } catch (IOException | InterruptedException e) {
                        // A connection that ends is no failure of the network.
                    }
                },
                "proxy-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException, InterruptedException;
    }
}
