package kz.torelik.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.documents.Documents;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The bank of acts, open to everybody: search, one act, its PDF.
@Repository
public class BankOfActs {

    private static final String BEGIN = "\u0002";
    private static final String END = "\u0003";
    private static final String WANTED = """
             from publication.text where withdrawn_on is null
              and (:court::text is null or court = :court) and (:region::text is null or region = :region)
              and (:category::text is null or category = :category or category like :group) and (:year::integer is null or extract(year from decided_on) = :year)
              and (:language::text is null or language = :language) and (:outcome::text is null or outcome = :outcome)
              and (:number::text is null or case_number = :number) and (:ecli::text is null or ecli = :ecli)
              and (:words = '' or (language = 'ru' and words @@ websearch_to_tsquery('russian', :words)) or (language = 'kk' and words @@ to_tsquery('simple', :kazakh)))""";

    private final JdbcClient jdbc;
    private final Documents documents;

    BankOfActs(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /// What was found: all of it in number, a page of it in rows, and how the rest divides.
    ///
    /// @param facets by `outcome`, `year`, `language`, `region`: value -> number of acts
    public record Found(int total, List<Hit> hits, Map<String, Map<String, Integer>> facets) {}

    /// @param snippet runs of the text around the words; the marked ones are what was looked for
    public record Hit(ActId act, String ecli, CaseNumber caseNumber, CourtCode court, String category, String kind, @Nullable String outcome, Language language, LocalDate decidedOn, List<Run> snippet) {}

    public record Run(String text, boolean marked) {}

    @Transactional(readOnly = true)
    public Found search(BankQuery query) {
        Map<String, @Nullable Object> facts = facts(query);
        int total = jdbc.sql("select count(*) " + WANTED).params(facts).query(Integer.class).single();
        List<Hit> hits = jdbc.sql("""
                with page as (select *""" + WANTED + """
                 order by decided_on desc, act limit :limit offset :skip)
                select p.*, case when :words = '' then left(plain, 300)
                    when language = 'ru' then ts_headline('russian', plain, websearch_to_tsquery('russian', :words), :how)
                    else ts_headline('simple', plain, to_tsquery('simple', :kazakh), :how) end as snippet
                 from page p order by decided_on desc, act""").params(facts).query(BankOfActs::hit).list();
        Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
        for (String facet : List.of("outcome", "year", "language", "region")) facets.put(facet, facet(facet, facts));
        return new Found(total, hits, facets);
    }

    /// An act that the bank took in.
    public record Fresh(String ecli, CourtCode court, String kind, Instant publishedAt) {}

    /// What was published after a moment and fits a query, the earliest first.
    @Transactional(readOnly = true)
    public List<Fresh> listFresh(BankQuery query, Instant after, int limit) {
        Map<String, @Nullable Object> facts = facts(query);
        facts.put("after", after.atOffset(ZoneOffset.UTC));
        facts.put("most", limit);
        return jdbc.sql("select ecli, court, kind, published_at " + WANTED + " and published_at > :after order by published_at, act limit :most").params(facts)
                .query((row, _) -> new Fresh(row.getString("ecli"), CourtCode.of(row.getString("court")), row.getString("kind"), row.getObject("published_at", OffsetDateTime.class).toInstant())).list();
    }

    private Map<String, Integer> facet(String facet, Map<String, @Nullable Object> facts) {
        String value = facet.equals("year") ? "extract(year from decided_on)::text" : facet;
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("select " + value + " as value, count(*)::integer as times " + WANTED + " and " + value + " is not null group by 1 order by " + (facet.equals("year") ? "1 desc" : "2 desc, 1"))
                .params(facts).query((row, _) -> counts.put(row.getString("value"), row.getInt("times"))).list();
        return counts;
    }

    private static Map<String, @Nullable Object> facts(BankQuery query) {
        String words = query.words().strip();
        Optional<CaseNumber> number = CaseNumber.find(words);
        Optional<Ecli> ecli = Ecli.find(words);
        boolean exact = number.isPresent() || ecli.isPresent();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("court", query.court());
        facts.put("region", query.region());
        facts.put("category", query.category());
        facts.put("group", query.category() != null && query.category().endsWith(".00") ? query.category().replace(".00", ".%") : query.category());
        facts.put("year", query.year());
        facts.put("language", query.language());
        facts.put("outcome", query.outcome());
        facts.put("number", number.map(CaseNumber::toString).orElse(null));
        facts.put("ecli", ecli.map(Ecli::toString).orElse(null));
        facts.put("words", exact || query.kazakh().isEmpty() ? "" : words);
        facts.put("kazakh", query.kazakh());
        facts.put("how", "StartSel=" + BEGIN + ",StopSel=" + END + ",MaxWords=32,MinWords=18,MaxFragments=2,FragmentDelimiter=\" … \"");
        facts.put("limit", BankQuery.PAGE);
        facts.put("skip", (Math.max(1, query.page()) - 1) * BankQuery.PAGE);
        return facts;
    }

    @Transactional(readOnly = true)
    public Optional<PublishedAct> find(Ecli ecli) { return jdbc.sql("select * from publication.text where ecli = ?").param(ecli.toString()).query(BankOfActs::read).optional(); }

    @Transactional(readOnly = true)
    public Optional<PublishedAct> find(ActId act) { return jdbc.sql("select * from publication.text where act = ?").param(act.uuid()).query(BankOfActs::read).optional(); }

    /// By the digest of the PDF with the published text.
    @Transactional(readOnly = true)
    public Optional<PublishedAct> find(Sha256 pdf) { return jdbc.sql("select * from publication.text where pdf_sha256 = ?").param(pdf.bytes()).query(BankOfActs::read).optional(); }

    /// By the digest of the signed act itself.
    @Transactional(readOnly = true)
    public Optional<PublishedAct> findByAct(Sha256 signed) { return jdbc.sql("select * from publication.text where act_sha256 = ?").param(signed.bytes()).query(BankOfActs::read).optional(); }

    /// The published acts of a case, in their order.
    @Transactional(readOnly = true)
    public List<PublishedAct> list(CaseNumber number) {
        return jdbc.sql("select * from publication.text where case_number = ? order by decided_on, ecli").param(number.toString()).query(BankOfActs::read).list();
    }

    /// A published act by its name alone.
    public record Brief(String ecli, String kind, LocalDate decidedOn) {}

    /// The published acts of several cases.
    @Transactional(readOnly = true)
    public Map<CaseNumber, List<Brief>> brief(List<CaseNumber> cases) {
        Map<CaseNumber, List<Brief>> brief = new LinkedHashMap<>();
        if (cases.isEmpty()) return brief;
        jdbc.sql("select case_number, ecli, kind, decided_on from publication.text where case_number = any(?) and withdrawn_on is null order by decided_on, ecli").param(cases.stream().map(CaseNumber::toString).toArray(String[]::new))
                .query((row, _) -> brief.computeIfAbsent(CaseNumber.of(row.getString("case_number")), _ -> new java.util.ArrayList<>()).add(new Brief(row.getString("ecli"), row.getString("kind"), row.getObject("decided_on", LocalDate.class)))).list();
        return brief;
    }

    /// How many acts are published.
    @Transactional(readOnly = true)
    public int count() { return jdbc.sql("select count(*) from publication.text where withdrawn_on is null").query(Integer.class).single(); }

    /// The PDF of the published text; empty once it was withdrawn.
    public Optional<byte[]> pdf(PublishedAct act) {
        if (act.withdrawn() != null) return Optional.empty();
        return documents.find(act.pdf().document()).map(document -> {
            try {
                return documents.content(document);
            } catch (IOException fault) {
                throw new UncheckedIOException("A published text cannot be read", fault);
            }
        });
    }

    private static Hit hit(ResultSet row, int index) throws SQLException {
        return new Hit(ActId.of(row.getObject("act", UUID.class)), row.getString("ecli"), CaseNumber.of(row.getString("case_number")), CourtCode.of(row.getString("court")), row.getString("category"),
                row.getString("kind"), row.getString("outcome"), Language.find(row.getString("language")).orElseThrow(), row.getObject("decided_on", LocalDate.class), runs(row.getString("snippet")));
    }

    static List<Run> runs(String headline) {
        List<Run> runs = new java.util.ArrayList<>();
        for (String part : headline.replace('\n', ' ').split("(?=" + BEGIN + ")|(?<=" + END + ")")) {
            if (!part.isEmpty()) runs.add(new Run(part.replace(BEGIN, "").replace(END, ""), part.startsWith(BEGIN)));
        }
        return runs;
    }

    private static PublishedAct read(ResultSet row, int index) throws SQLException {
        @Nullable String body = row.getString("body");
        @Nullable OffsetDateTime signedAt = row.getObject("signed_at", OffsetDateTime.class);
        @Nullable UUID replacedBy = row.getObject("replaced_by", UUID.class);
        @Nullable LocalDate withdrawn = row.getObject("withdrawn_on", LocalDate.class);
        return new PublishedAct(ActId.of(row.getObject("act", UUID.class)), Ecli.find(row.getString("ecli")).orElseThrow(), CaseNumber.of(row.getString("case_number")), CourtCode.of(row.getString("court")),
                row.getString("category"), row.getString("kind"), row.getString("outcome"), Language.find(row.getString("language")).orElseThrow(), row.getString("judge"),
                row.getObject("decided_on", LocalDate.class), row.getObject("in_force_from", LocalDate.class), signedAt == null ? null : signedAt.toInstant(), new Sha256(row.getBytes("act_sha256")),
                Optional.ofNullable(body).map(TextJson::text), new PublishedAct.Pdf(DocumentId.of(row.getObject("document", UUID.class)), new Sha256(row.getBytes("pdf_sha256"))),
                replacedBy == null ? null : ActId.of(replacedBy), withdrawn == null ? null : new PublishedAct.Withdrawal(withdrawn, row.getString("withdrawn_why")));
    }
}
