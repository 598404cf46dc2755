package kz.torelik.learning.measuring;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.learning.classify.Example;

/// `./torelik evaluate classify|outcome|similar|entities`: measures what learns on data that anyone brings.
public final class LearningCommand {

    /// The words after `evaluate` that it knows.
    public static final Set<String> KNOWN = Set.of("classify", "outcome", "similar", "judgments", "entities");
    private static final Set<String> OPTIONS = Set.of("--train", "--test", "--text", "--label", "--folds", "--seed", "--level", "--corpus", "--queries", "--qrels", "--from", "--to", "--gold", "--model", "--data", "--note");

    private final Map<String, String> given;

    private LearningCommand(Map<String, String> given) { this.given = given; }

    /// @return what the process answers: 0 measured, 2 not understood or not readable
    public static int run(PrintStream out, List<String> words) {
        try {
            LearningCommand command = new LearningCommand(options(words.subList(1, words.size())));
            switch (words.getFirst()) {
                case "classify" -> command.evaluation(false).classes(out);
                case "outcome" -> command.evaluation(true).outcomes(out);
                case "similar" -> LikenessEvaluation.measure(out, command.file("--corpus"), command.file("--queries"), command.file("--qrels"));
                case "judgments" -> JudgmentCorpus.write(out, command.file("--from"), command.file("--to"));
                case "entities" -> command.entities(out);
                default -> throw new Unreadable("Evaluate what? Known are " + KNOWN.stream().sorted().collect(Collectors.joining(", ")));
            }
            return 0;
        } catch (Unreadable fault) {
            out.println(fault.getMessage());
            return 2;
        }
    }

    /// `./torelik train entities`: learns the model of the house from marked texts.
    public static int train(PrintStream out, List<String> words) {
        try {
            if (words.isEmpty() || !words.getFirst().equals("entities")) throw new Unreadable("Train what? Known are entities --data FILE[,FILE...] --to FILE --note TEXT [--seed S], and outcomes --from FILE[,FILE...] [--to FILE]");
            LearningCommand command = new LearningCommand(options(words.subList(1, words.size())));
            List<Path> files = Arrays.stream(command.text("--data").split(",")).map(Path::of).toList();
            EntityEvaluation.train(out, files, command.file("--to"), command.seed(), command.text("--note"));
            return 0;
        } catch (Unreadable fault) {
            out.println(fault.getMessage());
            return 2;
        }
    }

    private void entities(PrintStream out) throws Unreadable {
        Path gold = file("--gold");
        if (given.containsKey("--folds")) EntityEvaluation.folds(out, MarkedFiles.read(gold), (int) number("--folds", 5, 2, 100), seed());
        else EntityEvaluation.model(out, gold, EntityEvaluation.tagger(given.containsKey("--model") ? file("--model") : null));
    }

    private long seed() throws Unreadable { return (long) number("--seed", 1, 0, Integer.MAX_VALUE); }

    private ClassEvaluation evaluation(boolean oneEach) throws Unreadable {
        Path train = file("--train");
        List<Example> learned = read(train, oneEach);
        long seed = seed();
        double level = number("--level", 0.9, 0.5, 0.999);
        if (given.containsKey("--test")) return new ClassEvaluation(List.of(new ClassEvaluation.Round(learned, read(file("--test"), oneEach))), seed, level);
        if (!given.containsKey("--folds")) throw new Unreadable("Neither --test FILE nor --folds N: answers on what was learned from would prove nothing");
        return new ClassEvaluation(ClassEvaluation.folds(learned, (int) number("--folds", 5, 2, learned.size()), seed), seed, level);
    }

    private List<Example> read(Path file, boolean oneEach) throws Unreadable {
        List<Example> examples = LabelledTexts.read(file, text("--text"), text("--label"));
        if (oneEach && examples.stream().anyMatch(example -> example.classes().size() > 1)) throw Unreadable.at(file, 0, "a text with several outcomes: " + examples.stream().filter(example -> example.classes().size() > 1).findFirst().orElseThrow().classes(), "each text has one");
        if (file.equals(file("--train")) && (examples.size() < 10 || examples.stream().map(Example::classes).distinct().count() < 2)) throw Unreadable.at(file, 0, examples.size() + " texts with " + examples.stream().map(Example::classes).distinct().count() + " kinds of labels", "at least 10 texts and 2 classes are needed to learn from");
        return examples;
    }

    private String text(String option) throws Unreadable {
        String value = given.get(option);
        if (value == null) throw new Unreadable("Without " + option + " nothing can be done; ./torelik help says what is needed");
        return value;
    }

    private Path file(String option) throws Unreadable { return Path.of(text(option)); }

    private double number(String option, double otherwise, double least, double most) throws Unreadable {
        String value = given.get(option);
        if (value == null) return otherwise;
        try {
            double number = Double.parseDouble(value);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException fault) {
            throw new Unreadable(option + " " + value + ": a number from " + least + " to " + most + " is needed");
        }
        throw new Unreadable(option + " " + value + ": a number from " + least + " to " + most + " is needed");
    }

    private static Map<String, String> options(List<String> words) throws Unreadable {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> loose = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) loose.add(word);
            else if (!OPTIONS.contains(word)) throw new Unreadable("Unknown option " + word + "; known are " + OPTIONS.stream().sorted().collect(Collectors.joining(", ")));
            else if (i + 1 == words.size() || words.get(i + 1).startsWith("--")) throw new Unreadable(word + " is followed by nothing; a value is needed");
            else options.put(word, words.get(++i));
        }
        if (!loose.isEmpty()) throw new Unreadable("Not understood: " + String.join(" ", loose) + "; each value stands behind its option");
        return options;
    }
}
