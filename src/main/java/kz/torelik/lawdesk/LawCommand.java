package kz.torelik.lawdesk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;
import kz.torelik.language.Sentences;
import kz.torelik.law.LawFault;
import kz.torelik.law.LawSource;

/// `./torelik law check` and `./torelik law diff A B`: for a jurist at a terminal, without the application.
public final class LawCommand {

    public static final int GOOD = 0;
    public static final int WRONG = 1;
    public static final int NOT_UNDERSTOOD = 2;

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final PrintStream out;
    private final Sentences sentences;
    private final Language language;

    private LawCommand(PrintStream out, Sentences sentences, Language language) {
        this.out = out;
        this.sentences = sentences;
        this.language = language;
    }

    /// @param words what follows `law`
    /// @return the exit code: 0 nothing is wrong, 1 something is, 2 the command cannot be understood
    public static int run(PrintStream out, List<String> words) throws IOException, InterruptedException {
        LawCommand command = new LawCommand(out, Sentences.load(), Language.find(option(words, "--language", "ru")).orElse(Language.RU));
        Path folder = Path.of(option(words, "--law", "law"));
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "check" -> command.check(folder);
            case "diff" -> command.diff(folder, words.size() > 2 ? words.get(1) : "", words.size() > 2 ? words.get(2) : "");
            default -> command.say(NOT_UNDERSTOOD, "lawdesk.usage");
        };
    }

    private static String option(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        return at >= 0 && at + 1 < words.size() ? words.get(at + 1) : otherwise;
    }

    private int check(Path folder) {
        if (!Files.isRegularFile(folder.resolve("contents.yaml"))) return say(NOT_UNDERSTOOD, "lawdesk.no-folder", folder);
        LawCheck.Result result = new LawCheck(folder).run();
        for (Finding finding : result.findings()) out.println(told(finding));
        if (result.findings().isEmpty()) return say(GOOD, "lawdesk.good", result.examples());
        return say(WRONG, "lawdesk.wrong", result.findings().size());
    }

    private String told(Finding finding) {
        String where = finding.line() > 0 ? sentences.say(language, "lawdesk.at-line", finding.file(), String.valueOf(finding.line())) : finding.file();
        return where + ": " + sentences.say(language, finding.what());
    }

    private int diff(Path folder, String before, String after) throws IOException, InterruptedException {
        boolean days = before.matches(DAY) && after.matches(DAY);
        if (before.isEmpty() || after.isEmpty() || before.startsWith("--") || after.startsWith("--") || !days && (before.matches(DAY) || after.matches(DAY))) return say(NOT_UNDERSTOOD, "lawdesk.usage");
        List<LawView> views = new ArrayList<>();
        for (String side : List.of(before, after)) {
            Optional<LawSource> source = days ? source(folder, folder.toString()) : source(folder, side);
            if (source.isEmpty()) return say(NOT_UNDERSTOOD, "lawdesk.no-side", side);
            try {
                views.add(LawView.of(source.get(), days ? LocalDate.parse(side) : null));
            } catch (DateTimeParseException fault) {
                return say(NOT_UNDERSTOOD, "lawdesk.side-wrong", side, sentences.say(language, Reason.of("law.fault.day", side)));
            } catch (LawFault fault) {
                return say(WRONG, "lawdesk.side-wrong", side, told(LawCheck.told(fault)));
            }
        }
        List<Change> changes = LawDiff.between(views.getFirst(), views.getLast(), sentences, language);
        for (Change change : changes) {
            String from = change.from() == null ? "" : sentences.say(language, "lawdesk.diff.from", change.from());
            LegalBasis basis = change.what().basis();
            out.println("- " + from + sentences.say(language, change.what()) + (change.oldKeep() ? sentences.say(language, "lawdesk.diff.old-keep") : "") + (basis == null ? "" : " (" + sentences.write(language, basis) + ")"));
        }
        return say(GOOD, "lawdesk.diff.count", changes.size());
    }

    private static Optional<LawSource> source(Path folder, String side) throws IOException, InterruptedException {
        Path named = Path.of(side);
        if (Files.isRegularFile(named.resolve("contents.yaml"))) return Optional.of(LawSource.folder(named));
        return Revision.find(folder, side);
    }

    private int say(int code, String key, Object... facts) {
        out.println(sentences.say(language, key, facts));
        return code;
    }
}
