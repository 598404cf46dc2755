package kz.torelik.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import kz.torelik.database.TestPostgres;
import kz.torelik.search.ActIndex;
import kz.torelik.search.Found;
import kz.torelik.search.Question;
import kz.torelik.search.lucene.LuceneActs;

/// `./torelik bench search [--acts N] [--rate QUERIES-A-SECOND] [--seconds S]`: the index of acts against raw Lucene and PostgreSQL full text on the same generated acts in the same run. Questions of two and three words rotate; each of the
/// three answers with the first twenty acts and the exact number of all. The oracle scans a sample of the acts without any index.
public final class SearchBenchmark {

    private static final int AT_ONCE = 1000;

    private SearchBenchmark() {}

    public static void main(String[] words) throws Exception {
        int acts = option(words, "--acts", 20_000);
        int rate = option(words, "--rate", 50);
        int seconds = option(words, "--seconds", 10);
        System.out.println("load before: " + Files.readString(Path.of("/proc/loadavg")).strip());
        GeneratedActs corpus = new GeneratedActs(acts, 7);
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "search-");
        try (LuceneActs house = LuceneActs.inFolder(folder.resolve("house"), "bench"); RawLucene raw = new RawLucene(folder.resolve("raw"));
             Connection connection = TestPostgres.fresh().owner().getConnection()) {
            PostgresText postgres = new PostgresText(connection);
            filled("house", acts, folder.resolve("house"), () -> fill(house, corpus));
            filled("raw Lucene", acts, folder.resolve("raw"), () -> raw.fill(corpus));
            filled("PostgreSQL", acts, null, () -> postgres.fill(corpus));
            seen(house, corpus);
            List<List<String>> questions = corpus.questions(400);
            checked(house, corpus, questions.subList(0, 60));
            asked("house, with facets", questions, rate, seconds, question -> house.find(Question.of(String.join(" ", question))).total());
            asked("raw Lucene", questions, rate, seconds, raw::find);
            asked("raw Lucene, with facets", questions, rate, seconds, raw::findWithFacets);
            asked("PostgreSQL", questions, rate, seconds, postgres::find);
        }
        System.exit(0);
    }

    private static Void fill(LuceneActs house, GeneratedActs corpus) {
        List<ActIndex.Change> some = new ArrayList<>();
        for (int i = 0; i < corpus.size(); i++) {
            some.add(new ActIndex.Put(corpus.act(i)));
            if (some.size() == AT_ONCE || i + 1 == corpus.size()) {
                house.apply(some, i + 1);
                some.clear();
            }
        }
        house.keep();
        return null;
    }

    private static void filled(String name, int acts, @org.jspecify.annotations.Nullable Path folder, Callable<?> filling) throws Exception {
        long began = System.nanoTime();
        double before = cpu();
        filling.call();
        double took = (System.nanoTime() - began) / 1e9;
        System.out.printf(Locale.ROOT, "%-24s %8.0f acts a second, %.0f us of CPU of this process an act%s%n", name, acts / took, (cpu() - before) * 1e6 / acts, folder == null ? "" : ", " + size(folder) / acts + " bytes an act");
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) size += Files.size(file);
        }
        return size;
    }

    /// How long until a question sees an act that is put, and no longer sees one that is taken out.
    private static void seen(LuceneActs house, GeneratedActs corpus) {
        long began = System.nanoTime();
        house.apply(List.of(new ActIndex.Put(corpus.marked("seen"))), corpus.size() + 1L);
        if (house.find(Question.of("показательноеслово")).total() != 1) throw new IllegalStateException("An act that was put is not found");
        double put = (System.nanoTime() - began) / 1e6;
        began = System.nanoTime();
        house.apply(List.of(new ActIndex.Gone("seen")), corpus.size() + 2L);
        if (house.find(Question.of("показательноеслово")).total() != 0) throw new IllegalStateException("An act that was taken out is found");
        System.out.printf(Locale.ROOT, "visible after %.1f ms, gone after %.1f ms%n", put, (System.nanoTime() - began) / 1e6);
    }

    private static void checked(LuceneActs house, GeneratedActs corpus, List<List<String>> questions) throws IOException {
        for (List<String> question : questions) {
            Set<String> wanted = corpus.scan(question);
            Set<String> found = new HashSet<>();
            String after = null;
            do {
                Found page = house.find(new Question(String.join(" ", question), java.util.Map.of(), Question.Sort.BEST, after, 100));
                found.addAll(page.ids());
                after = page.next();
            } while (after != null);
            if (!found.equals(wanted)) throw new IllegalStateException(question + ": the scan finds " + wanted.size() + ", the house " + found.size());
        }
        System.out.println("oracle: " + questions.size() + " questions give exactly what a scan of all acts gives");
    }

    interface Asked {
        long answer(List<String> question) throws IOException, SQLException;
    }

    /// Questions come at a fixed rate whether or not the one before was answered; a late answer counts from when it was due.
    private static void asked(String name, List<List<String>> questions, int rate, int seconds, Asked asked) throws Exception {
        for (List<String> question : questions) asked.answer(question);
        int count = rate * seconds;
        double[] millis = new double[count];
        double before = cpu();
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = began + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) java.util.concurrent.locks.LockSupport.parkNanos(due - System.nanoTime());
            asked.answer(questions.get(i % questions.size()));
            millis[i] = (System.nanoTime() - due) / 1e6;
        }
        java.util.Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "%-24s %d a second: p50 %.2f ms, p99 %.2f ms, %.2f ms of CPU of this process a question%n", name, rate, millis[count / 2], millis[(int) (count * 0.99)], (cpu() - before) * 1e3 / count);
    }

    /// Seconds of this process so far; PostgreSQL works in processes of its own.
    private static double cpu() { return ProcessCpu.of(ProcessHandle.current().pid()).toMillis() / 1e3; }

    private static int option(String[] words, String name, int otherwise) {
        for (int i = 0; i + 1 < words.length; i++) if (words[i].equals(name)) return Integer.parseInt(words[i + 1]);
        return otherwise;
    }
}
