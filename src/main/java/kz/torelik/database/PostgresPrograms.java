package kz.torelik.database;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL, unpacked once from the library that carries them, and how to start them: PostgreSQL refuses to run as
/// the superuser of the machine, so there they run in a user namespace of their own.
final class PostgresPrograms {

    private PostgresPrograms() {}

    static Path unpack(Path where) throws IOException {
        Path finished = where.resolve(".unpacked");
        if (Files.exists(finished)) return where;
        Files.createDirectories(where);
        String archive = "/postgres-linux-" + (arm() ? "arm_64" : "x86_64") + ".txz";
        InputStream found = PostgresPrograms.class.getResourceAsStream(archive);
        if (found == null) throw new IOException("No PostgreSQL programs for this machine (" + System.getProperty("os.arch") + "): give torelik.database.url");
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(found)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) place(where, entry, tar);
        }
        Files.createFile(finished);
        return where;
    }

    static ProcessBuilder command(Path programs, String program, String... arguments) {
        List<String> words = new ArrayList<>();
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
            Files.copy(content, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0) Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static boolean arm() { return System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64"); }

    private static boolean superuser() { return "root".equals(System.getProperty("user.name")); }
}
