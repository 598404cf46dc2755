package kz.torelik.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/// A real PostgreSQL server whose programs, data and passwords live in one folder: `bin/`, `data/`, `passwords/`, `socket/`. The first start
/// unpacks the programs and initialises the cluster (checksums, scram passwords, builtin C.UTF-8 locale); fsync stays on, so what was
/// acknowledged survives a killed process. It listens on loopback only. A server left by a killed process is stopped first.
public final class PostgresFolder implements AutoCloseable {

    private static final int OWN_PORT = 0;
    private final Path folder;
    private final int port;
    private final Process server;

    private PostgresFolder(Path folder, int port, Process server) {
        this.folder = folder;
        this.port = port;
        this.server = server;
    }

    /// Starts the server and creates its roles and the database `torelik` where they are missing.
    ///
    /// @param port the loopback port, or 0 for any free one
    /// @throws IOException when the server cannot be unpacked or started; the message names its log
    public static PostgresFolder start(Path where, int port) throws IOException {
        Path folder = Files.createDirectories(where.toAbsolutePath());
        Path programs = PostgresPrograms.unpack(folder.resolve("bin"));
        for (String role : List.of("postgres", "torelik_owner", "torelik_app")) password(folder, role);
        Path data = folder.resolve("data");
        if (!Files.exists(data.resolve("PG_VERSION"))) initialise(folder, programs, data);
        stopOrphan(programs, data);
        int chosen = port == OWN_PORT ? freePort() : port;
        Path socket = Files.createDirectories(folder.resolve("socket"));
        Path log = folder.resolve("server.log");
        Process server = PostgresPrograms.command(programs, "postgres", "-D", data.toString(), "-p", String.valueOf(chosen),
                        "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=" + shortEnough(socket), "-c", "max_connections=120",
                        "-c", "shared_buffers=256MB", "-c", "wal_level=replica", "-c", "max_wal_size=2GB", "-c", "log_min_messages=warning",
                        "-c", "timezone=UTC", "-c", "jit=off", "-c", "random_page_cost=1.1")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        PostgresFolder running = new PostgresFolder(folder, chosen, server);
        running.awaitAnswer(log);
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

    /// Stops the server at once but in order: open transactions are rolled back, everything committed is on disk.
    @Override
    public void close() {
        try {
            PostgresPrograms.run(PostgresPrograms.command(folder.resolve("bin"), "pg_ctl", "-D", folder.resolve("data").toString(), "-m", "fast", "-w", "stop"));
            server.waitFor();
        } catch (IOException fault) {
            server.destroy();
        } catch (InterruptedException stopped) {
            server.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private static void initialise(Path folder, Path programs, Path data) throws IOException {
        PostgresPrograms.run(PostgresPrograms.command(programs, "initdb", "-D", data.toString(), "-U", "postgres", "-A", "scram-sha-256",
                "--pwfile", folder.resolve("passwords/postgres").toString(), "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                "--encoding=UTF8", "--data-checksums"));
    }

    private static void stopOrphan(Path programs, Path data) throws IOException {
        if (!Files.exists(data.resolve("postmaster.pid"))) return;
        ProcessBuilder stop = PostgresPrograms.command(programs, "pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
        int code = PostgresPrograms.code(stop);
        // pg_ctl answers 1 when the process of the file is already gone: the file is stale and the server removes it at its start.
        if (code > 1) throw new IOException("A PostgreSQL server of an earlier run could not be stopped in " + data);
    }

    private void awaitAnswer(Path log) throws IOException {
        for (int attempt = 0; attempt < 1200; attempt++) {
            if (!server.isAlive()) throw new IOException("PostgreSQL did not start; its log is " + log);
            if (answers()) return;
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("Stopped while PostgreSQL was starting", stopped);
            }
        }
        throw new IOException("PostgreSQL did not answer within a minute; its log is " + log);
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
            Files.createDirectories(file.getParent());
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(secret), StandardCharsets.UTF_8);
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
