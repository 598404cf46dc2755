package kz.torelik;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.ManyCases;
import kz.torelik.casefile.River;
import kz.torelik.courts.KeepingStaff;
import kz.torelik.database.StartingDatabase;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.LawBook;
import kz.torelik.payments.BankKey;
import kz.torelik.simulator.year.SimulatingYear;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// `./torelik simulate`: a year of the country in any size, through the engine and the river of the house, without its faces. Of the listeners those run that fold what
/// happened; those that act (draws, notices, publication) rest, because the simulated people and rules do it themselves.
final class SimulateCommand {

    static final String FOLDS = "clocks,indicator-cells,indicator-duties,indicator-ages,workload,acts";
    private static final Duration PATIENCE = Duration.ofHours(6);

    private final int cases;
    private final long seed;
    private final Path data;

    SimulateCommand(int cases, long seed, Path data) {
        this.cases = cases;
        this.seed = seed;
        this.data = data.toAbsolutePath().normalize();
    }

    /// @throws IllegalArgumentException when the words cannot be understood, with what is allowed
    static SimulateCommand of(List<String> arguments) {
        int cases = 1000;
        long seed = 1;
        Path data = Path.of("target", "simulated");
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            if (!words.hasNext()) throw new IllegalArgumentException(word + " needs a value");
            switch (word) {
                case "--cases" -> cases = number(word, words.next(), 5_000_000);
                case "--seed" -> seed = number(word, words.next(), Integer.MAX_VALUE);
                case "--data" -> data = Path.of(words.next());
                default -> throw new IllegalArgumentException("simulate takes --cases N, --seed S and --data DIR, not " + word);
            }
        }
        return new SimulateCommand(cases, seed, data);
    }

    private static int number(String option, String word, int most) {
        if (!word.matches("\\d{1,9}") || Integer.parseInt(word) < 1 || Integer.parseInt(word) > most) throw new IllegalArgumentException(option + " takes a number from 1 to " + most + ", not " + word);
        return Integer.parseInt(word);
    }

    void run() throws IOException {
        try (ConfigurableApplicationContext house = open(FOLDS)) {
            SimulatingYear.Made made = simulate(house);
            System.out.printf("%d cases with %d events in %.1f s (%.0f a second); %d commands of strangers refused; %s%n", made.cases(), made.events(), made.took().toMillis() / 1000.0,
                    made.events() * 1000.0 / made.took().toMillis(), made.trespasses(), made.kinds());
            long begun = System.nanoTime();
            boolean quiet = house.getBean(River.class).awaitQuiet(PATIENCE);
            System.out.printf("the river %s after %.1f s more%n", quiet ? "was heard" : "is not heard", (System.nanoTime() - begun) / 1e9);
            System.out.println("what was made to happen: " + truth());
        }
    }

    Path truth() { return data.resolve("truth-" + seed + ".jsonl"); }

    /// Opens the house over the data folder.
    ///
    /// @param listeners the names of the listeners of the river that run, apart by commas
    ConfigurableApplicationContext open(String listeners) throws IOException {
        Optional<String> obstacle = Premises.take(data, 0, 0);
        if (obstacle.isPresent()) throw new IOException(obstacle.get());
        StartingDatabase database = StartingDatabase.begin(data.resolve("postgres"), Optional.ofNullable(System.getProperty("torelik.database.programs")).map(Path::of).orElse(null));
        SpringApplication.getShutdownHandlers().add(database::close);
        BankKey.at(Files.createDirectories(data.resolve("keys")).resolve("bank.key"));
        SpringApplication application = new SpringApplication(Torelik.class);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("startingDatabase", database));
        ConfigurableApplicationContext house = application.run("--server.port=0", "--torelik.data=" + data, "--torelik.demonstration=false", "--torelik.river.only=" + listeners, "--torelik.deadlines.look-every=24h",
                "--torelik.signatures.trust-anchors=" + Files.createDirectories(data.resolve("trust")));
        house.getBean(CourtClock.class).liveThePast();
        return house;
    }

    SimulatingYear.Made simulate(ConfigurableApplicationContext house) throws IOException {
        LawBook law = house.getBean(LawBook.class);
        LocalDate today = house.getBean(CourtClock.class).today();
        SimulatingYear year = SimulatingYear.in(law, house.getBean(ManyCases.class), house.getBean(KeepingStaff.class), house.getBean(TransactionTemplate.class), today, seed);
        try (BufferedWriter truth = Files.newBufferedWriter(truth())) {
            return year.simulate(cases, today, truth);
        }
    }
}
