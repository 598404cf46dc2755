package kz.torelik.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.torelik.law.LawBook;
import kz.torelik.simulator.population.Population;
import kz.torelik.simulator.population.Resident;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/// Several programs file, sign and pay while the house is killed at random moments: the program, its PostgreSQL, or both. What was acknowledged is there
/// afterwards, and nothing is there twice.
///
/// `-Dtorelik.crash.rounds=50` for more rounds, `-Dtorelik.crash.seed=...` for the moments of an earlier run.
class CrashTests {

    private static final int ROUNDS = Integer.getInteger("torelik.crash.rounds", 3);
    private static final long SEED = Long.getLong("torelik.crash.seed", System.nanoTime());
    private static final List<String> FILERS = List.of("aigul", "natalya", "viktor");

    private enum Blow { PROGRAM, DATABASE, BOTH }

    private final Random random = new Random(SEED);

    @Test
    void whatWasAcknowledgedIsThereAndNothingIsThereTwice() throws IOException, InterruptedException, ExecutionException {
        System.out.printf("Crash test with -Dtorelik.crash.seed=%d -Dtorelik.crash.rounds=%d%n", SEED, ROUNDS);
        Path data = Path.of("target", "crash");
        FileSystemUtils.deleteRecursively(data);
        try (RealHouse house = new RealHouse(data)) {
            house.start();
            List<Filer> filers = filers(house);
            Oracle oracle = new Oracle(house);
            List<String> checkpoints = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Blow blow = Blow.values()[round % Blow.values().length];
                // mostly while they are at work, now and then while the house is just coming back
                long moment = 100 + random.nextLong(6_000);
                checkpoints.add(oracle.checkpoint());
                file(filers, () -> strike(house, blow, moment));
                System.out.printf("Round %d: %s killed after %d ms; %d claims are filed%n", round + 1, blow, moment, filers.stream().mapToInt(filer -> filer.filed().size()).sum());
                oracle.check(filers, checkpoints);
            }
            assertThat(filers).allSatisfy(filer -> assertThat(filer.filed()).isNotEmpty());
            assertThat(house.stop()).as("the house ended with its server and its counterparts").isTrue();
        }
    }

    private interface Strike {

        void fall() throws IOException, InterruptedException;
    }

    /// Everybody files claim after claim; after the blow each finishes the one that he is at, and with it whatever the blow has cut off.
    private static void file(List<Filer> filers, Strike strike) throws IOException, InterruptedException, ExecutionException {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(filers.size())) {
            List<Future<?>> all = new ArrayList<>();
            for (Filer filer : filers) {
                all.add(threads.submit(() -> {
                    do filer.fileOne(); while (!over.get());
                }));
            }
            try {
                strike.fall();
            } finally {
                over.set(true);
            }
            for (Future<?> one : all) one.get();
        }
    }

    private static void strike(RealHouse house, Blow blow, long moment) throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(moment);
        switch (blow) {
            case PROGRAM -> {
                house.killProgram();
                house.start();
            }
            case DATABASE -> {
                house.killDatabase();
                house.awaitReady();
            }
            case BOTH -> {
                house.killDatabase();
                house.killProgram();
                house.start();
            }
        }
    }

    private static List<Filer> filers(RealHouse house) {
        Population people = Population.draw(LawBook.load(), Population.SEED, LocalDate.now(kz.torelik.kernel.CourtClock.COUNTRY));
        Resident opponent = people.leading("erlan").person();
        List<Filer> filers = new ArrayList<>();
        for (String key : FILERS) filers.add(new Filer(house, people.leading(key).person(), opponent, SEED + filers.size()));
        return filers;
    }
}
