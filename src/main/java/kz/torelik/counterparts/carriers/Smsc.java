package kz.torelik.counterparts.carriers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A short message centre as it runs, on loopback only. Its messages live as long as the process.
public final class Smsc implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Smsc.class);

    private final int port;
    private final SMPPServerSessionListener listener;
    private final SmscDesk desk;
    private final InboxPages pages;
    private final String system;
    private final String password;
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(1, Thread.ofVirtual().name("smsc-", 0).factory());
    private final AtomicInteger binds = new AtomicInteger();
    private volatile boolean running = true;

    private Smsc(int wanted, int httpPort, String system, String password) throws IOException {
        this.system = system;
        this.password = password;
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
        port = socket.getLocalPort();
        listener = new SMPPServerSessionListener(port, new Loopback(new ServerSocketConnection(socket)));
        desk = new SmscDesk(sessions, later);
        pages = new InboxPages(httpPort, desk);
        Thread.ofPlatform().daemon().name("smsc").start(this::accept);
    }

    /// Starts the centre.
    ///
    /// @param port for SMPP on 127.0.0.1, 0 for a free one
    /// @param httpPort of its page, 0 for a free one
    public static Smsc run(int port, int httpPort, String system, String password) throws IOException { return new Smsc(port, httpPort, system, password); }

    public int port() { return port; }

    /// The page of the telephones; `/health` answers 200, `POST /faults` switches faults ([SmscFaults]).
    public URI address() { return pages.address(); }

    /// The texts that telephones have, joined, in the order in which they came.
    public List<SmscDesk.Text> texts(String number) { return desk.texts(number); }

    /// How many messages were taken for a number, each part for itself.
    public int taken(String number) { return desk.taken(number); }

    public void faults(SmscFaults faults) { desk.faults(faults); }

    /// Sends the reports that were held back.
    public void release() { desk.release(); }

    /// Breaks every line.
    public void cut() { sessions.forEach(SMPPServerSession::close); }

    /// How often somebody bound.
    public int binds() { return binds.get(); }

    private void accept() {
        while (running) {
            try {
                SMPPServerSession session = listener.accept();
                Thread.ofVirtual().name("smsc-bind").start(() -> bind(session));
            } catch (IOException closed) {
                if (running) LOG.info("The short message centre accepts nobody: {}", closed.getMessage());
                return;
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(5_000);
            if (request.getBindType() != BindType.BIND_TRX) request.reject(SMPPConstant.STAT_ESME_RBINDFAIL);
            else if (!request.getSystemId().equals(system) || !request.getPassword().equals(password)) request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            else {
                session.setMessageReceiverListener(desk);
                sessions.add(session);
                session.addSessionStateListener((state, _, _) -> {
                    if (!state.isBound()) sessions.remove(session);
                });
                request.accept("SMSC");
                binds.incrementAndGet();
                desk.sendWaiting();
            }
        } catch (IOException | TimeoutException | IllegalStateException | org.jsmpp.PDUStringException fault) {
            LOG.info("A line was not bound: {}", fault.toString());
            session.close();
        }
    }

    @Override
    public void close() {
        running = false;
        pages.close();
        later.shutdownNow();
        cut();
        try {
            listener.close();
        } catch (IOException fault) {
            LOG.info("The short message centre was closed badly: {}", fault.getMessage());
        }
    }

    /// Listens where the socket already stands: the library would listen on every address of the machine.
    private record Loopback(ServerConnection connection) implements ServerConnectionFactory {

        @Override
        public ServerConnection listen(int port) { return connection; }

        @Override
        public ServerConnection listen(int port, int timeout) { return connection; }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) { return connection; }
    }
}
