package kz.torelik.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.torelik.casefile.CaseLists.CaseLine;
import kz.torelik.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The cases of the person of this thread: those in which he takes part himself, and apart from them those in which he acts for somebody else. The way goes from the person to his cases, so that a country
/// of cases beside them costs nothing.
@Repository
public class OwnCases {

    private static final String MATCHES = """
             from casefile.case_file where id in (select case_id from casefile.reader where person = casefile.me() group by case_id having bool_and(acts_for is not null) = :represented)
              and position(:number in number) > 0 and (:state = '' or (procedure || '/' || stage = any(:ended)) = (:state = 'ended'))""";

    private final JdbcClient jdbc;

    OwnCases(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// Which of them are asked for.
    ///
    /// @param represented those in which he only acts for others, else those in which he takes part himself
    /// @param number a part of the number, or an empty text
    /// @param state `running`, `ended`, or an empty text for all
    /// @param ended the stages at which nothing more is asked of a court, as `procedure/stage`
    public record Wanted(boolean represented, String number, String state, List<String> ended) {
        public Wanted { ended = List.copyOf(ended); }
    }

    @Transactional(readOnly = true)
    public int count(Wanted wanted) { return asking("select count(*)", wanted, "").query(Integer.class).single(); }

    /// The latest changed first.
    ///
    /// @param after how many to pass over
    @Transactional(readOnly = true)
    public List<CaseLine> list(Wanted wanted, int limit, int after) {
        return asking("select *", wanted, " order by changed_at desc, id limit :limit offset :after").param("limit", limit).param("after", after).query(CaseLists::line).list();
    }

    private JdbcClient.StatementSpec asking(String what, Wanted wanted, String order) {
        return jdbc.sql(what + MATCHES + order).param("represented", wanted.represented()).param("number", wanted.number().strip()).param("state", wanted.state()).param("ended", wanted.ended().toArray(String[]::new));
    }

    /// As whom he stands in each of his cases.
    ///
    /// @param parties the numbers of the participants that he is or represents
    /// @param principals the roles of those whom he represents
    public record Place(Set<Integer> parties, Set<String> principals) {
        public Place {
            parties = Set.copyOf(parties);
            principals = Set.copyOf(principals);
        }
    }

    /// All his cases that he may see today.
    @Transactional(readOnly = true)
    public Map<CaseId, Place> places() {
        return places(jdbc.sql("select r.* from casefile.reader r where r.person = casefile.me() and exists (select 1 from casefile.case_file c where c.id = r.case_id)"));
    }

    /// Those of these.
    @Transactional(readOnly = true)
    public Map<CaseId, Place> places(Collection<CaseId> cases) {
        return places(jdbc.sql("select r.* from casefile.reader r where r.person = casefile.me() and r.case_id = any(?)").param(cases.stream().map(CaseId::uuid).toArray(UUID[]::new)));
    }

    private static Map<CaseId, Place> places(JdbcClient.StatementSpec asked) {
        Map<CaseId, Set<Integer>> parties = new HashMap<>();
        Map<CaseId, Set<String>> principals = new HashMap<>();
        asked.query((row, _) -> {
            CaseId id = CaseId.of(row.getObject("case_id", UUID.class));
            int party = row.getInt("party");
            int actsFor = row.getInt("acts_for");
            boolean own = row.wasNull();
            parties.computeIfAbsent(id, _ -> new TreeSet<>()).add(own ? party : actsFor);
            Set<String> roles = principals.computeIfAbsent(id, _ -> new TreeSet<>());
            if (!own && party == actsFor) roles.add(row.getString("role"));
            return id;
        }).list();
        Map<CaseId, Place> places = new HashMap<>();
        parties.forEach((id, numbers) -> places.put(id, new Place(numbers, principals.get(id))));
        return places;
    }
}
