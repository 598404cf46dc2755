package kz.torelik.indicators;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.torelik.casefile.TestCases;
import kz.torelik.law.LawBook;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The cells as the house folds them, for tests of other modules that compare them with [Independent].
public final class FoldedCells {

    private FoldedCells() {}

    /// From now on the cells are folded.
    public static void listen(TestCases cases, LawBook law) { cases.listen(new CellFold(new CellRows(cases.jdbc), law)); }

    public static TreeMap<String, Long> cells(JdbcClient owner) {
        return owner.sql("select concat_ws('|', fact, court, judge, day, procedure, category, kind, value) as cell, n from indicators.cell where n <> 0")
                .query((row, _) -> Map.entry(row.getString("cell"), row.getLong("n"))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }
}
