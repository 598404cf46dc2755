package kz.torelik.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.torelik.YearHouse;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.FoldAlone;
import kz.torelik.casefile.PureEngine;
import kz.torelik.database.Acting;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Clocks;
import kz.torelik.deadlines.History;
import kz.torelik.kernel.CaseId;
import kz.torelik.law.LawBook;
import kz.torelik.simulator.year.SimulatingYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./torelik bench year [CASES] [SEED]`: how many events a second go through the whole engine and are durable, alone and with the folds of the river beside; the floor is the same bytes put into
/// the same PostgreSQL without any question. Every figure is checked: each event of the truth stands in its history, each history is an unbroken chain, each clock is what its history gives.
public final class YearBenchmark {

    private static final int WARM_UP = 400;

    private YearBenchmark() {}

    public static void main(String[] words) throws Exception {
        int cases = words.length > 0 ? Integer.parseInt(words[0]) : 5000;
        long seed = words.length > 1 ? Long.parseLong(words[1]) : 7;
        System.out.println("load before: " + Files.readString(Path.of("/proc/loadavg")).strip());
        Path base = Files.createDirectories(Path.of("target", "bench"));
        recording(Files.createTempDirectory(base, "year-"), cases, seed);
        withFolds(Files.createTempDirectory(base, "year-"), cases, seed);
        System.exit(0);
    }

    private static void recording(Path data, int cases, long seed) throws Exception {
        try (YearHouse house = YearHouse.open(data, "nobody")) {
            house.simulate(WARM_UP, seed + 1);
            FoldAlone.awaitPump(house);
            for (String fold : YearHouse.folds().split(",")) FoldAlone.hear(house, fold);
            Spent before = Spent.now(house);
            SimulatingYear.Made made = house.simulate(cases, seed);
            Spent after = Spent.now(house);
            report("recording alone", made, made.took(), after.each(before, made.events()));
            check(house, seed, made);
            FoldAlone.awaitPump(house);
            foldByFold(house, made);
            clocks(house, seed);
            try (Connection connection = DriverManager.getConnection(house.databaseUrl(), "postgres", house.databasePassword())) {
                Spent floorBefore = Spent.now(house);
                double[] floor = YearFloor.take(connection, 400_000);
                System.out.printf("%-18s %8.0f events a second; %s%n", "floor", floor[0] / floor[1], Spent.now(house).each(floorBefore, (long) floor[0]));
            }
        }
    }

    /// The same events, heard by each fold alone.
    private static void foldByFold(YearHouse house, SimulatingYear.Made made) throws Exception {
        double sum = 0;
        for (String fold : YearHouse.folds().split(",")) {
            Spent before = Spent.now(house);
            long begun = System.nanoTime();
            long heard = FoldAlone.hear(house, fold);
            Spent spent = Spent.now(house).since(before);
            if (heard != made.events()) throw new IllegalStateException(fold + " heard " + heard + " events and not " + made.events());
            sum += spent.micros() / heard;
            System.out.printf("%-18s %8.0f events a second; %s%n", "  " + fold, heard * 1e9 / (System.nanoTime() - begun), spent.each(heard));
        }
        System.out.printf("all folds, one after the other: CPU us an event %.0f%n", sum);
    }

    private static void withFolds(Path data, int cases, long seed) throws Exception {
        try (YearHouse house = YearHouse.open(data, YearHouse.folds())) {
            house.simulate(WARM_UP, seed + 1);
            house.awaitQuiet(Duration.ofMinutes(30));
            Spent before = Spent.now(house);
            long begun = System.nanoTime();
            SimulatingYear.Made made = house.simulate(cases, seed);
            report("recorded beside", made, made.took(), "");
            if (!house.awaitQuiet(Duration.ofHours(2))) throw new IllegalStateException("The river was not heard");
            report("heard by all folds", made, Duration.ofNanos(System.nanoTime() - begun), Spent.now(house).each(before, made.events()));
            check(house, seed, made);
            clocks(house, seed);
        }
    }

    private static void report(String what, SimulatingYear.Made made, Duration took, String cpu) {
        double rate = made.events() * 1e9 / took.toNanos();
        System.out.printf("%-18s %8.0f events a second (%d cases, %d events, %.1f s); 60 million in %.1f h; %s%n", what, rate, made.cases(), made.events(), took.toNanos() / 1e9, 60e6 / rate / 3600, cpu);
    }

    private static void check(YearHouse house, long seed, SimulatingYear.Made made) throws Exception {
        CaseFiles files = house.get(CaseFiles.class);
        long events = 0;
        for (String line : house.truth(seed)) {
            JsonNode told = JsonMapper.shared().readTree(line);
            CaseFile file = Acting.as(SimulatingYear.RULE, () -> files.get(CaseId.of(told.get("case").asString())));
            if (file.version() != told.get("events").asInt()) throw new IllegalStateException("The truth has " + told.get("events") + " events, the history " + file.version() + ": " + line);
            if (!told.get("way").get(told.get("way").size() - 1).asString().equals(file.stage())) throw new IllegalStateException("Another end: " + line);
            if (PureEngine.rebuilt(file).version() != file.version()) throw new IllegalStateException("A history is not whole");
            events += file.version();
        }
        if (events != made.events()) throw new IllegalStateException("Made " + made.events() + ", found " + events);
        System.out.println("checked: every event of " + made.cases() + " cases stands in an unbroken history; kinds " + made.kinds());
    }

    /// The clocks that the fold keeps against those that the history gives.
    private static void clocks(YearHouse house, long seed) throws Exception {
        LawBook law = house.get(LawBook.class);
        CaseFiles files = house.get(CaseFiles.class);
        long compared = 0;
        try (Connection connection = DriverManager.getConnection(house.databaseUrl(), "postgres", house.databasePassword())) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (String line : house.truth(seed)) {
                CaseFile file = Acting.as(SimulatingYear.RULE, () -> files.get(CaseId.of(JsonMapper.shared().readTree(line).get("case").asString())));
                Set<String> counted = new HashSet<>();
                for (ClockReading reading : Clocks.of(History.of(file.history()), law, LocalDate.of(2100, 1, 1))) counted.add(reading.rule() + " " + reading.startedBy() + " " + reading.due() + " " + reading.basis());
                List<String> kept = jdbc.sql("select concat_ws(' ', rule, started_by, coalesce(due::text, 'null'), basis) from deadlines.clock where case_id = ?").param(UUID.fromString(file.id().uuid().toString())).query(String.class).list();
                if (!counted.equals(new HashSet<>(kept)) || counted.size() != kept.size()) throw new IllegalStateException("The clocks of " + file.number() + " are " + kept + " and not " + counted);
                compared += kept.size();
            }
        }
        System.out.println("checked: " + compared + " clocks are what their histories give");
    }
}
