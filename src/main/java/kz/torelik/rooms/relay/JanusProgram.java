package kz.torelik.rooms.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The media server as a process of this house: its own configuration in the data folder, secrets that are new at each start, its interface on loopback only. It ends with the house.
public final class JanusProgram implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(JanusProgram.class.getName());
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final Path PROGRAM = Path.of("/usr/bin/janus");

    private final Process process;
    private final URI address;
    private final String secret;
    private final String adminKey;

    private JanusProgram(Process process, URI address, String secret, String adminKey) {
        this.process = process;
        this.address = address;
        this.secret = secret;
        this.adminKey = adminKey;
    }

    /// Whether Debian's package is installed.
    public static boolean isInstalled() { return Files.isExecutable(PROGRAM) && libraries().isPresent(); }

    private static Optional<Path> libraries() {
        return Stream.of("/usr/lib/x86_64-linux-gnu/janus", "/usr/lib/aarch64-linux-gnu/janus", "/usr/lib/janus").map(Path::of).filter(folder -> Files.isDirectory(folder.resolve("plugins"))).findFirst();
    }

    /// Starts it.
    ///
    /// @param folder for its configuration and its log; readable by nobody else
    /// @throws IOException when it is not installed or does not come up
    static JanusProgram start(Path folder) throws IOException {
        Path libraries = libraries().filter(_ -> isInstalled()).orElseThrow(() -> new IOException("Janus is not installed (Debian: apt-get install janus)"));
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String secret = chance();
        String adminKey = chance();
        Files.writeString(folder.resolve("janus.jcfg"), general(folder, libraries, secret));
        Files.writeString(folder.resolve("janus.transport.http.jcfg"), """
                general: {
                    json = "compact"
                    base_path = "/janus"
                    http = true
                    port = %d
                    ip = "127.0.0.1"
                    https = false
                }
                admin: {
                    admin_http = false
                    admin_https = false
                }
                """.formatted(port));
        // rooms are made with the key alone, and their streams go nowhere but where the house says
        Files.writeString(folder.resolve("janus.plugin.videoroom.jcfg"), """
                general: {
                    admin_key = "%s"
                    lock_rtp_forward = true
                }
                """.formatted(adminKey));
        Process process = new ProcessBuilder(PROGRAM.toString(), "-C", folder.resolve("janus.jcfg").toString(), "-F", folder.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("janus.log").toFile()).start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
        return new JanusProgram(process, URI.create("http://127.0.0.1:" + port + "/janus"), secret, adminKey);
    }

    private static String general(Path folder, Path libraries, String secret) {
        return """
                general: {
                    configs_folder = "%s"
                    plugins_folder = "%s/plugins"
                    transports_folder = "%s/transports"
                    events_folder = "%s/events"
                    loggers_folder = "%s/loggers"
                    api_secret = "%s"
                    debug_level = 3
                    debug_colors = false
                    session_timeout = 60
                    hide_dependencies = true
                }
                media: {
                    ipv6 = false
                }
                plugins: {
                    disable = "%s"
                }
                transports: {
                    disable = "%s"
                }
                events: {
                    broadcast = false
                }
                """.formatted(folder, libraries, libraries, libraries, libraries, secret, all(libraries.resolve("plugins"), "libjanus_videoroom.so"), all(libraries.resolve("transports"), "libjanus_http.so"));
    }

    /// All libraries of a folder but the one that is used.
    private static String all(Path folder, String but) {
        try (Stream<Path> files = Files.list(folder)) {
            return String.join(",", files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".so") && !name.equals(but)).sorted().toList());
        } catch (IOException unreadable) {
            return String.join(",", List.of());
        }
    }

    private static String chance() {
        byte[] bytes = new byte[24];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    URI address() { return address; }

    String secret() { return secret; }

    String adminKey() { return adminKey; }

    boolean isAlive() { return process.isAlive(); }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        LOG.log(System.Logger.Level.INFO, "The media server has ended");
    }
}
