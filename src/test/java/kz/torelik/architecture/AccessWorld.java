package kz.torelik.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.torelik.House;
import kz.torelik.api.Program;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.identity.Sessions;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Tenge;
import kz.torelik.simulator.population.Company;
import kz.torelik.simulator.population.Population;
import kz.torelik.web.Viewer;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole house with an open and a closed case, and everybody who could stand before them.
final class AccessWorld implements AutoCloseable {

    private static final CourtCode SARYARKA = CourtCode.of("7110");
    private static final CourtCode ELSEWHERE = CourtCode.of("3510");
    private static final Actor RULE = new Actor.Rule("registration");

    /// How each person stands to the case, in the words of the law. The secretary is one when the drawn judge has her.
    private static final Map<String, Set<String>> RELATIONS = new LinkedHashMap<>();

    static {
        RELATIONS.put("anyone", Set.of());
        RELATIONS.put("stranger", Set.of());
        RELATIONS.put("plaintiff", Set.of("plaintiff"));
        RELATIONS.put("defendant", Set.of("defendant"));
        RELATIONS.put("representative", Set.of("representative", "plaintiff"));
        RELATIONS.put("prosecutor", Set.of("prosecutor"));
        RELATIONS.put("prosecutor in private", Set.of());
        RELATIONS.put("prosecutor elsewhere", Set.of());
        RELATIONS.put("judge", Set.of("judge"));
        RELATIONS.put("other judge", Set.of());
        RELATIONS.put("judge elsewhere", Set.of());
        RELATIONS.put("secretary", Set.of("secretary"));
        RELATIONS.put("other secretary", Set.of());
        RELATIONS.put("registrar", Set.of("registrar"));
        RELATIONS.put("chair", Set.of("chair"));
        RELATIONS.put("chair elsewhere", Set.of());
    }

    private final House house = House.inhabited(LocalDateTime.of(2026, 1, 12, 10, 0), "torelik.api.rate.person=100000", "torelik.api.rate.address=100000");
    private final Map<Boolean, CaseFile> files = new LinkedHashMap<>();

    AccessWorld() {
        for (boolean closed : List.of(false, true)) {
            CaseId id = file(closed);
            house.awaitQuiet();
            files.put(closed, house.as(RULE, () -> house.get(CaseFiles.class).get(id)));
            if (judge(closed).secretary() == null) throw new IllegalStateException("The drawn judge has no secretary");
        }
    }

    House house() { return house; }

    List<String> personas() { return List.copyOf(RELATIONS.keySet()); }

    Set<String> relations(String persona, boolean closed) { return RELATIONS.get(persona); }

    CaseId id(boolean closed) { return files.get(closed).id(); }

    int events(boolean closed) { return house.as(RULE, () -> house.get(CaseFiles.class).get(id(closed))).version(); }

    DocumentId document(boolean closed) { return files.get(closed).documents().getFirst().document().id(); }

    Actor actor(String persona, boolean closed) {
        return switch (persona) {
            case "anyone" -> Actor.ANYONE;
            case "stranger" -> house.citizen("natalya");
            case "plaintiff" -> house.citizen("aigul");
            case "defendant" -> house.citizen("erlan");
            case "representative" -> house.citizen("dinara");
            case "prosecutor" -> new Actor.Citizen(person("bauyrzhan"), office("bauyrzhan").id());
            case "prosecutor in private" -> house.citizen("bauyrzhan");
            case "prosecutor elsewhere" -> new Actor.Citizen(person("marat"), office("marat").id());
            case "judge" -> new Actor.Staff(judge(closed).person(), judge(closed).court(), Function.JUDGE);
            case "other judge" -> new Actor.Staff(person("sholpan"), SARYARKA, Function.JUDGE);
            case "judge elsewhere" -> new Actor.Staff(person("olga"), ELSEWHERE, Function.JUDGE);
            case "secretary" -> new Actor.Staff(java.util.Objects.requireNonNull(judge(closed).secretary()), SARYARKA, Function.SECRETARY);
            case "other secretary" -> new Actor.Staff(person("andrei"), SARYARKA, Function.SECRETARY);
            case "registrar" -> new Actor.Staff(person("asel"), SARYARKA, Function.REGISTRAR);
            case "chair" -> new Actor.Staff(person("rustam"), SARYARKA, Function.CHAIR);
            case "chair elsewhere" -> new Actor.Staff(person("olga"), ELSEWHERE, Function.CHAIR);
            default -> throw new IllegalArgumentException(persona);
        };
    }

