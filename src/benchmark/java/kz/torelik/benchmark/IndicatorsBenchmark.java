package kz.torelik.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.torelik.YearHouse;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.FoldAlone;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.courts.Staff;
import kz.torelik.database.Acting;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Clocks;
import kz.torelik.deadlines.History;
import kz.torelik.identity.SigningIn;
import kz.torelik.indicators.Independent;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.LawBook;
import kz.torelik.simulator.year.SimulatingYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/// `./torelik bench indicators [CASES] [SEED]`: what the counting costs for each event and for each cell, and how old a figure on the page is. In the same run every cell is compared with SQL that
/// computes it from the history alone, and every duty with the clocks of its case counted from the beginning; the floor is the same cells put into the same PostgreSQL without counting.
public final class IndicatorsBenchmark {

    private static final int WARM_UP = 300;
    private static final int LOOKS = 200;
    private static final int CELLS_AT_ONCE = 1000;
    private static final List<String> FOLDS = List.of("indicator-cells", "indicator-duties", "indicator-ages");
    /// What each of the folds writes.
    private static final List<String> TABLES = List.of("cell", "term", "stood");
    private static final Pattern FILED = Pattern.compile("id=\"incoming\".*?<b class=\"num\">([^<]*)</b>", Pattern.DOTALL);

    private IndicatorsBenchmark() {}

    public static void main(String[] words) throws Exception {
        int cases = words.length > 0 ? Integer.parseInt(words[0]) : 2000;
        long seed = words.length > 1 ? Long.parseLong(words[1]) : 7;
        System.out.println("load before: " + Files.readString(Path.of("/proc/loadavg")).strip());
        Path base = Files.createDirectories(Path.of("target", "bench"));
        cost(Files.createTempDirectory(base, "indicators-"), cases, seed);
        freshness(Files.createTempDirectory(base, "indicators-"), cases, seed);
        System.exit(0);
    }

    private static void cost(Path data, int cases, long seed) throws Exception {
        try (YearHouse house = YearHouse.open(data, "nobody"); Connection connection = DriverManager.getConnection(house.databaseUrl(), "postgres", house.databasePassword())) {
            JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            house.simulate(WARM_UP, seed + 1);
            FoldAlone.awaitPump(house);
            FOLDS.forEach(fold -> FoldAlone.hear(house, fold));
            List<Long> before = TABLES.stream().map(table -> rows(owner, table)).toList();
            SimulatingYear.Made made = house.simulate(cases, seed);
            FoldAlone.awaitPump(house);
            for (int i = 0; i < FOLDS.size(); i++) {
                Spent spentBefore = Spent.now(house);
                long heard = FoldAlone.hear(house, FOLDS.get(i));
                Spent spent = Spent.now(house).since(spentBefore);
                long more = rows(owner, TABLES.get(i)) - before.get(i);
                System.out.printf("%-18s %s; %d rows of %s more, CPU us a row %.0f%n", FOLDS.get(i), spent.each(heard), more, TABLES.get(i), spent.micros() / more);
            }
            System.out.printf("%d cases, %d events; table and indices: %s%n", made.cases(), made.events(), owner.sql("""
                    select string_agg(format('%s %s (%s bytes a row)', c.relname, pg_size_pretty(pg_total_relation_size(c.oid)), pg_total_relation_size(c.oid) / greatest(1, c.n)), ', ' order by c.relname)
                      from (select c.oid, c.relname, case c.relname when 'cell' then (select count(*) from indicators.cell) when 'term' then (select count(*) from indicators.term)
                            when 'behind' then (select count(*) from indicators.behind) when 'stood' then (select count(*) from indicators.stood) else (select count(*) from indicators.remembered) end as n
                              from pg_class c join pg_namespace s on s.oid = c.relnamespace where s.nspname = 'indicators' and c.relkind = 'r') c""").query(String.class).single());
            everyCell(owner, house.get(LawBook.class));
            everyDuty(owner, house, seed);
            floor(house, connection, owner);
        }
    }

    private static long rows(JdbcClient owner, String table) { return owner.sql("select count(*) from indicators." + table).query(Long.class).single(); }

