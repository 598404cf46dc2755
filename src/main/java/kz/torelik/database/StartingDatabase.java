package kz.torelik.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// The server of a data folder that was begun before the application, so that neither waits for the other longer than it must. The application
/// takes it over when it is there as a bean.
public final class StartingDatabase implements AutoCloseable {

    private final CompletableFuture<PostgresFolder> server;

    private StartingDatabase(CompletableFuture<PostgresFolder> server) { this.server = server; }

    /// Begins to start it and returns at once.
    ///
    /// @param programs where the programs of PostgreSQL are or will be; null for `bin/` in the folder
    public static StartingDatabase begin(Path folder, @Nullable Path programs) {
        return new StartingDatabase(CompletableFuture.supplyAsync(() -> {
            try {
                return PostgresFolder.start(folder, programs == null ? folder.resolve("bin") : programs, 0);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }, Thread.ofPlatform().name("database-start")::start));
    }

    PostgresFolder await() throws IOException {
        try {
            return server.join();
        } catch (CompletionException fault) {
            throw new IOException("PostgreSQL could not be started", fault.getCause());
        }
    }

    /// Stops it, also when the application has never taken it over.
    @Override
    public void close() { server.thenAccept(PostgresFolder::close).exceptionally(_ -> null).join(); }
}
