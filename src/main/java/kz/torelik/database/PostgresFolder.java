package kz.torelik.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import kz.torelik.kernel.WholeFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// A real PostgreSQL server whose data and passwords live in one folder: `data/`, `passwords/`, `socket/`, and `bin/` unless its programs lie elsewhere.
/// The first start unpacks the programs and initialises the cluster (checksums, scram passwords, builtin C.UTF-8 locale); fsync stays on, so what
/// was acknowledged survives a killed process. It listens on loopback only. A server left by a killed process is stopped first; a server that ends
/// by itself is started again on its port.
public final class PostgresFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresFolder.class);
    private static final int OWN_PORT = 0;
    private static final int ATTEMPTS = 1200;
    private static final int ATTEMPTS_OF_START = 20;

    private final Path folder;
    private final Path programs;
    private final int port;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Process server;
    private boolean closed;

    private PostgresFolder(Path folder, Path programs, int port) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
    }

    /// Starts the server with programs of its own in `bin/`.
    public static PostgresFolder start(Path where, int port) throws IOException { return start(where, where.resolve("bin"), port); }

    /// Starts the server and creates its roles and the database `torelik` where they are missing.
    ///
    /// @param programs where the programs are, or will be unpacked; several servers may share them
    /// @param port the loopback port, or 0 for any free one
    /// @throws IOException when the server cannot be unpacked or started; the message names its log
    public static PostgresFolder start(Path where, Path programs, int port) throws IOException {
        Path folder = Files.createDirectories(where.toAbsolutePath());
        Path unpacked = PostgresPrograms.unpack(programs.toAbsolutePath());
        for (String role : List.of("postgres", "torelik_owner", "torelik_app")) password(folder, role);
        Path data = folder.resolve("data");
        if (!Files.exists(data)) initialise(folder, unpacked, data);
        PostgresOrphan.stop(unpacked, data);
        PostgresFolder running = new PostgresFolder(folder, unpacked, port == OWN_PORT ? freePort() : port);
        running.launch();
        running.prepare();
        return running;
    }

    public int port() { return port; }

    DatabaseAccess access(String database) throws IOException {
        return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "torelik_owner", password(folder, "torelik_owner"),
                "torelik_app", password(folder, "torelik_app"));
    }

    /// Creates a database as a copy of another one: how tests get a fresh migrated database quickly.
    void createDatabase(String name, String template) throws IOException, SQLException {
        try (Connection connection = superuser("postgres"); Statement statement = connection.createStatement()) {
            statement.execute("create database \"%s\" owner torelik_owner template \"%s\"".formatted(name, template));
        }
    }

    Connection superuser(String database) throws IOException, SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", password(folder, "postgres"));
    }

    /// Starts the server and waits for its answer. After a kill its shared memory is free only when its last process has gone: so it is tried more than once.
    private void launch() throws IOException {
        turn.lock();
        try {
            for (int attempt = 1; !closed; attempt++) {
                Process started = process();
                server = started;
                if (awaitAnswer(started)) {
                    started.onExit().thenRunAsync(this::revive, Thread.ofVirtual()::start);
                    return;
                }
                if (attempt == ATTEMPTS_OF_START) throw new IOException("PostgreSQL did not start; its log is " + log());
                pause(250);
            }
        } finally {
            turn.unlock();
        }
    }

    private void revive() {
        turn.lock();
        try {
            if (closed) return;
            LOG.warn("PostgreSQL has ended by itself and is started again; its log is {}", log());
            launch();
            LOG.info("PostgreSQL is there again");
        } catch (IOException fault) {
            LOG.error("PostgreSQL cannot be started again", fault);
        } finally {
            turn.unlock();
        }
    }

    private Process process() throws IOException {
        Path socket = Files.createDirectories(folder.resolve("socket"));
        return PostgresPrograms.command(programs, "postgres", "-D", folder.resolve("data").toString(), "-p", String.valueOf(port),
                        "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=" + shortEnough(socket), "-c", "max_connections=300",
                        "-c", "shared_buffers=256MB", "-c", "wal_level=replica", "-c", "max_wal_size=2GB", "-c", "log_min_messages=warning",
                        "-c", "timezone=UTC", "-c", "jit=off", "-c", "random_page_cost=1.1")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
    }

    private Path log() { return folder.resolve("server.log"); }

    /// Stops the server at once but in order: open transactions are rolled back, everything committed is on disk.
    @Override
    public void close() {
        turn.lock();
        try {
            if (closed || server == null) return;
            closed = true;
            PostgresPrograms.run(PostgresPrograms.command(programs, "pg_ctl", "-D", folder.resolve("data").toString(), "-m", "fast", "-w", "stop"));
            server.waitFor();
        } catch (IOException fault) {
            server.destroy();
        } catch (InterruptedException stopped) {
            server.destroy();
            Thread.currentThread().interrupt();
        } finally {
            turn.unlock();
        }
    }

    /// Makes the cluster beside its place and moves it there when it is whole: a start that was cut off leaves nothing that looks like one.
    private static void initialise(Path folder, Path programs, Path data) throws IOException {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, "data-new*")) {
            for (Path one : unfinished) FileSystemUtils.deleteRecursively(one);
        }
        Path fresh = Files.createTempDirectory(folder, "data-new");
        PostgresPrograms.run(PostgresPrograms.command(programs, "initdb", "-D", fresh.toString(), "-U", "postgres", "-A", "scram-sha-256",
                "--pwfile", folder.resolve("passwords/postgres").toString(), "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                "--encoding=UTF8", "--data-checksums", "--sync-method=syncfs"));
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /// @return whether it answers; false when it has ended
    private boolean awaitAnswer(Process started) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (!started.isAlive()) return false;
            if (answers()) return true;
            pause(50);
        }
        throw new IOException("PostgreSQL did not answer within a minute; its log is " + log());
    }

    private static void pause(long milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while PostgreSQL was starting", stopped);
        }
    }

    private boolean answers() throws IOException {
        try (Connection connection = superuser("postgres")) {
            return connection.isValid(5);
        } catch (SQLException _) {
            return false;
        }
    }

    private void prepare() throws IOException {
        try (Connection connection = superuser("postgres"); Statement statement = connection.createStatement()) {
            for (String role : List.of("torelik_owner", "torelik_app")) {
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role %s login password '%s'".formatted(role, password(folder, role)));
                }
            }
            if (!exists(statement, "select 1 from pg_database where datname = 'torelik'")) statement.execute("create database torelik owner torelik_owner");
        } catch (SQLException fault) {
            throw new IOException("The roles and the database could not be created", fault);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static String password(Path folder, String role) throws IOException {
        Path file = folder.resolve("passwords").resolve(role);
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            WholeFile.writeSecret(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }

    /// A socket's address may have 107 bytes at most; a deep data folder gets no socket, loopback serves everyone.
    private static String shortEnough(Path socket) { return socket.toString().length() < 80 ? socket.toString() : ""; }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
