package kz.torelik.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Period;
import kz.torelik.law.Lasting;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the dated rules of `law/access.yaml` where row-level security reads them, when the house starts: a relation that may do anything with a case sees its row on the days on which it may.
@Component
class AccessInForce implements SmartInitializingSingleton {

    private static final Actor.Rule RULE = new Actor.Rule("access-in-force");

    private final AccessRules rules;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    AccessInForce(AccessRules rules, JdbcClient jdbc, TransactionTemplate transactions) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Line(String relation, String seal, @Nullable LocalDate from, @Nullable LocalDate to, boolean byFiling) {}

    @Override
    public void afterSingletonsInstantiated() { write(); }

    /// What the law says takes the place of what was written before.
    void write() { Acting.run(RULE, () -> transactions.executeWithoutResult(_ -> replace(List.copyOf(lines())))); }

    private Set<Line> lines() {
        Set<Line> lines = new LinkedHashSet<>();
        for (AccessRules.Action action : rules.list()) {
            action.open().forEach(relation -> lines.add(line(action, relation, "open")));
            action.closed().forEach(relation -> lines.add(line(action, relation, "closed")));
        }
        return lines;
    }

    private static Line line(AccessRules.Action action, String relation, String seal) {
        Period period = action.inForce();
        return period == null ? new Line(relation, seal, null, null, false) : new Line(relation, seal, period.from(), period.to(), action.transition() == Lasting.Transition.OLD_CASES_KEEP);
    }

    private void replace(List<Line> lines) {
        jdbc.sql("lock table casefile.access_rule in share row exclusive mode").update();
        jdbc.sql("delete from casefile.access_rule").update();
        List<@Nullable String> from = new ArrayList<>();
        List<@Nullable String> to = new ArrayList<>();
        for (Line line : lines) {
            from.add(line.from() == null ? null : line.from().toString());
            to.add(line.to() == null ? null : line.to().toString());
        }
        jdbc.sql("""
                insert into casefile.access_rule (relation, seal, from_day, to_day, by_filing)
                select relation, seal, from_day::date, to_day::date, by_filing from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[]) as given (relation, seal, from_day, to_day, by_filing)""")
                .params(lines.stream().map(Line::relation).toArray(String[]::new), lines.stream().map(Line::seal).toArray(String[]::new), from.toArray(String[]::new), to.toArray(String[]::new),
                        lines.stream().map(Line::byFiling).toArray(Boolean[]::new)).update();
    }
}
