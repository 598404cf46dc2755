package kz.torelik.publication.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.publication.cases.ListedCase.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds cases for anyone. What a question asks about must be something that the public sees at the stage of the case: a category or a participant that the stage does not show finds nothing.
@Component
public class ListedCases {

    /// How many cases a page of a list has.
    public static final int PAGE = 20;

    private static final Actor.Rule RULE = new Actor.Rule("public-register");
    private static final String COLUMNS = "l.number, l.seat, l.procedure, l.category, l.stage, l.filed_on, l.hearings";
    private static final String SHOWN = " and l.procedure || '/' || l.stage = any(:shown)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final PartyKeys keys;
    private final LawBook law;

    ListedCases(JdbcClient jdbc, TransactionTemplate transactions, PartyKeys keys, LawBook law) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.keys = keys;
        this.law = law;
    }

    /// To what a list is narrowed; null narrows nothing.
    ///
    /// @param category the code of a category, or of a group that gathers several
    /// @param from the first day of filing
    /// @param to the last one
    public record Question(@Nullable CourtCode court, @Nullable String category, @Nullable LocalDate from, @Nullable LocalDate to) {

        public boolean isEmpty() { return court == null && category == null && from == null && to == null; }
    }

    /// @param next behind which case the list goes on, or null at its end
    public record Found(List<ListedCase> cases, @Nullable Place next) {

        public static final Found NOTHING = new Found(List.of(), null);

        public Found { cases = List.copyOf(cases); }
    }

    public Optional<ListedCase> find(CaseNumber number) { return one("l.number = :word", number.toString()); }

    /// By the ticket on the receipt of the claim that opened it.
    public Optional<ListedCase> findByTicket(String ticket) { return one("l.ticket = :word", ticket); }

    /// Whether everybody sees that of a case at its present stage; of a case that is not listed nobody does.
    public boolean shows(CaseNumber number, Procedure.Seen what) {
        return find(number).filter(found -> law.procedure(found.procedure()).stage(found.stage()).shows().contains(what)).isPresent();
    }

    private Optional<ListedCase> one(String is, String word) {
        return asking(() -> jdbc.sql("select " + COLUMNS + " from publication.case_line l where " + is).param("word", word).query(ListedCases::read).optional());
    }

    /// The cases that answer a question, the latest filed first.
    public Found list(Question question, @Nullable Place after) {
        Map<String, Object> facts = new LinkedHashMap<>();
        String sql = listing(question, after, facts);
        return asking(() -> page(jdbc.sql(sql).params(facts).query(ListedCases::read).list()));
    }

    /// The statement of a list and its facts; only what is asked stands in it, so that the database goes by the index made for it.
    String listing(Question question, @Nullable Place after, Map<String, Object> facts) {
        StringBuilder sql = new StringBuilder("select " + COLUMNS + " from publication.case_line l where true");
        if (question.court() != null) {
            sql.append(" and l.seat = :court");
            facts.put("court", question.court().digits());
        }
        if (question.category() != null) {
            boolean group = question.category().endsWith(".00");
            sql.append(group ? " and l.family = :category" : " and l.category = :category").append(SHOWN);
            facts.put("category", group ? question.category().substring(0, question.category().indexOf('.')) : question.category());
            facts.put("shown", showing(Procedure.Seen.CATEGORY));
        }
        if (question.from() != null) {
            sql.append(" and l.filed_on >= :from");
            facts.put("from", question.from());
        }
        if (question.to() != null) {
            sql.append(" and l.filed_on <= :to");
            facts.put("to", question.to());
        }
        behind(sql, "l", after, facts);
        return sql.append(" order by l.filed_on desc, l.number desc limit ").append(PAGE + 1).toString();
    }

    /// The cases of a participant, the latest filed first.
    public Found list(Sought sought, @Nullable Place after) {
        return asking(() -> keys.wanted(sought).map(wanted -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            String sql = listing(wanted, sought instanceof Sought.Oneself, after, facts);
            return page(jdbc.sql(sql).params(facts).query(ListedCases::read).list());
        }).orElse(Found.NOTHING));
    }

    /// @param oneself whether the participant himself asks: then also what the stage does not show to others
    String listing(PartyKeys.Wanted wanted, boolean oneself, @Nullable Place after, Map<String, Object> facts) {
        StringBuilder sql = new StringBuilder("select " + COLUMNS + " from publication.case_party p join publication.case_line l on l.id = p.case_id where p.key = :key");
        facts.put("key", wanted.first());
        if (!wanted.others().isEmpty()) {
            sql.append(" and exists (select 1 from publication.case_party o where o.key in (:other, :otherwise) and o.key <> p.key and o.filed_on = p.filed_on and o.number = p.number)");
            facts.put("other", wanted.others().getFirst());
            facts.put("otherwise", wanted.others().getLast());
        }
        if (!oneself) {
            sql.append(SHOWN);
            facts.put("shown", showing(Procedure.Seen.PARTIES));
        }
        behind(sql, "p", after, facts);
        return sql.append(" order by p.filed_on desc, p.number desc limit ").append(PAGE + 1).toString();
    }

    private static void behind(StringBuilder sql, String table, @Nullable Place after, Map<String, Object> facts) {
        if (after == null) return;
        sql.append(" and (%s.filed_on, %s.number) < (:day, :behind)".formatted(table, table));
        facts.put("day", after.filedOn());
        facts.put("behind", after.number());
    }

    private String[] showing(Procedure.Seen what) {
        return law.procedures().stream().flatMap(procedure -> procedure.stages().stream().filter(stage -> stage.shows().contains(what)).map(stage -> procedure.id() + "/" + stage.id())).distinct().toArray(String[]::new);
    }

    private static Found page(List<ListedCase> read) {
        if (read.size() <= PAGE) return new Found(read, null);
        return new Found(read.subList(0, PAGE), read.get(PAGE - 1).place());
    }

    /// The fingerprints are read by this rule alone; whoever asks stays who he is outside.
    private <T> T asking(java.util.function.Supplier<T> question) {
        return Acting.as(RULE, () -> transactions.execute(_ -> question.get()));
    }

    private static ListedCase read(ResultSet row, int index) throws SQLException {
        Timestamp[] hearings = (Timestamp[]) row.getArray("hearings").getArray();
        return new ListedCase(CaseNumber.of(row.getString("number")), CourtCode.of(row.getString("seat")), row.getString("procedure"), row.getString("category"), row.getString("stage"),
                row.getObject("filed_on", LocalDate.class), Arrays.stream(hearings).map(Timestamp::toInstant).toList());
    }
}
