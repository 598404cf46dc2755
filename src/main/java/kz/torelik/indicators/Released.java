package kz.torelik.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.Indicator;
import kz.torelik.law.Indicators;
import kz.torelik.law.LawBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The figures of the months that are over, by place: the country under an empty code, a region under two digits, a court under four. They are taken once, all places of one moment, and then
/// stay as they were: what becomes known later changes no number that somebody may have read. Small numbers are still in them; [Telling] hides those.
@Repository
class Released {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, TreeMap<String, Figure>>> FORM = new TypeReference<>() {};
    private static final int REMEMBERED = 64;

    private final JdbcClient jdbc;
    private final Figures figures;
    private final Breakdowns breakdowns;
    private final Indicators indicators;
    private final CourtClock clock;
    private final TransactionTemplate taking;
    private final Map<String, Map<String, ? extends Map<String, Figure>>> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, ? extends Map<String, Figure>>> eldest) { return size() > REMEMBERED; }
    };

    Released(JdbcClient jdbc, Figures figures, Breakdowns breakdowns, LawBook law, CourtClock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.breakdowns = breakdowns;
        this.indicators = law.indicators();
        this.clock = clock;
        this.taking = new TransactionTemplate(transactions);
        taking.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        taking.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// The newest month that is over.
    YearMonth last() { return YearMonth.from(clock.today()).minusMonths(1); }

    /// The indicators as they are defined at the end of a month.
    Indicators defined(YearMonth month) { return indicators.on(month.atEndOfMonth()); }

    /// All figures of a month, by place and id of the indicator.
    ///
    /// @throws IllegalArgumentException for a month that is not over
    Map<String, ? extends Map<String, Figure>> figures(YearMonth month) {
        return once(month, "figures", () -> {
            Days days = Days.month(month);
            Map<String, Map<String, Figure>> all = new TreeMap<>();
            all.put("", numbers(figures.read(new Place.Country(), days)));
            figures.read(new Place.Country(), days, Figures.By.REGION).forEach((region, reading) -> all.put(region, numbers(reading)));
            figures.read(new Place.Country(), days, Figures.By.COURT).forEach((court, reading) -> all.put(court, numbers(reading)));
            return all;
        });
    }

    /// What a place is told of which nothing was ever counted.
    Map<String, Figure> nothing(YearMonth month) {
        Days days = Days.month(month);
        return numbers(new Reading(new Tally(days), new Tally(days.yearBefore()), indicators));
    }

    /// What an indicator is made of, by place and part.
    Map<String, ? extends Map<String, Figure>> split(Indicator indicator, YearMonth month, Split split) {
        return once(month, "split " + indicator.id() + " " + split.name().toLowerCase(java.util.Locale.ROOT), () -> {
            Days days = Days.month(month);
            Map<String, Map<String, Figure>> all = new TreeMap<>();
            all.put("", breakdowns.split(indicator, new Place.Country(), days, Narrowed.NOT, split));
            all.putAll(breakdowns.table(indicator, new Place.Country(), days, Narrowed.NOT, Figures.By.REGION, split));
            all.putAll(breakdowns.table(indicator, new Place.Country(), days, Narrowed.NOT, Figures.By.COURT, split));
            return all;
        });
    }

    private static Map<String, Figure> numbers(Reading reading) {
        Map<String, Figure> numbers = new TreeMap<>();
        reading.defined().list().forEach(each -> numbers.put(each.id(), reading.of(each)));
        return numbers;
    }

    private Map<String, ? extends Map<String, Figure>> once(YearMonth month, String what, Supplier<Map<String, Map<String, Figure>>> take) {
        if (month.isAfter(last())) throw new IllegalArgumentException("The month is not over: " + month);
        String key = month + " " + what;
        synchronized (remembered) {
            Map<String, ? extends Map<String, Figure>> known = remembered.get(key);
            if (known != null) return known;
        }
        Map<String, ? extends Map<String, Figure>> read = read(month, what).orElseGet(() -> {
            taking.executeWithoutResult(_ -> jdbc.sql("insert into indicators.released (month, what, figures, released_at) values (?, ?, ?::jsonb, ?) on conflict do nothing")
                    .params(month.atDay(1), what, JSON.writeValueAsString(take.get()), clock.instant().atOffset(ZoneOffset.UTC)).update());
            return taking.execute(_ -> read(month, what)).orElseThrow();
        });
        synchronized (remembered) {
            remembered.put(key, read);
        }
        return read;
    }

    private Optional<Map<String, ? extends Map<String, Figure>>> read(YearMonth month, String what) {
        LocalDate first = month.atDay(1);
        return jdbc.sql("select figures::text from indicators.released where month = ? and what = ?").params(first, what).query(String.class).optional().map(json -> JSON.readValue(json, FORM));
    }
}
