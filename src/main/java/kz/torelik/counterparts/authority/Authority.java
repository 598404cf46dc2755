package kz.torelik.counterparts.authority;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A running test authority. It listens on loopback only: whoever reaches it can have any certificate.
public final class Authority implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final URI address;
    private final Path root;

    private Authority(HttpServer server, ExecutorService threads, URI address, Path root) {
        this.server = server;
        this.threads = threads;
        this.address = address;
        this.root = root;
    }

    /// Starts the authority; at the first start it makes its keys (about two seconds).
    ///
    /// @param data its folder: keys, register of certificates, drawer
    /// @param port where to listen on 127.0.0.1; 0 lets the system choose
    /// @throws IOException when the folder cannot be written or the port is taken
    public static Authority run(Path data, int port) throws IOException {
        Files.createDirectories(data);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        AuthorityKeys keys = AuthorityKeys.open(data.resolve("keys"));
        Register register = Register.open(data);
        Issuing issuing = new Issuing(keys, register, address);
        Faults faults = new Faults();
        KeyDrawer drawer = new KeyDrawer(data.resolve("drawer"), issuing, register);
        AuthorityRoutes routes = new AuthorityRoutes(keys, register, issuing, drawer, faults, Clock.systemUTC());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", routes);
        server.start();
        return new Authority(server, threads, address, data.resolve("keys").resolve("root.pem"));
    }

    public int port() { return address.getPort(); }

    /// `http://127.0.0.1:<port>`, without a slash at the end.
    public URI address() { return address; }

    public URI ocsp() { return address.resolve("/ocsp"); }

    public URI timeStamps() { return address.resolve("/tsp"); }

    /// The file of the root certificate (PEM): copy it into the folder of trust anchors to trust this authority.
    public Path rootFile() { return root; }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
