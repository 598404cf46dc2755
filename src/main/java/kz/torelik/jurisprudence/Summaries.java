package kz.torelik.jurisprudence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.law.CourtKind;
import kz.torelik.law.LawBook;
import kz.torelik.signatures.ExpectedSigner;
import kz.torelik.signatures.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Summaries of practice. A judge of a regional court, a court of cassation or the Supreme Court writes one, signs it with his own key, and with that it is public; a change is a new version, and the earlier ones stay to be read.
@Service
public class Summaries {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_BODY = 60_000;

    private final JdbcClient jdbc;
    private final Signatures signatures;
    private final People people;
    private final LawBook law;
    private final CourtClock clock;

    Summaries(JdbcClient jdbc, Signatures signatures, People people, LawBook law, CourtClock clock) {
        this.jdbc = jdbc;
        this.signatures = signatures;
        this.people = people;
        this.law = law;
        this.clock = clock;
    }

    /// Whether whoever acts may write summaries: a judge or the chair of a court that reviews others.
    public boolean writes() { return writes(Acting.now()); }

    public boolean writes(Actor actor) { return actor instanceof Actor.Staff staff && (staff.function() == Function.JUDGE || staff.function() == Function.CHAIR) && isHigher(law.courts().get(staff.court()).kind()); }

    private static boolean isHigher(CourtKind kind) { return kind == CourtKind.REGIONAL || kind == CourtKind.SUPREME || kind.name().startsWith("CASSATION"); }

    /// The summaries of a category that have a signed version, the last signed first.
    @Transactional(readOnly = true)
    public List<Summary> list(String category) { return read("s.category = ?", category).stream().filter(summary -> summary.published().isPresent()).toList(); }

    /// Those in which whoever acts has written.
    @Transactional(readOnly = true)
    public List<Summary> mine() { return read("exists (select 1 from jurisprudence.summary_version m where m.summary = s.id and m.author = ?)", officer().person().uuid()); }

    @Transactional(readOnly = true)
    public Optional<Summary> find(PublicId id) { return read("s.id = ?", id.uuid()).stream().findFirst(); }

    /// Writes a draft: of a new summary, or the next version of one in which whoever acts has written.
    ///
    /// @param id null for a new one
    /// @return refused with `summary-not-yours`, `summary-category`, `summary-title`, `summary-body`
    @Transactional
    public Answer<PublicId> save(@Nullable PublicId id, String category, Language language, String title, String body) {
        if (!writes()) return Answer.no(Refusal.of("summary-not-yours"));
        if (title.isBlank() || title.length() > LONGEST_TITLE) return Answer.no(Refusal.of("summary-title", LONGEST_TITLE));
        if (body.isBlank() || body.length() > LONGEST_BODY) return Answer.no(Refusal.of("summary-body", LONGEST_BODY));
        if (language == Language.EN) return Answer.no(Refusal.of("summary-language"));
        Actor.Staff author = officer();
        PublicId summary = id;
        if (summary == null) {
            if (law.categories().find(category).filter(found -> !found.group()).isEmpty()) return Answer.no(Refusal.of("summary-category"));
            summary = PublicId.random();
            jdbc.sql("insert into jurisprudence.summary (id, category, court, begun_at) values (?, ?, ?, ?)").params(summary.uuid(), category, author.court().digits(), now()).update();
        }
        Optional<Summary> known = find(summary);
        if (id != null && known.filter(found -> found.isOf(author.person())).isEmpty()) return Answer.no(Refusal.of("summary-not-yours"));
        int number = known.map(found -> found.versions().stream().filter(version -> version.signed() != null).mapToInt(Summary.Version::number).max().orElse(0)).orElse(0) + 1;
        jdbc.sql("delete from jurisprudence.summary_version where summary = ? and signed_at is null").param(summary.uuid()).update();
        jdbc.sql("insert into jurisprudence.summary_version (summary, number, language, title, body, author, name, saved_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(summary.uuid(), number, language.tag(), title.strip(), body.strip().replace("\r", ""), author.person().uuid(), person(author).name().full(), now()).update();
        return Answer.yes(summary);
    }

    /// Signs the own draft; with that it is public.
    ///
    /// @return refused with `summary-not-yours`, `summary-nothing-to-sign`, or as [Signatures#accept] does
    @Transactional
    public Answer<Summary> sign(PublicId id, byte[] cms) {
        if (!writes()) return Answer.no(Refusal.of("summary-not-yours"));
        Optional<Summary> found = find(id);
        Optional<Summary.Version> draft = found.flatMap(Summary::draft).filter(version -> version.author().equals(officer().person()));
        if (draft.isEmpty()) return Answer.no(Refusal.of("summary-nothing-to-sign"));
        byte[] text = found.get().text(draft.get());
        return signatures.accept(text, cms, ExpectedSigner.person(person(officer()).iin())).map(accepted -> {
            jdbc.sql("update jurisprudence.summary_version set signed_at = ?, sha256 = ?, signature = ? where summary = ? and number = ? and signed_at is null")
                    .params(now(), Sha256.of(text).bytes(), accepted.signature(), id.uuid(), draft.get().number()).update();
            return find(id).orElseThrow();
        });
    }

    private Person.Natural person(Actor.Staff staff) { return (Person.Natural) people.find(staff.person()).orElseThrow(); }

    private static Actor.Staff officer() {
        if (Acting.now() instanceof Actor.Staff staff) return staff;
        throw new IllegalStateException("Summaries are written at the desk of a court");
    }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }

    private List<Summary> read(String where, Object fact) {
        Map<PublicId, Summary> summaries = new LinkedHashMap<>();
        jdbc.sql("select s.id, s.category, s.court, v.* from jurisprudence.summary s join jurisprudence.summary_version v on v.summary = s.id where " + where + " order by s.begun_at desc, s.id, v.number").param(fact)
                .query((row, index) -> {
                    PublicId id = new PublicId(row.getObject("id", UUID.class));
                    Summary before = summaries.get(id);
                    List<Summary.Version> versions = new ArrayList<>(before == null ? List.of() : before.versions());
                    versions.add(version(row));
                    return summaries.put(id, new Summary(id, row.getString("category"), CourtCode.of(row.getString("court")), versions));
                }).list();
        return List.copyOf(summaries.values());
    }

    private static Summary.Version version(ResultSet row) throws SQLException {
        OffsetDateTime signed = row.getObject("signed_at", OffsetDateTime.class);
        return new Summary.Version(row.getInt("number"), Language.find(row.getString("language")).orElseThrow(), row.getString("title"), row.getString("body"), PersonId.of(row.getObject("author", UUID.class)), row.getString("name"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(), signed == null ? null : new Summary.Signed(signed.toInstant(), new Sha256(row.getBytes("sha256")), row.getBytes("signature")));
    }
}
