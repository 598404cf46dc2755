package kz.torelik.gazette;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.torelik.House;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.ActText;
import kz.torelik.acts.Acts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.Passage;
import kz.torelik.acts.SigningActs;
import kz.torelik.allocation.Draws;
import kz.torelik.analytics.Models;
import kz.torelik.analytics.Training;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.courts.Judge;
import kz.torelik.courts.Judges;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Sha256;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.CourtKind;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A house with real acts: claims are registered, judges drawn, decisions signed with the judge's key and come into force; the bank of acts fills by the rule.
public final class PublicHouse implements AutoCloseable {

    public static final CourtCode COURT = CourtCode.of("7110");
    private static final Actor RULE = new Actor.Rule("scenario");

    public final House house;

    public PublicHouse(String... settings) { house = House.inhabited(LocalDateTime.of(2026, 3, 2, 10, 0), settings); }

    /// What is known of a case after its act came into force.
    public record Decided(CaseFile file, ActId act, byte[] pdf) {}

    /// The words of a decision in Russian, full of what must not be published.
    public static final String RUSSIAN = """
            Истец Сарсенова Айгуль Маратовна, 23.06.1985 года рождения, ИИН 850623400129, проживает по адресу: город Астана, улица Кенесары, дом 40, кв. 12, телефон +7 701 234 56 78.

            3 марта 2025 года ответчик Жумабаев Ерлан Серикович получил от Сарсеновой А. М. по расписке 1 480 000 тенге и обязался вернуть их до 3 сентября 2025 года. Деньги перечислены со счёта KZ86125KZT5004100100 в АО «Народный Банк Казахстана».

            Доводы Жумабаева о безденежности займа ничем не подтверждены; расписка написана им собственноручно. Согласно статье 722 Гражданского кодекса заёмщик обязан возвратить предмет займа в порядке и сроки, предусмотренные договором.""";

    /// The same in Kazakh.
    public static final String KAZAKH = """
            Талап қоюшы Сарсенова Айгуль Маратовна, ЖСН 850623400129, Астана қаласы, Абай көшесі, 10-үй, 5-пәтерде тұрады.

            2025 жылғы 3 наурызда жауапкер Жумабаев Ерлан Серикович Сарсеновадан қолхат бойынша 1 480 000 теңге қарызға алып, 2025 жылғы 3 қыркүйекке дейін қайтаруға міндеттенді. Мерзімі өтсе де борыш қайтарылған жоқ.

            Жумабаевтың уәждері дәлелдермен расталмады. Азаматтық кодекстің 722-бабына сәйкес қарыз алушы қарыз нысанасын шартта көзделген тәртіппен және мерзімде қайтаруға міндетті.""";

    /// A decision in a loan case, signed, announced and in force.
    public Decided decision(Language language, String outcome, String reasoning) {
        return decision(newCase("action", "7.03", language, "open"), language, outcome, reasoning);
    }

    /// The same in a case that waits for its judge's first step.
    public Decided decision(CaseFile file, Language language, String outcome, String reasoning) {
        Judge judge = judge(file);
        Actor.Staff asJudge = new Actor.Staff(judge.person(), judge.court(), judge.function());
        HearingId hearing = HearingId.random();
        record(asJudge, file.id(), new AcceptanceEvent.ClaimAccepted(ActId.random(), language), new AcceptanceEvent.PreparationEnded(null),
                new HearingEvent.HearingSet(hearing, "trial", house.clock().instant(), 60, "3", null), new HearingEvent.HearingOpened(hearing, house.clock().instant(), List.of(1, 2)),
                new HearingEvent.HearingClosed(hearing, house.clock().instant(), true), new DecisionEvent.OperativePartAnnounced(outcome));
        ActId act = sign(asJudge, judge, file.id(), new Disposition.Decision(outcome, List.of(), Disposition.Costs.NONE), reasoning);
        record(RULE, file.id(), new DecisionEvent.ActInForce(act, "decision", house.clock().today()));
        house.awaitQuiet();
        return decided(file.id(), act, asJudge);
    }

