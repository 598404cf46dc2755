package kz.torelik.database;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/// The programs of PostgreSQL, unpacked once from the library that carries them, and how to start them: PostgreSQL refuses to run as
/// the superuser of the machine, so there they run in a user namespace of their own.
final class PostgresPrograms {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private PostgresPrograms() {}

    /// Unpacks the programs beside their place and moves them there when they are whole; a second process that does the same at once loses and uses them.
    static Path unpack(Path where) throws IOException {
        if (Files.exists(where.resolve("bin/postgres"))) return where;
        Files.createDirectories(where.getParent());
        Path fresh = Files.createTempDirectory(where.getParent(), where.getFileName() + "-new");
        String archive = "/postgres-linux-" + (arm() ? "arm_64" : "x86_64") + ".txz";
        InputStream found = PostgresPrograms.class.getResourceAsStream(archive);
        if (found == null) throw new IOException("No PostgreSQL programs for this machine (" + System.getProperty("os.arch") + "): give torelik.database.url");
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(found)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) place(fresh, entry, tar);
        }
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(fresh, where, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException taken) {
            if (!Files.exists(where.resolve("bin/postgres"))) throw taken;
            FileSystemUtils.deleteRecursively(fresh);
        }
        return where;
    }

    static ProcessBuilder command(Path programs, String program, String... arguments) {
        List<String> words = new ArrayList<>();
        // a session of its own, so that Ctrl-C on the terminal reaches the house alone, which then stops its server in order
        if (Files.isExecutable(SETSID)) words.add(SETSID.toString());
        if (superuser()) words.addAll(List.of("unshare", "-U"));
        words.add(programs.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    static int code(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true).redirectOutput(new File("/dev/null")).start();
        return await(process);
    }

    static void run(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = await(process);
        if (code != 0) throw new IOException(String.join(" ", builder.command()) + " ended with " + code + ": " + said.strip());
    }

    private static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while waiting for PostgreSQL", stopped);
        }
    }

    private static void place(Path where, TarArchiveEntry entry, InputStream content) throws IOException {
        Path target = where.resolve(entry.getName()).normalize();
        if (!target.startsWith(where)) throw new IOException("An entry leaves the folder: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0) Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static boolean arm() { return System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64"); }

    private static boolean superuser() { return "root".equals(System.getProperty("user.name")); }
}
