package kz.torelik.documents;

import java.io.IOException;
import java.nio.file.Path;
import kz.torelik.kernel.CourtClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The store of documents over a test database, without Spring.
public final class TestDocuments {

    private TestDocuments() {}

    public static Documents over(JdbcClient jdbc, Path folder, CourtClock clock) throws IOException {
        return new Documents(jdbc, new Files(new FileVault(folder.resolve("files")), new DataKeys(jdbc, MasterKey.at(folder.resolve("keys/documents.key")), clock)), clock);
    }
}