    static Viewer viewer(Actor actor) {
        return switch (actor) {
            case Actor.Anyone _ -> Viewer.ANYONE;
            case Actor.Staff staff -> new Viewer.SignedIn(actor, new PersonName("Тексеруші", "Адам", null), staff.function());
            case Actor.Citizen _, Actor.Rule _ -> new Viewer.SignedIn(actor, new PersonName("Тексеруші", "Адам", null), null);
        };
    }

    /// A program with a session of that actor.
    Program program(Actor actor) {
        return actor instanceof Actor.Anyone ? Program.nobody(house) : Program.withToken(house, house.get(Sessions.class).open(actor, "eds", "matrix"));
    }

    private CaseFile.AssignedJudge judge(boolean closed) { return files.get(closed).judge().orElseThrow(); }

    private Company office(String head) { return house.get(Population.class).companies().stream().filter(one -> one.head().id().equals(person(head))).findFirst().orElseThrow(); }

    private PersonId person(String key) { return house.character(key).person().id(); }

    private CaseId file(boolean closed) {
        CaseId id = CaseId.random();
        Claim claim = new Claim("action", "7.03", Language.RU, Tenge.of(1_480_000), List.of("Взыскать долг"), SARYARKA, LegalBasis.of("cpc 29(1)"), false, closed ? "closed" : "open", null);
        List<Party> parties = new ArrayList<>(List.of(party(1, "plaintiff", "aigul", null), party(2, "defendant", "erlan", null), party(3, "representative", "dinara", 1),
                new Party(4, "prosecutor", office("bauyrzhan").id(), new Party.Subject.Legal(office("bauyrzhan").name().ru(), office("bauyrzhan").bin()), "Астана", "711310000", null, null, null)));
        Document paper = paper(id);
        FiledDocument document = new FiledDocument(paper.id(), "claim", paper.title(), paper.mediaType(), paper.size(), paper.pages(), paper.sha256(), null, null, null);
        CaseNumber number = CaseNumber.of(SARYARKA, 2026, "2", closed ? 9001 : 9000);
        FilingEvent.ClaimFiled filed = new FilingEvent.ClaimFiled(number, "26-00000-0000" + (closed ? 1 : 0), house.clock().instant(), claim, parties, List.of(document));
        FilingEvent.DutySettled settled = new FilingEvent.DutySettled("exempt", Tenge.ZERO, Tenge.ZERO, null, LegalBasis.of("tax 668"));
        LocalDate today = house.clock().today();
        house.as(RULE, () -> house.get(TransactionTemplate.class).execute(_ -> house.get(CaseFiles.class).open(id, List.of(Happening.of(filed, today), Happening.of(settled, today))).orThrow()));
        return id;
    }

    private Party party(int number, String role, String key, @org.jspecify.annotations.Nullable Integer actsFor) {
        var one = house.character(key).person();
        return new Party(number, role, one.id(), new Party.Subject.Natural(one.name(), one.iin(), one.born(), false), "Астана", "711310000", null, null, actsFor);
    }

    private Document paper(CaseId id) {
        try {
            return house.get(Documents.class).add(id.uuid(), "Иск", "application/pdf", 1, "%PDF-1.7 matrix".getBytes(StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() { house.close(); }
}
