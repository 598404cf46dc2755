package kz.torelik.casefile;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.database.Acting;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Sha256;
import kz.torelik.kernel.Tenge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Case files over a real database, with a procedure that lets everything happen unless a test says otherwise.
final class CaseWorld {

    static final CourtCode SARYARKA = CourtCode.of("7110");

    final TestPostgres.Fresh database = TestPostgres.fresh();
    final DataSource source = pool();
    final JdbcClient jdbc = JdbcClient.create(source);
    final CourtClock clock = new CourtClock(Clock.fixed(Instant.parse("2026-03-16T05:00:00Z"), CourtClock.COUNTRY));
    final TransactionTemplate transactions = database.transactions(source, clock);
    final List<Sha256> leaves = new ArrayList<>();
    final List<RiverListener> listeners = new ArrayList<>();
    final River river;
    private final CaseFiles files;
    final PersonId plaintiff = PersonId.random();
    final PersonId defendant = PersonId.random();

    CaseWorld() {
        this((claim, days, way, event, capacities) -> Answer.yes(new ProcedureRules.Step(way.isEmpty() ? "filed" : way.getLast(), LegalBasis.of("cpc 148(1)"))));
    }

    CaseWorld(ProcedureRules rules) {
        EventRows rows = new EventRows();
        river = new River(jdbc, transactions, new Listeners(listeners), new RiverReading(jdbc, transactions, clock, rows));
        files = new CaseFiles(jdbc, rules, new Journal(jdbc, more -> { synchronized (leaves) { leaves.addAll(more); } }, rows), river, clock);
    }

    private DataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.application());
        pool.setMaximumPoolSize(8);
        return pool;
    }

    <T> T as(Actor actor, Function<CaseFiles, T> work) { return Acting.as(actor, () -> transactions.execute(_ -> work.apply(files))); }

    boolean sees(Actor actor, CaseId id) {
        CaseFile seen = as(actor, all -> all.find(id).orElse(null));
        return seen != null;
    }

    /// Returns as soon as a transaction of this database waits for a lock that another one holds.
    void awaitSomebodyWhoWaits() {
        Instant until = Instant.now().plusSeconds(20);
        JdbcClient watching = JdbcClient.create(database.application());
        while (watching.sql("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'").query(Integer.class).single() == 0) {
            if (Instant.now().isAfter(until)) throw new AssertionError("Nobody waits");
        }
    }

    CaseFile openCase(int sequence) {
        CaseNumber number = CaseNumber.of(SARYARKA, 2026, "2", sequence);
        Claim claim = new Claim("action", "7.03", Language.RU, Tenge.of(1_480_000), List.of("Взыскать долг"), SARYARKA, LegalBasis.of("cpc 29(1)"), false, "open", null);
        List<Party> parties = List.of(party(1, "plaintiff", plaintiff, "Сәрсенова"), party(2, "defendant", defendant, "Жұмабаев"));
        FilingEvent.ClaimFiled filed = new FilingEvent.ClaimFiled(number, "T-" + sequence, clock.instant(), claim, parties, List.of());
        return as(new Actor.Rule("registration"), all -> all.open(CaseId.random(), List.of(Happening.of(filed, LocalDate.of(2026, 3, 16))))).orThrow();
    }

    static Party party(int number, String role, PersonId person, String surname) {
        return new Party(number, role, person, new Party.Subject.Natural(new PersonName(surname, "Айгүл", null), null, null, false), "Астана", "710000000", null, null, null);
    }
}
