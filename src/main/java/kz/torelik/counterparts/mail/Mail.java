package kz.torelik.counterparts.mail;

import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/// A running mail server with its page of mailboxes. Loopback only.
public final class Mail implements AutoCloseable {

    private final SmtpServer smtp;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Mail(Path folder, int smtpPort, int httpPort) throws IOException {
        AtomicReference<Faults> faults = new AtomicReference<>(Faults.NONE);
        Mailboxes mailboxes = new Mailboxes(Files.createDirectories(folder));
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), httpPort), 0);
        http.setExecutor(threads);
        http.createContext("/", new MailboxPages(mailboxes, faults));
        ServerSetup setup = new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        smtp = new SmtpServer(setup, new Reception(mailboxes, faults));
        smtp.startService();
        try {
            if (!smtp.waitTillRunning(5_000)) throw new IOException("The mail server does not start on port " + smtpPort);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The start of the mail server was interrupted", stopped);
        }
        http.start();
    }

    /// Starts the server.
    ///
    /// @param folder where it keeps the messages, a folder per address
    /// @param smtpPort on 127.0.0.1, 0 for a free one
    /// @param httpPort of the page of mailboxes, on 127.0.0.1, 0 for a free one
    /// @throws IOException when a port is taken or the folder cannot be written
    public static Mail run(Path folder, int smtpPort, int httpPort) throws IOException { return new Mail(folder, smtpPort, httpPort); }

    public int smtpPort() { return smtp.getPort(); }

    /// The page of mailboxes, `http://127.0.0.1:<port>`; `/health` answers 200, `POST /faults` switches faults
    /// (`{"reject": ["a@b.kz"], "busy": [], "slowMillis": 0}`).
    public URI address() { return URI.create("http://127.0.0.1:" + http.getAddress().getPort()); }

    @Override
    public void close() {
        smtp.stopService();
        http.stop(0);
        threads.shutdownNow();
    }
}
