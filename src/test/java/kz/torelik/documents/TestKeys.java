package kz.torelik.documents;

import java.io.IOException;
import java.nio.file.Path;
import kz.torelik.kernel.CourtClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The data keys over a test database.
public final class TestKeys {

    private TestKeys() {}

    public static DataKeys over(JdbcClient jdbc, Path folder, CourtClock clock) throws IOException { return new DataKeys(jdbc, MasterKey.at(folder.resolve("documents.key")), clock); }
}