    private static void everyCell(JdbcClient owner, LawBook law) {
        TreeMap<String, Long> folded = owner.sql("select concat_ws('|', fact, court, judge, day, procedure, category, kind, value) as cell, n from indicators.cell where n <> 0")
                .query((row, _) -> Map.entry(row.getString("cell"), row.getLong("n"))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
        TreeMap<String, Long> computed = Independent.cells(owner, law);
        computed.values().removeIf(n -> n == 0);
        List<String> wrong = folded.entrySet().stream().filter(cell -> !cell.getValue().equals(computed.get(cell.getKey()))).map(cell -> cell + " but the history gives " + computed.get(cell.getKey())).limit(5).toList();
        List<String> missing = computed.keySet().stream().filter(cell -> !folded.containsKey(cell)).limit(5).toList();
        if (!wrong.isEmpty() || !missing.isEmpty()) throw new IllegalStateException("Wrong: " + wrong + ", missing: " + missing);
        System.out.println("checked: all " + folded.size() + " cells are what SQL computes from the history alone");
    }

    private static void everyDuty(JdbcClient owner, YearHouse house, long seed) throws Exception {
        CaseFiles files = house.get(CaseFiles.class);
        LawBook law = house.get(LawBook.class);
        long compared = 0;
        for (String line : house.truth(seed)) {
            CaseFile file = Acting.as(SimulatingYear.RULE, () -> files.get(CaseId.of(JsonMapper.shared().readTree(line).get("case").asString())));
            Set<String> counted = new HashSet<>();
            for (ClockReading each : Clocks.of(History.of(file.history()), law, house.get(CourtClock.class).today())) {
                if (each.nature() == DeadlineRule.Nature.DUTY && each.status() != ClockReading.Status.ENDED) counted.add(each.rule() + " " + each.startedBy() + " " + each.due() + " " + each.metOn());
            }
            List<String> kept = owner.sql("select concat_ws(' ', rule, started_by, coalesce(due::text, 'null'), coalesce(done_on::text, 'null')) from indicators.term where case_id = ?").param(UUID.fromString(file.id().uuid().toString())).query(String.class).list();
            if (!counted.equals(new HashSet<>(kept)) || counted.size() != kept.size()) throw new IllegalStateException("The duties of " + file.number() + " are " + kept + " and not " + counted);
            compared += kept.size();
        }
        System.out.println("checked: all " + compared + " duties are what their histories give from the beginning");
    }

    private static void floor(YearHouse house, Connection connection, JdbcClient owner) throws Exception {
        List<String[]> rows = owner.sql("select fact, court, judge::text, day::text, procedure, category, kind, value::text, n::text from indicators.cell").query((row, _) -> {
            String[] one = new String[9];
            for (int i = 0; i < 9; i++) one[i] = row.getString(i + 1);
            return one;
        }).list();
        owner.sql("create table public.cells (like indicators.cell including all)").update();
        Spent before = Spent.now(house);
        connection.setAutoCommit(false);
        for (int from = 0; from < rows.size(); from += CELLS_AT_ONCE) put(connection, rows.subList(from, Math.min(rows.size(), from + CELLS_AT_ONCE)));
        connection.setAutoCommit(true);
        Spent spent = Spent.now(house).since(before);
        System.out.printf("floor: %d cells put in, CPU us a cell %.0f%n", rows.size(), spent.micros() / rows.size());
    }

    private static void put(Connection connection, List<String[]> rows) throws SQLException {
        try (var insert = connection.prepareStatement("insert into public.cells (fact, court, judge, day, procedure, category, kind, value, n) select * from unnest(?::text[], ?::text[], ?::uuid[], ?::date[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::bigint[])")) {
            for (int i = 0; i < 9; i++) {
                int column = i;
                insert.setObject(i + 1, rows.stream().map(row -> row[column]).toArray(String[]::new));
            }
            insert.executeUpdate();
            connection.commit();
        }
    }

    /// A claim is registered, and the page of its court is asked by the chair until it shows one more: everybody else is told whole past months.
    private static void freshness(Path data, int cases, long seed) throws Exception {
        try (YearHouse house = YearHouse.open(data, YearHouse.folds()); HttpClient client = HttpClient.newHttpClient()) {
            house.simulate(WARM_UP, seed + 1);
            house.awaitQuiet(Duration.ofMinutes(10));
            FilingEvent.ClaimFiled model = model(house, seed + 1);
            HttpRequest page = ofChair(house, model.claim().court());
            looks(house, client, page, model, 20);
            report("nothing else happens", looks(house, client, page, model, LOOKS));
            Thread writer = Thread.ofPlatform().start(() -> {
                try {
                    house.simulate(cases, seed);
                } catch (java.io.IOException fault) {
                    throw new java.io.UncheckedIOException(fault);
                }
            });
            List<Double> beside = new ArrayList<>();
            while (writer.isAlive() && beside.size() < LOOKS) beside.addAll(looks(house, client, page, model, 1));
            report("a year is recorded beside", beside);
            writer.join();
        }
    }

    private static FilingEvent.ClaimFiled model(YearHouse house, long seed) throws Exception {
        CaseFiles files = house.get(CaseFiles.class);
        for (String line : house.truth(seed)) {
            CaseFile file = Acting.as(SimulatingYear.RULE, () -> files.get(CaseId.of(JsonMapper.shared().readTree(line).get("case").asString())));
            if (file.history().getFirst().event() instanceof FilingEvent.ClaimFiled filed && filed.claim().procedure().equals("action")) return filed;
        }
        throw new IllegalStateException("No action among the cases");
    }

    /// The simulated chair has no account; she is entered as a person first.
    private static HttpRequest ofChair(YearHouse house, CourtCode court) throws Exception {
        Actor.Staff chair = house.get(Staff.class).list(court, Function.CHAIR).getFirst().actor();
        try (Connection connection = DriverManager.getConnection(house.databaseUrl(), "postgres", house.databasePassword())) {
            JdbcClient.create(new SingleConnectionDataSource(connection, true)).sql("insert into identity.person (id, kind, iin, surname, given, created_at) values (?, 'natural', 'chair', 'Chair', 'Chair', now()) on conflict do nothing")
                    .param(chair.person().uuid()).update();
        }
        String token = house.get(SigningIn.class).open(chair, "eds", "bench").token();
        return HttpRequest.newBuilder(URI.create(house.address() + "/desk/situation?days=30")).header("Cookie", "session=" + token).build();
    }

    /// @return for each look the milliseconds from the commit of the event to the end of the first page that shows it
    private static List<Double> looks(YearHouse house, HttpClient client, HttpRequest page, FilingEvent.ClaimFiled model, int many) throws Exception {
        CaseFiles files = house.get(CaseFiles.class);
        CourtClock clock = house.get(CourtClock.class);
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            long shown = filed(client, page);
            Acting.as(SimulatingYear.RULE, () -> {
                var number = files.nextNumber(model.claim().court(), "2");
                return files.open(CaseId.random(), List.of(Happening.of(new FilingEvent.ClaimFiled(number, "T", clock.instant(), model.claim(), model.parties(), List.of()), clock.today()))).orThrow();
            });
            long committed = System.nanoTime();
            while (filed(client, page) <= shown) if (System.nanoTime() - committed > 60e9) throw new IllegalStateException("The page does not show the claim");
            all.add((System.nanoTime() - committed) / 1e6);
        }
        return all;
    }

    private static long filed(HttpClient client, HttpRequest page) throws Exception {
        String shown = client.send(page, HttpResponse.BodyHandlers.ofString()).body();
        Matcher found = FILED.matcher(shown);
        if (!found.find()) throw new IllegalStateException("The page shows no figure of the claims: " + shown);
        String digits = found.group(1).replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static void report(String when, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        if (sorted.isEmpty()) return;
        System.out.printf("from event to page while %s: p50 %.0f ms, p95 %.0f ms (%d looks)%n", when, sorted.get((sorted.size() - 1) / 2), sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1), sorted.size());
    }
}