    /// A case of the court with its drawn judge.
    public CaseFile newCase(String procedure, String category, Language language, String seal) { return newCase(procedure, category, language, seal, LocalDate.of(1985, 6, 23)); }

    /// @param born when the plaintiff was born
    public CaseFile newCase(String procedure, String category, Language language, String seal, LocalDate born) {
        CaseFiles files = house.get(CaseFiles.class);
        CaseId id = CaseId.random();
        house.as(RULE, () -> {
            CaseNumber number = files.nextNumber(COURT, "2");
            List<Party> parties = List.of(party(1, "plaintiff", new PersonName("Сарсенова", "Айгуль", "Маратовна"), born.getYear() == 1985 ? "850623400129" : null, born, "aigul.sarsenova@mail.kz"),
                    party(2, "defendant", new PersonName("Жумабаев", "Ерлан", "Серикович"), "900101350013", null, "erlan@mail.kz"));
            Claim claim = new Claim(procedure, category, language, Tenge.of(1_480_000), List.of("взыскать 1 480 000 тенге долга"), COURT, LegalBasis.of("cpc 29(1)"), false, seal, null);
            LocalDate today = house.clock().today();
            return files.open(id, List.of(Happening.of(new FilingEvent.ClaimFiled(number, "T-" + number.sequence(), house.clock().instant(), claim, parties, List.of(document())), today),
                    Happening.of(new FilingEvent.DutySettled("paid", Tenge.of(14_800), Tenge.of(14_800), "R-1", LegalBasis.of("tax 665(1)(1)")), today))).orThrow();
        });
        house.awaitQuiet();
        return file(id);
    }

    private static kz.torelik.casefile.events.FiledDocument document() {
        return new kz.torelik.casefile.events.FiledDocument(kz.torelik.kernel.DocumentId.random(), "claim", "Иск", "application/pdf", 100, 1, kz.torelik.kernel.Sha256.ofText("claim"), null, null, null);
    }

    private static Party party(int number, String role, PersonName name, @Nullable String iin, @Nullable LocalDate born, String email) {
        return new Party(number, role, PersonId.random(), new Party.Subject.Natural(name, iin == null ? null : Iin.of(iin), born, false), "город Астана, улица Кенесары, дом 40, кв. 12", "710000000", null, new EmailAddress(email), null);
    }

    public Judge judge(CaseFile file) { return house.get(Judges.class).get(file.judge().orElseThrow().person()); }

    public CaseFile file(CaseId id) { return house.as(RULE, () -> house.get(CaseFiles.class).get(id)); }

    public CaseFile record(Actor actor, CaseId id, ProceduralEvent... events) {
        List<Happening> happenings = new ArrayList<>();
        for (ProceduralEvent event : events) happenings.add(Happening.of(event, house.clock().today()));
        return house.as(actor, () -> house.get(CaseFiles.class).record(id, CaseFiles.ANY_VERSION, happenings)).orThrow();
    }

    public ActId sign(Actor.Staff who, Judge judge, CaseId id, Disposition disposition, String reasoning) {
        return house.as(who, () -> {
            ActDrafts drafts = house.get(ActDrafts.class);
            ActDraft draft = drafts.begin(id, disposition).orThrow();
            ActDraft written = drafts.save(draft.id(), draft.version(), disposition, new ActText(draft.text().descriptive(), Passage.parse(reasoning), draft.text().operative())).orThrow();
            SigningActs signing = house.get(SigningActs.class);
            var shown = signing.prepare(written.id(), written.version()).orThrow();
            signing.sign(written.id(), written.version(), DemoSigner.sign(shown.content(), house.authority().signingKey(judge.iin().digits()))).orThrow();
            return written.id();
        });
    }

