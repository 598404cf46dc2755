package kz.torelik.gazette.lawbook;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.language.Phrase;
import kz.torelik.law.Dated;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.LawBook;
import kz.torelik.law.Length;
import kz.torelik.law.Happening;
import kz.torelik.lawdesk.EventNames;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// All terms, by who answers for them.
@Shows("gazette/lawbook/deadlines.jte")
public record DeadlinesScreen(LawBook law, LocalDate today) implements Screen {

    /// A term as it stands today, or in its last version when it is no longer or not yet in force.
    public record Row(DeadlineRule rule, DeadlineRule.Version version) {}

    @Override
    public Phrase title() { return Phrase.of("lawbook.deadlines"); }

    public Map<DeadlineRule.BearsOn, List<Row>> groups() {
        Map<DeadlineRule.BearsOn, List<Row>> groups = new LinkedHashMap<>();
        List<Row> rows = law.deadlines().stream().map(rule -> new Row(rule, Dated.find(rule.versions(), today).orElse(rule.versions().getLast()))).toList();
        for (DeadlineRule.BearsOn who : DeadlineRule.BearsOn.values()) {
            List<Row> theirs = rows.stream().filter(row -> row.version().bearsOn() == who).toList();
            if (!theirs.isEmpty()) groups.put(who, theirs);
        }
        return groups;
    }

    public String length(Page page, Length length) { return names(page).of(length); }

    public String events(Page page, List<Happening> happenings) { return names(page).all(happenings); }

    private EventNames names(Page page) { return new EventNames(law, page.shell().sentences(), page.language()); }
}
