package kz.torelik;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The wire between a browser and a house, which can be cut: for a page and its service worker alike, as no switch of the browser does.
public final class Link implements AutoCloseable {

    private final ServerSocket door;
    private final int house;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    public Link(URI house) {
        try {
            this.house = house.getPort();
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /// Where the browser finds the house.
    public String address() { return "http://127.0.0.1:" + door.getLocalPort(); }

    public void cut() {
        cut = true;
        open.forEach(Link::end);
        open.clear();
    }

    public void mend() { cut = false; }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                if (cut) {
                    end(browser);
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), house);
                open.add(browser);
                open.add(server);
                Thread.ofVirtual().start(() -> pass(browser, server));
                Thread.ofVirtual().start(() -> pass(server, browser));
            } catch (IOException closed) {
                // the next one is tried, or the door was closed
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // by either side, or by the cut
        } finally {
            end(from);
            end(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is
        }
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException gone) {
            // it is
        }
    }
}
