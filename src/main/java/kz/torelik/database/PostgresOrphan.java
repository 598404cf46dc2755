package kz.torelik.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A PostgreSQL server that outlived the house that had started it: when the house was killed, its server goes on.
final class PostgresOrphan {

    private PostgresOrphan() {}

    /// Stops the server that runs on a data folder, if any. The number in its `postmaster.pid` may by now belong to a stranger, for example after the
    /// machine was restarted; a stranger is left alone and the stale file removed, because PostgreSQL would take him for a server.
    ///
    /// @throws IOException when it does not stop
    static void stop(Path programs, Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) return;
        if (number(file).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(one -> isServer(one, data)).isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        int code = PostgresPrograms.code(PostgresPrograms.command(programs, "pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop"));
        // pg_ctl answers 1 when the process has just gone by itself
        if (code > 1) throw new IOException("A PostgreSQL server of an earlier run could not be stopped in " + data);
    }

    private static Optional<Long> number(Path file) throws IOException {
        return Files.readString(file).lines().findFirst().map(String::strip).filter(line -> line.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /// Whether it is a server of this folder; in doubt it is.
    private static boolean isServer(ProcessHandle process, Path data) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command().map(command -> Path.of(command).endsWith("postgres")).orElse(true);
        return postgres && info.arguments().map(arguments -> List.of(arguments).contains(data.toString())).orElse(true);
    }
}
