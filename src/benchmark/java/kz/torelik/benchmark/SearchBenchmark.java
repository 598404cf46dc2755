package kz.torelik.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kz.torelik.database.TestPostgres;
import kz.torelik.search.ActIndex;
import kz.torelik.search.Question;
import kz.torelik.search.lucene.LuceneActs;

/// `./torelik bench search [--acts N] [--rate QUERIES-A-SECOND] [--seconds S] [--http yes|no] [--rivals yes|no] [--postgres yes|no] [--turns T]`: the index of acts against raw Lucene and PostgreSQL full text on the same generated acts in the same run. Questions of two and
/// three words rotate; each answers with the first twenty acts and the exact number of all. The oracle reads a sample of the acts without any index. Then the same acts are put into the bank of a house that runs as people run it, and the questions
/// come through HTTP, with facets and passages ([SearchOverHttp]).
public final class SearchBenchmark {

    private static final int AT_ONCE = 1000;
    private static final int SAMPLE = 10_000;

    private SearchBenchmark() {}

    public static void main(String[] words) throws Exception {
        int acts = Integer.parseInt(option(words, "--acts", "20000"));
        int rate = Integer.parseInt(option(words, "--rate", "50"));
        int seconds = Integer.parseInt(option(words, "--seconds", "10"));
        System.out.println("load before: " + Files.readString(Path.of("/proc/loadavg")).strip());
        GeneratedActs corpus = new GeneratedActs(acts, 7);
        List<List<String>> questions = corpus.questions(400);
        int turns = Integer.parseInt(option(words, "--turns", "4"));
        if (option(words, "--rivals", "yes").equals("yes")) inProcess(corpus, questions, rate, seconds, turns, option(words, "--postgres", "yes").equals("yes"));
        if (option(words, "--http", "yes").equals("yes")) SearchOverHttp.run(corpus, questions, rate, seconds);
        System.out.println("load after: " + Files.readString(Path.of("/proc/loadavg")).strip());
        System.exit(0);
    }

