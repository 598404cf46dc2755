package kz.torelik.acts;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.River;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.counterparts.authority.Authority;
import kz.torelik.counterparts.authority.AuthorityDesk;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.counterparts.authority.Subject;
import kz.torelik.courts.KeepingStaff;
import kz.torelik.courts.StaffChange;
import kz.torelik.database.Acting;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DrawId;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Sha256;
import kz.torelik.kernel.Tenge;
import kz.torelik.signatures.PdfSigning;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/// The house with everything an act needs, over a real database, with a running test authority: two judges of one court (one of them its chair), a secretary,
/// a claimant and a debtor.
public final class ActsHouse implements AutoCloseable {

    public static final CourtCode COURT = CourtCode.of("7110");
    public static final String JUDGE_IIN = "850623400129";
    public static final String CHAIR_IIN = "900101350013";

    public final PersonId judge = PersonId.random();
    public final PersonId chair = PersonId.random();
    public final PersonId secretary = PersonId.random();
    public final PersonId plaintiff = PersonId.random();
    public final PersonId defendant = PersonId.random();
    public final Actor.Staff asJudge = new Actor.Staff(judge, COURT, Function.JUDGE);
    public final Actor.Staff asChair = new Actor.Staff(chair, COURT, Function.CHAIR);
    public final CourtClock clock = CourtClock.system();
    private final Authority authority;
    private final AuthorityDesk desk;
    private final AnnotationConfigApplicationContext context;
    private final HikariDataSource pool = new HikariDataSource();

