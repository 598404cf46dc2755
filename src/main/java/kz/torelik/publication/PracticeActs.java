package kz.torelik.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Sha256;
import kz.torelik.law.CourtPapers;
import kz.torelik.publication.pseudonyms.PublishedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The acts of the bank for whoever compares cases: signed, in force, published, not taken back.
@Repository
public class PracticeActs {

    private static final String STANDING = "select * from publication.text where withdrawn_on is null and closed_on is null and replaced_by is null";

    private final JdbcClient jdbc;
    private final ActChanges changes;

    PracticeActs(JdbcClient jdbc, ActChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /// @param instance which instance made it: `first`, `appeal`, `cassation`, `supreme`
    /// @param told what the act tells and reasons, as the public reads it, without its head (court, judge, parties) and without what was decided
    public record Act(String ecli, CaseNumber caseNumber, CourtCode court, String category, String kind, String instance, @Nullable String outcome, Language language, LocalDate decidedOn, Sha256 sha256, String told) {

        public boolean isFirst() { return PracticeActs.isFirst(kind); }

        /// The same without its text.
        public Act untold() { return new Act(ecli, caseNumber, court, category, kind, instance, outcome, language, decidedOn, sha256, ""); }
    }

    /// Whether acts of a kind end a case of the first instance.
    public static boolean isFirst(String kind) { return ActIndexing.instance(kind).equals("first"); }

    /// The number of the last change of the bank: as long as it is the same, so is what [#list] gives.
    @Transactional(readOnly = true)
    public long last() { return changes.last(); }

    /// The newest acts.
    @Transactional(readOnly = true)
    public List<Act> list(int most) {
        return jdbc.sql(STANDING + " order by decided_on desc, act limit ?").param(most).query(PracticeActs::read).list();
    }

    /// Those of some acts that stand.
    @Transactional(readOnly = true)
    public List<Act> list(Collection<String> eclis) {
        return jdbc.sql(STANDING + " and ecli = any(?) order by decided_on desc, act").param(eclis.toArray(String[]::new)).query(PracticeActs::read).list();
    }

    /// Which acts something happened to behind a change.
    @Transactional(readOnly = true)
    public Set<String> changed(long after) { return changes.list(after, Integer.MAX_VALUE).stream().map(ActChanges.Change::ecli).collect(Collectors.toCollection(TreeSet::new)); }

    private static Act read(ResultSet row, int index) throws SQLException {
        return new Act(row.getString("ecli"), CaseNumber.of(row.getString("case_number")), CourtCode.of(row.getString("court")), row.getString("category"), row.getString("kind"), ActIndexing.instance(row.getString("kind")), row.getString("outcome"),
                Language.find(row.getString("language")).orElseThrow(), row.getObject("decided_on", LocalDate.class), new Sha256(row.getBytes("act_sha256")), told(TextJson.text(row.getString("body"))));
    }

    private static String told(PublishedText text) {
        return text.sections().stream().filter(section -> section.part() == CourtPapers.Part.DESCRIPTIVE || section.part() == CourtPapers.Part.REASONING)
                .flatMap(section -> section.paragraphs().stream()).map(PublishedText.Paragraph::text).collect(Collectors.joining("\n"));
    }

    /// What these acts tell as the public reads them at this moment, by ECLI; what it may not read any more is not among them.
    @Transactional(readOnly = true)
    public Map<String, String> told(Collection<String> eclis) {
        Map<String, String> told = new HashMap<>();
        jdbc.sql("select ecli, body from publication.text where withdrawn_on is null and closed_on is null and ecli = any(?)").param(eclis.toArray(String[]::new))
                .query((row, _) -> told.put(row.getString("ecli"), told(TextJson.text(row.getString("body"))))).list();
        return told;
    }

    /// Which of these acts the public may still read at this moment.
    @Transactional(readOnly = true)
    public Set<String> standing(List<String> eclis) {
        return new TreeSet<>(jdbc.sql("select ecli from publication.text where withdrawn_on is null and closed_on is null and ecli = any(?)").param(eclis.toArray(String[]::new)).query(String.class).list());
    }
}