    private static void inProcess(GeneratedActs corpus, List<List<String>> questions, int rate, int seconds, int turns, boolean withPostgres) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "search-");
        try (LuceneActs house = LuceneActs.inFolder(folder.resolve("house"), "bench"); RawLucene raw = new RawLucene(folder.resolve("raw"));
             Connection connection = TestPostgres.fresh().owner().getConnection()) {
            PostgresText postgres = new PostgresText(connection);
            long server = postgres.postmaster();
            filled("house", corpus, folder.resolve("house"), server, () -> fill(house, corpus));
            filled("raw Lucene", corpus, folder.resolve("raw"), server, () -> raw.fill(corpus));
            seen(house, corpus);
            checked(house, corpus, questions.subList(0, 60));
            // a question that finds nothing makes the house look for other ways to ask, which nobody else does
            List<List<String>> found = questions.stream().filter(question -> house.find(Question.of(String.join(" ", question))).total() > 0).toList();
            System.out.println(found.size() + " of " + questions.size() + " questions find something; these are asked");
            List<Asked> all = List.of(new Asked("house, with facets", question -> house.find(Question.of(String.join(" ", question))).total()), new Asked("raw Lucene, with facets", raw::findWithFacets),
                    new Asked("raw Lucene, two passes", raw::findWithFacetsTwice), new Asked("raw Lucene, no facets", raw::find));
            // in turns, so that what else the machine does meets all alike
            for (int turn = 0; turn < turns; turn++) for (Asked one : all) one.worked(found, turn >= turns / 2);
            for (Asked one : all) one.asked(found, rate, seconds, server);
            if (!withPostgres) return;
            // last, since it takes the longest
            filled("PostgreSQL", corpus, null, server, () -> postgres.fill(corpus));
            System.out.printf(Locale.ROOT, "%-24s %d bytes an act%n", "PostgreSQL", postgres.bytes() / corpus.size());
            new Asked("PostgreSQL", postgres::find).asked(found, rate, seconds, server);
        } finally {
            remove(folder);
        }
    }

    private static Void fill(LuceneActs house, GeneratedActs corpus) {
        for (int from = 0; from < corpus.size(); from += AT_ONCE) {
            int to = Math.min(corpus.size(), from + AT_ONCE);
            house.apply(IntStream.range(from, to).<ActIndex.Change>mapToObj(number -> new ActIndex.Put(corpus.act(number))).toList(), to);
        }
        house.keep();
        return null;
    }

    private static void filled(String name, GeneratedActs corpus, @org.jspecify.annotations.Nullable Path folder, long server, Callable<?> filling) throws Exception {
        long began = System.nanoTime();
        double before = cpu();
        double serverBefore = ProcessCpu.ofServer(server).toMillis() / 1e3;
        filling.call();
        double took = (System.nanoTime() - began) / 1e9;
        System.out.printf(Locale.ROOT, "%-24s %8.0f acts a second, us of CPU an act: this process %.0f (making the text is in it), the server %.0f%s%n", name, corpus.size() / took, (cpu() - before) * 1e6 / corpus.size(),
                (ProcessCpu.ofServer(server).toMillis() / 1e3 - serverBefore) * 1e6 / corpus.size(), folder == null ? "" : "; " + size(folder) / corpus.size() + " bytes an act");
    }

    static long size(Path folder) throws IOException {
        long size = 0;
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) size += Files.size(file);
        }
        return size;
    }

    static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
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

    /// Of a sample of the acts (of all, where there are no more) a question finds exactly those that a reader of each of them finds.
    private static void checked(LuceneActs house, GeneratedActs corpus, List<List<String>> questions) {
        List<Integer> numbers = corpus.size() <= SAMPLE ? IntStream.range(0, corpus.size()).boxed().toList() : new Random(11).ints(0, corpus.size()).distinct().limit(SAMPLE).boxed().toList();
        Map<String, Set<String>> stems = corpus.stems(numbers);
        List<String> ids = List.copyOf(stems.keySet());
        int hits = 0;
        for (List<String> question : questions) {
            Set<String> wanted = GeneratedActs.scan(stems, question);
            Set<String> found = new HashSet<>();
            Question asked = Question.of(String.join(" ", question));
            for (int from = 0; from < ids.size(); from += AT_ONCE) found.addAll(house.among(asked, ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
            if (!found.equals(wanted)) throw new IllegalStateException(question + ": the scan finds " + wanted.size() + ", the house " + found.size());
            if (corpus.size() <= SAMPLE && house.find(asked).total() != wanted.size()) throw new IllegalStateException(question + ": the count is not " + wanted.size());
            hits += wanted.size();
        }
        System.out.println("oracle: " + questions.size() + " questions find exactly what reading " + ids.size() + " acts finds (" + hits + " hits)");
    }

    interface Answering {
        long answer(List<String> question) throws IOException, SQLException;
    }

    private record Asked(String name, Answering answering) {

        /// What the questions cost, one behind the other: the CPU of this thread, in which neither the compiler nor the collector nor a neighbour works.
        void worked(List<List<String>> questions, boolean counts) throws IOException, SQLException {
            var threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            long hits = 0;
            for (List<String> question : questions) hits += answering.answer(question);
            if (counts) System.out.printf(Locale.ROOT, "%-24s %.3f ms of CPU a question, %d acts found on average%n", name, (threads.getCurrentThreadCpuTime() - before) / 1e6 / questions.size(), hits / questions.size());
        }

        /// Questions come at a fixed rate whether or not the one before was answered; a late answer counts from when it was due.
        void asked(List<List<String>> questions, int rate, int seconds, long server) throws Exception {
            for (List<String> question : questions) answering.answer(question);
            int count = rate * seconds;
            double[] millis = new double[count];
            double serverBefore = ProcessCpu.ofServer(server).toMillis();
            long began = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = began + i * 1_000_000_000L / rate;
                while (System.nanoTime() < due) java.util.concurrent.locks.LockSupport.parkNanos(due - System.nanoTime());
                answering.answer(questions.get(i % questions.size()));
                millis[i] = (System.nanoTime() - due) / 1e6;
            }
            java.util.Arrays.sort(millis);
            System.out.printf(Locale.ROOT, "%-24s %d a second: p50 %.2f ms, p99 %.2f ms; CPU of the server %.2f ms a question%n", name, rate, millis[count / 2], millis[(int) (count * 0.99)],
                    (ProcessCpu.ofServer(server).toMillis() - serverBefore) / count);
        }
    }

    /// Seconds of this process so far.
    private static double cpu() { return ProcessCpu.of(ProcessHandle.current().pid()).toMillis() / 1e3; }

    static String option(String[] words, String name, String otherwise) {
        for (int i = 0; i + 1 < words.length; i++) if (words[i].equals(name)) return words[i + 1];
        return otherwise;
    }
}
