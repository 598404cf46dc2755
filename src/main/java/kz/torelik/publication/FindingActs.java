package kz.torelik.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.publication.pseudonyms.PublishedText;
import kz.torelik.search.ActIndex;
import kz.torelik.search.Facet;
import kz.torelik.search.Misread;
import kz.torelik.search.Passage;
import kz.torelik.search.Question;
import kz.torelik.search.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Looks for published acts by words, facets and fields. The index says which and how many; the bank has the texts, and what was taken back in between is not shown.
@Service
public class FindingActs {

    /// The beginning of an act stands where nothing was looked for: so many characters.
    private static final int BEGINNING = 300;
    private static final int AT_ONCE = 500;
    private static final int DEEPEST = 10_000;

    private final ActIndexing indexing;
    private final JdbcClient jdbc;

    FindingActs(ActIndexing indexing, JdbcClient jdbc) {
        this.indexing = indexing;
        this.jdbc = jdbc;
    }

    /// What was found: all of it in number, a page of it in rows, and how the rest divides.
    ///
    /// @param next where the next page begins, or null at the end
    /// @param ways what else could be asked, when nothing was found
    /// @param misread why the question cannot be understood, or null
    public record Found(long total, List<Hit> hits, Map<Facet, Map<String, Integer>> facets, @Nullable String next, List<kz.torelik.search.Found.Way> ways, @Nullable Misread misread) {}

    /// @param zone the part from which the snippet is, or null for the beginning of the act
    /// @param snippet runs of the text around the words; the marked ones are what was looked for
    public record Hit(ActId act, String ecli, CaseNumber caseNumber, CourtCode court, String category, String kind, @Nullable String outcome, Language language, LocalDate decidedOn, @Nullable Zone zone,
                      List<Passage.Run> snippet) {}

    public Found search(Question question) {
        ActIndex index = indexing.current();
        kz.torelik.search.Found found = index.find(question);
        Map<String, Hit> rows = rows(index, question, found.ids().stream().map(UUID::fromString).toList());
        return new Found(found.total(), found.ids().stream().map(rows::get).filter(Objects::nonNull).toList(), found.facets(), found.next(), found.ways(), found.misread());
    }

    /// Words of acts that begin like this.
    public List<String> suggest(String beginning) { return indexing.current().suggest(beginning, 8); }

    /// An act that the bank took in.
    public record Fresh(ActId act, String ecli, CourtCode court, String kind, Instant publishedAt) {}

    /// What was published after a moment and fits a question, the earliest first.
    public List<Fresh> listFresh(Question question, Instant after, int most) {
        ActIndex index = indexing.current();
        List<Fresh> fitting = new ArrayList<>();
        Instant from = after;
        UUID last = new UUID(-1, -1);
        List<Fresh> some;
        do {
            some = published(from, last);
            Set<String> found = index.among(question, some.stream().map(one -> one.act().uuid().toString()).toList());
            some.stream().filter(one -> found.contains(one.act().uuid().toString())).forEach(fitting::add);
            if (!some.isEmpty()) {
                from = some.getLast().publishedAt();
                last = some.getLast().act().uuid();
            }
        } while (some.size() == AT_ONCE && fitting.size() < most);
        return fitting.stream().limit(most).toList();
    }

    private List<Fresh> published(Instant from, UUID behind) {
        return jdbc.sql("select act, ecli, court, kind, published_at from publication.text where body is not null and (published_at, act) > (?, ?) order by published_at, act limit ?")
                .params(from.atOffset(ZoneOffset.UTC), behind, AT_ONCE).query(FindingActs::fresh).list();
    }

    /// @param publishedAt when the bank took it in last
    public record Latest(Hit hit, Instant publishedAt) {}

    /// What the bank took in last of what fits a question, the latest first. Of a question that fits seldom only the last [#DEEPEST] acts are looked through.
    public List<Latest> listLatest(Question question, int most) {
        ActIndex index = indexing.current();
        List<Latest> fitting = new ArrayList<>();
        Instant until = Instant.parse("9999-01-01T00:00:00Z");
        UUID behind = new UUID(-1, -1);
        for (int looked = 0; looked < DEEPEST && fitting.size() < most; looked += AT_ONCE) {
            List<Fresh> some = jdbc.sql("select act, ecli, court, kind, published_at from publication.text where body is not null and (published_at, act) < (?, ?) order by published_at desc, act desc limit ?")
                    .params(until.atOffset(ZoneOffset.UTC), behind, AT_ONCE).query(FindingActs::fresh).list();
            Set<String> found = index.among(question, some.stream().map(one -> one.act().uuid().toString()).toList());
            List<Fresh> those = some.stream().filter(one -> found.contains(one.act().uuid().toString())).limit(most - fitting.size()).toList();
            Map<String, Hit> rows = rows(index, question, those.stream().map(one -> one.act().uuid()).toList());
            those.stream().filter(one -> rows.containsKey(one.act().uuid().toString())).forEach(one -> fitting.add(new Latest(rows.get(one.act().uuid().toString()), one.publishedAt())));
            if (some.size() < AT_ONCE) break;
            until = some.getLast().publishedAt();
            behind = some.getLast().act().uuid();
        }
        return fitting;
    }

    private Map<String, Hit> rows(ActIndex index, Question question, List<UUID> acts) {
        Map<String, Hit> rows = new HashMap<>();
        if (acts.isEmpty()) return rows;
        ActIndex.Excerpts excerpts = index.excerpts(question);
        jdbc.sql("select * from publication.text where act = any(?) and body is not null").param(acts.toArray(UUID[]::new)).query((row, _) -> rows.put(row.getString("act"), hit(excerpts, row))).list();
        return rows;
    }

    private static Fresh fresh(ResultSet row, int index) throws SQLException {
        return new Fresh(ActId.of(row.getObject("act", UUID.class)), row.getString("ecli"), CourtCode.of(row.getString("court")), row.getString("kind"), row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static Hit hit(ActIndex.Excerpts excerpts, ResultSet row) throws SQLException {
        PublishedText text = TextJson.text(row.getString("body"));
        Optional<Passage> passage = excerpts.best(row.getString("language"), ActIndexing.zones(text));
        return new Hit(ActId.of(row.getObject("act", UUID.class)), row.getString("ecli"), CaseNumber.of(row.getString("case_number")), CourtCode.of(row.getString("court")), row.getString("category"),
                row.getString("kind"), row.getString("outcome"), Language.find(row.getString("language")).orElseThrow(), row.getObject("decided_on", LocalDate.class),
                passage.map(Passage::zone).orElse(null), passage.map(Passage::runs).orElseGet(() -> beginning(text.plain())));
    }

    private static List<Passage.Run> beginning(String text) { return List.of(new Passage.Run(text.substring(0, Math.min(BEGINNING, text.length())).replace('\n', ' '), false)); }
}