    /// Turns on transactions for the beans that ask for them.
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    public ActsHouse(Path folder) throws IOException {
        authority = Authority.run(folder.resolve("authority"), 0);
        desk = new AuthorityDesk(authority.address());
        desk.copyRootInto(folder.resolve("trust"));
        desk.equipSeal(folder.resolve("seal"), "Torelik", "200440000015");
        desk.remember(List.of(subject(JUDGE_IIN), subject(CHAIR_IIN)));
        TestPostgres.Fresh database = TestPostgres.fresh();
        pool.setDataSource(database.application());
        pool.setMaximumPoolSize(8);
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of("torelik.data", folder.toString(), "torelik.address", "https://torelik.kz",
                "torelik.documents.files", folder.resolve("files").toString(), "torelik.documents.key", folder.resolve("keys/documents.key").toString(),
                "torelik.signatures.trust-anchors", folder.resolve("trust").toString(), "torelik.signatures.seal-folder", folder.resolve("seal").toString(),
                "torelik.signatures.ocsp", authority.ocsp().toString(), "torelik.signatures.time-stamps", authority.timeStamps().toString(),
                "torelik.signatures.demonstration-time", "true")));
        context.registerBean(CourtClock.class, () -> clock);
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
        TransactionTemplate template = database.transactions(pool);
        context.registerBean(TransactionTemplate.class, () -> template);
        context.registerBean("transactionManager", org.springframework.transaction.PlatformTransactionManager.class, template::getTransactionManager);
        context.register(Transactions.class, kz.torelik.database.ActingWithin.class);
        context.scan("kz.torelik.law", "kz.torelik.language", "kz.torelik.ledger", "kz.torelik.casefile", "kz.torelik.courts", "kz.torelik.documents", "kz.torelik.signatures",
                "kz.torelik.acts", "kz.torelik.enforcement");
        context.refresh();
        appoint();
    }

    private void appoint() {
        LocalDate day = LocalDate.of(2020, 1, 9);
        List<StaffChange> changes = List.of(
                new StaffChange.Appointed(judge, COURT, Function.JUDGE, new PersonName("Сәрсенова", "Айгүл", "Маратқызы"), Iin.of(JUDGE_IIN), day),
                new StaffChange.Appointed(chair, COURT, Function.CHAIR, new PersonName("Тоқтаров", "Серік", null), Iin.of(CHAIR_IIN), day),
                new StaffChange.Appointed(secretary, COURT, Function.SECRETARY, new PersonName("Ким", "Вера", "Олеговна"), Iin.of("010101600018"), day),
                new StaffChange.Paired(judge, COURT, secretary));
        Acting.run(new Actor.Rule("personnel-register"), () -> get(KeepingStaff.class).takeOver(changes));
    }

    private static Subject subject(String iin) { return new Subject(iin, null, "Сәрсенова", "Айгүл", "Маратқызы", null, List.of(), null, null); }

    public <T> T get(Class<T> type) { return context.getBean(type); }

    public <T> T as(Actor actor, Supplier<T> work) { return Acting.as(actor, work::get); }

    public <T> T judging(Supplier<T> work) { return as(asJudge, work); }

    /// The signature that a person's page makes over what it was shown.
    public byte[] cms(String iin, PdfSigning.ToSign shown) { return DemoSigner.sign(shown.content(), desk.signingKey(iin)); }

    /// Drafts, shows and signs an act as the judge.
    public Answer<CaseFile> act(CaseId id, Disposition disposition, String reasoning) { return act(asJudge, JUDGE_IIN, id, disposition, reasoning); }

    public Answer<CaseFile> act(Actor.Staff who, String iin, CaseId id, Disposition disposition, String reasoning) {
        return as(who, () -> get(ActDrafts.class).begin(id, disposition).then(draft -> written(draft, reasoning))
                .then(draft -> get(SigningActs.class).prepare(draft.id(), draft.version()).then(shown -> get(SigningActs.class).sign(draft.id(), draft.version(), cms(iin, shown)))));
    }

    public Answer<ActDraft> written(ActDraft draft, String reasoning) {
        if (reasoning.isEmpty()) return Answer.yes(draft);
        return get(ActDrafts.class).save(draft.id(), draft.version(), draft.disposition(), new ActText(draft.text().descriptive(), Passage.parse(reasoning), draft.text().operative()));
    }

    public void settle() { if (!get(River.class).awaitQuiet(Duration.ofSeconds(20))) throw new AssertionError("The river did not come to rest"); }

    /// A case with its judge, ready for his first step.
    public CaseFile newCase(String procedure, String category, Language language, Party.Subject... subjects) {
        CaseFiles files = get(CaseFiles.class);
        return as(new Actor.Rule("registration"), () -> {
            CaseNumber number = files.nextNumber(COURT, "2");
            Claim claim = new Claim(procedure, category, language, Tenge.of(418_600), demands(language), COURT, LegalBasis.of("cpc 29(1)"), false, "open", null);
            FilingEvent.ClaimFiled filed = new FilingEvent.ClaimFiled(number, "T-" + number.sequence(), Instant.now(clock), claim, parties(subjects), List.of());
            LocalDate today = clock.today();
            DrawId draw = DrawId.random();
            CaseId id = CaseId.random();
            files.open(id, List.of(Happening.of(filed, today))).orThrow();
            return files.record(id, 1, Happening.of(new FilingEvent.DutySettled("paid", Tenge.of(4186), Tenge.of(4186), "R-1", LegalBasis.of("tax 665(1)(1)")), today),
                    Happening.of(new AllocationEvent.DrawCommitted(draw, Sha256.ofText("x"), 2), today),
                    Happening.of(new AllocationEvent.JudgeDrawn(draw, judge, new PersonName("Сәрсенова", "Айгүл", "Маратқызы"), COURT, secretary, 2), today)).orThrow();
        });
    }

    private static List<String> demands(Language language) {
        return language == Language.KK ? List.of("жауапкерден 418 600 теңге залалды өндіруді;", "сот шығыстарын өндіруді.")
                : List.of("взыскать с ответчика 418 600 тенге ущерба;", "взыскать судебные расходы.");
    }

    private List<Party> parties(Party.Subject... subjects) {
        List<Party> parties = new ArrayList<>();
        Party.Subject first = subjects.length > 0 ? subjects[0] : new Party.Subject.Natural(new PersonName("Ахметова", "Динара", "Қайратқызы"), Iin.of("900101300811"), LocalDate.of(1990, 1, 1), false);
        Party.Subject second = subjects.length > 1 ? subjects[1] : new Party.Subject.Legal("ТОО «Қуат Құрылыс»", null);
        parties.add(new Party(1, "plaintiff", plaintiff, first, "город Астана, проспект Абая, 10, кв. 5", "710000000", null, null, null));
        parties.add(new Party(2, "defendant", defendant, second, "город Астана, улица Кенесары, 40", "710000000", null, null, null));
        return parties;
    }

    /// Records what others would have recorded.
    public CaseFile record(Actor actor, CaseId id, ProceduralEvent... events) {
        List<Happening> happenings = java.util.Arrays.stream(events).map(event -> Happening.of(event, clock.today())).toList();
        return as(actor, () -> get(CaseFiles.class).record(id, CaseFiles.ANY_VERSION, happenings)).orThrow();
    }

    @Override
    public void close() {
        context.close();
        pool.close();
        authority.close();
    }
}