    private Decided decided(CaseId id, ActId act, Actor.Staff judge) {
        return new Decided(file(id), act, house.as(judge, () -> house.get(Acts.class).pdf(act)).orThrow());
    }

    /// The judge of a case as he acts.
    public Actor.Staff judging(CaseFile file) {
        Judge judge = judge(file);
        return new Actor.Staff(judge.person(), judge.court(), judge.function());
    }

    /// The case of an act comes back to a judge under a new number, as it does on new circumstances.
    ///
    /// @return the new file
    public CaseFile comesBack(Decided decided) {
        CaseId id = CaseId.random();
        CaseFile old = decided.file();
        house.as(RULE, () -> {
            CaseFiles files = house.get(CaseFiles.class);
            ReviewEvent.Origin origin = new ReviewEvent.Origin(old.id(), old.number(), COURT, old.id(), decided.act(), "decision", null);
            LocalDate today = house.clock().today();
            return files.open(id, List.of(Happening.of(new ReviewEvent.CaseRemanded(files.nextNumber(COURT, "2"), origin, old.claim(), old.parties(), List.of(), List.of()), today),
                    Happening.of(old.duty().orElseThrow(), today))).orThrow();
        });
        house.awaitQuiet();
        return file(id);
    }

    /// The same, told in the file that it leaves too: its act is cancelled.
    public CaseFile reopened(Decided decided) {
        CaseFile again = comesBack(decided);
        record(RULE, decided.file().id(), new ReviewEvent.ReviewDecided(CaseId.random(), again.number(), "new-circumstances", ActId.random(), decided.act(), "reopened", again.id(), again.number(), null));
        house.awaitQuiet();
        return again;
    }

    /// Learns from the acts that there are, and the chair of the Supreme Court lets it in.
    public void letIn() {
        String hash = house.get(Training.class).train().hash().toString();
        house.as(supremeChair(), () -> house.get(Models.class).letIn(Sha256.parse(hash), "Ошибка и покрытие просмотрены")).orThrow();
    }

    public Actor.Staff supremeChair() {
        CourtCode supreme = house.get(LawBook.class).courts().ofKind(CourtKind.SUPREME).getFirst().code();
        return chair(supreme);
    }

    public Actor.Staff chair(CourtCode court) {
        Judge chair = house.get(Judges.class).list(court, house.clock().today()).stream().filter(Judge::isChair).findFirst().orElseThrow();
        return new Actor.Staff(chair.person(), court, chair.function());
    }

    /// Copies of the text of an act under identifiers of their own, as if as many like it had been decided: only texts, no cases.
    ///
    /// @param outcome of the copies
    public void copies(Decided of, int count, String outcome, String category) {
        house.get(JdbcClient.class).sql("""
                with made as (insert into publication.text (act, case_id, ecli, case_number, court, region, category, kind, outcome, language, judge, decided_on, in_force_from, signed_at, act_sha256, body, document, pdf_sha256, published_at)
                    select gen_random_uuid(), gen_random_uuid(), 'ECLI:KZ:S7110:2025:' || (select count(*) from publication.text) + n, case_number, court, region, ?, kind, ?, language, judge, decided_on - (n * 7919 % 200), in_force_from, signed_at, act_sha256, body, document, pdf_sha256, published_at
                    from publication.text, generate_series(1, ?) n where act = ? returning act, ecli, published_at),
                     counted as (update publication.change_count set last = last + ? returning last)
                insert into publication.change (number, act, ecli, kind, changed_at) select (select last from counted) - ? + row_number() over (order by ecli), act, ecli, 'published', published_at from made""")
                .params(category, outcome, count, of.act().uuid(), count, count).update();
    }

    /// The public identifier of the draw of a case.
    public String draw(CaseFile file) { return Objects.requireNonNull(house.get(Draws.class).list(file.id()).getFirst()).id().toString(); }

    @Override
    public void close() { house.close(); }
}
