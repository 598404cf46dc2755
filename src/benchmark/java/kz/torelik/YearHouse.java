package kz.torelik;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.torelik.casefile.River;
import kz.torelik.simulator.year.SimulatingYear;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The house of `./torelik simulate`, opened in the process of a benchmark: its PostgreSQL is as people start it (fsync on, checksums).
public final class YearHouse implements AutoCloseable {

    private final Path data;
    private final ConfigurableApplicationContext context;

    private YearHouse(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    /// @param listeners the names of the listeners of the river that run, apart by commas
    public static YearHouse open(Path data, String listeners) throws IOException { return new YearHouse(data.toAbsolutePath(), new SimulateCommand(1, 1, data).open(listeners)); }

    /// The listeners that fold.
    public static String folds() { return SimulateCommand.FOLDS; }

    public SimulatingYear.Made simulate(int cases, long seed) throws IOException { return new SimulateCommand(cases, seed, data).simulate(context); }

    /// What was made to happen, a line for each case.
    public List<String> truth(long seed) throws IOException { return Files.readAllLines(new SimulateCommand(1, seed, data).truth()); }

    public boolean awaitQuiet(Duration patience) { return context.getBean(River.class).awaitQuiet(patience); }

    public <T> T get(Class<T> type) { return context.getBean(type); }

    public <T> List<T> all(Class<T> type) { return context.getBeanProvider(type).orderedStream().toList(); }

    /// Where its pages are.
    public String address() { return "http://localhost:" + ((WebServerApplicationContext) context).getWebServer().getPort(); }

    public long postmaster() throws IOException { return Long.parseLong(pidFile().getFirst().strip()); }

    /// The address of its database, for the superuser.
    public String databaseUrl() throws IOException { return "jdbc:postgresql://127.0.0.1:" + pidFile().get(3).strip() + "/torelik"; }

    public String databasePassword() throws IOException { return Files.readString(data.resolve("postgres/passwords/postgres")).strip(); }

    private List<String> pidFile() throws IOException { return Files.readAllLines(data.resolve("postgres/data/postmaster.pid")); }

    @Override
    public void close() { context.close(); }
}
