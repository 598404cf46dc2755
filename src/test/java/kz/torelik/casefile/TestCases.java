package kz.torelik.casefile;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.database.Acting;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Case files, access and the river over a real database with the procedures of the law, without Spring, for the tests of other modules.
public final class TestCases implements AutoCloseable {

    public final DataSource source;
    public final JdbcClient jdbc;
    public final TransactionTemplate transactions;
    public final CourtClock clock;
    public final CaseFiles files;
    public final ManyCases many;
    public final CaseAccess access;
    public final Mandates mandates;
    public final River river;
    private final List<RiverListener> listeners = new ArrayList<>();

    public TestCases(TestPostgres.Fresh database, LawBook law, CourtClock clock) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.application());
        pool.setMaximumPoolSize(8);
        this.source = pool;
        this.clock = clock;
        jdbc = JdbcClient.create(source);
        transactions = database.transactions(source);
        EventRows rows = new EventRows();
        river = new River(jdbc, transactions, new Listeners(listeners), new RiverReading(jdbc, transactions, clock, rows));
        files = new CaseFiles(jdbc, new LawProcedures(law), new Journal(jdbc, _ -> {}, rows), river, clock);
        many = new ManyCases(jdbc, new LawProcedures(law), new Journal(jdbc, _ -> {}, rows), river, transactions);
        mandates = new Mandates(jdbc, clock);
        access = new CaseAccess(files, new AccessRules(), mandates, jdbc, clock);
    }

    /// Starts the river with these listeners.
    public void listen(RiverListener... all) {
        listeners.addAll(List.of(all));
        river.start();
    }

    public void awaitQuiet() {
        if (!river.awaitQuiet(Duration.ofSeconds(20))) throw new AssertionError("The river does not come to rest");
    }

    public <T> T as(Actor actor, Function<CaseFiles, T> work) { return Acting.as(actor, () -> transactions.execute(_ -> work.apply(files))); }

    public CaseFile get(CaseId id) { return as(new Actor.Rule("test"), all -> all.get(id)); }

    /// Opens a case with its claim.
    public CaseFile open(FilingEvent.ClaimFiled filed) {
        return as(new Actor.Rule("registration"), all -> all.open(CaseId.random(), List.of(Happening.of(filed, clock.today())))).orThrow();
    }

    /// Records events on behalf of somebody; they must be allowed.
    public CaseFile record(Actor actor, CaseId id, ProceduralEvent... events) {
        LocalDate today = clock.today();
        List<Happening> happenings = java.util.Arrays.stream(events).map(event -> Happening.of(event, today)).toList();
        return as(actor, all -> all.record(id, CaseFiles.ANY_VERSION, happenings)).orThrow();
    }

    public static Party party(int number, String role, @Nullable PersonId person, String surname, @Nullable String email, @Nullable Integer actsFor) {
        return new Party(number, role, person, new Party.Subject.Natural(new PersonName(surname, "Айгүл", null), null, null, false), "Астана", "711210000", null,
                email == null ? null : EmailAddress.of(email), actsFor);
    }

    public CaseNumber number(kz.torelik.kernel.CourtCode court, int sequence) { return CaseNumber.of(court, clock.today().getYear(), "2", sequence); }

    @Override
    public void close() {
        river.stop();
        ((HikariDataSource) source).close();
    }
}
