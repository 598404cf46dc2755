package kz.torelik.jurisprudence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.law.LawBook;
import kz.torelik.law.PracticeLaw;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What published acts cite and by whom they are cited. All of it is counted from acts that anybody can read.
@Service
public class Citations {

    private final JdbcClient jdbc;
    private final CitationFollowing following;
    private final LawBook law;

    Citations(JdbcClient jdbc, CitationFollowing following, LawBook law) {
        this.jdbc = jdbc;
        this.following = following;
        this.law = law;
    }

    /// A published act as a line.
    ///
    /// @param cited by how many acts it is cited
    public record Line(String ecli, String category, String kind, CourtCode court, LocalDate decidedOn, int cited) {}

    /// An article that acts cite.
    ///
    /// @param basis null for a code that the house does not have
    /// @param words how to ask the search for acts that cite it
    /// @param acts how many acts cite it
    public record Article(@Nullable LegalBasis basis, String code, String number, String words, int acts) {}

    /// @param named what the text names: the number of a case or an identifier
    /// @param line the act in the bank, or null while it has none
    public record Other(String named, @Nullable Line line) {}

    /// A normative resolution of the Supreme Court that acts cite.
    ///
    /// @param resolution null for one that the house does not have
    /// @param acts how many acts cite it, or how often one act does
    public record Resolved(PracticeLaw.@Nullable Resolution resolution, String number, LocalDate date, int acts) {}

    /// What an act cites.
    public record Cites(List<Article> articles, List<Resolved> resolutions, List<Other> acts) {
        public boolean isEmpty() { return articles.isEmpty() && resolutions.isEmpty() && acts.isEmpty(); }
    }

    public Cites of(ActId act) {
        following.current();
        List<Article> articles = jdbc.sql("select target, times from jurisprudence.citation where act = ? and target like 'article:%' order by times desc, target").param(act.uuid()).query((row, _) -> article(row.getString("target"), row.getInt("times"))).list();
        List<Other> others = jdbc.sql("""
                select c.target, k.*, (select count(*) from jurisprudence.citation b where b.found = k.act) as cited from jurisprudence.citation c left join jurisprudence.known_act k on k.act = c.found
                 where c.act = ? and (c.target like 'case:%' or c.target like 'ecli:%') order by c.target""").param(act.uuid())
                .query((row, index) -> new Other(row.getString("target").substring("case:".length()), row.getString("ecli") == null ? null : line(row, index))).list();
        List<Resolved> resolutions = jdbc.sql("select target, times as acts from jurisprudence.citation where act = ? and target like 'resolution:%' order by target").param(act.uuid()).query(this::resolved).list();
        return new Cites(articles, resolutions, others);
    }

    /// The acts that cite an act, the latest first.
    public List<Line> citing(ActId act, int most) {
        following.current();
        return jdbc.sql("""
                select k.*, (select count(*) from jurisprudence.citation b where b.found = k.act) as cited from jurisprudence.citation c join jurisprudence.known_act k on k.act = c.act
                 where c.found = ? group by k.act order by k.decided_on desc, k.ecli limit ?""").params(act.uuid(), most).query(Citations::line).list();
    }

    /// By how many acts each resolution is cited; those that the house does not have are among them.
    public List<Resolved> resolutions() {
        following.current();
        return jdbc.sql("select target, count(*) as acts from jurisprudence.citation where target like 'resolution:%' group by target order by acts desc, target").query(this::resolved).list();
    }

    /// The acts that cite a resolution, the latest first.
    public List<Line> citing(PracticeLaw.Resolution resolution, int most) {
        following.current();
        return jdbc.sql("""
                select k.*, (select count(*) from jurisprudence.citation b where b.found = k.act) as cited from jurisprudence.citation c join jurisprudence.known_act k on k.act = c.act
                 where c.target = ? order by k.decided_on desc, k.ecli limit ?""").params(CitedResolutions.PREFIX + resolution.date() + ":" + resolution.number(), most).query(Citations::line).list();
    }

    /// The articles that acts of a category cite, those that most acts cite first.
    public List<Article> articles(String category, int most) {
        following.current();
        return jdbc.sql("""
                select c.target, count(*) as acts from jurisprudence.citation c join jurisprudence.known_act k on k.act = c.act where k.category = ? and c.target like 'article:%'
                 group by c.target order by acts desc, c.target limit ?""").params(category, most).query((row, _) -> article(row.getString("target"), row.getInt("acts"))).list();
    }

    /// By how many acts an article is cited.
    public int citing(LegalBasis article) {
        following.current();
        return jdbc.sql("select count(*) from jurisprudence.citation where target = ?").param("article:" + article.act() + ":" + article.article()).query(Integer.class).single();
    }

    /// The acts of a category that are cited most, and those of the courts of cassation, the most cited and then the latest first.
    public List<Line> leading(String category, int most) {
        following.current();
        return jdbc.sql("""
                select k.*, count(c.act) as cited from jurisprudence.known_act k left join jurisprudence.citation c on c.found = k.act where k.category = ?
                 group by k.act having count(c.act) > 0 or k.kind in ('resolution-cassation', 'resolution-supreme') order by cited desc, k.decided_on desc, k.ecli limit ?""").params(category, most).query(Citations::line).list();
    }

    /// How many acts of each category are published.
    public Map<String, Integer> counts() {
        following.current();
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("select category, count(*) as acts from jurisprudence.known_act group by category order by category").query((row, _) -> counts.put(row.getString("category"), row.getInt("acts"))).list();
        return counts;
    }

    private Resolved resolved(ResultSet row, int index) throws SQLException {
        String[] parts = row.getString("target").split(":");
        LocalDate date = LocalDate.parse(parts[1]);
        return new Resolved(law.practice().find(date + "-" + parts[2]).orElse(null), parts[2], date, row.getInt("acts"));
    }

    private Article article(String target, int acts) {
        String[] parts = target.split(":");
        LegalBasis basis = law.acts().find(parts[1]).isPresent() ? new LegalBasis(parts[1], parts[2], null, null) : null;
        return new Article(basis, parts[1], parts[2], "ст. " + parts[2] + " " + CODES.getOrDefault(parts[1], parts[1]), acts);
    }

    /// Names by which the search knows the codes.
    private static final Map<String, String> CODES = Map.ofEntries(Map.entry("cc", "ГК"), Map.entry("cpc", "ГПК"), Map.entry("appc", "АППК"), Map.entry("fam", "КоБС"), Map.entry("lc", "ТК"), Map.entry("cao", "КоАП"), Map.entry("crpc", "УПК"),
            Map.entry("criminal", "УК"), Map.entry("tax", "НК"), Map.entry("land", "ЗК"), Map.entry("entrepreneurial", "ПК"), Map.entry("const", "Конституции"));

    /// How to ask the search for acts that cite an article.
    public static String words(LegalBasis article) { return "ст. " + article.article() + " " + CODES.getOrDefault(article.act(), ""); }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(row.getString("ecli").substring("ecli:".length()), row.getString("category"), row.getString("kind"), CourtCode.of(row.getString("court")), row.getObject("decided_on", LocalDate.class), row.getInt("cited"));
    }
}
