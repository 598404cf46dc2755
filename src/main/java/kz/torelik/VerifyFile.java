package kz.torelik;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.torelik.allocation.DrawProof;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Reason;
import kz.torelik.language.Sentences;
import kz.torelik.ledger.verify.VerifyCommand;
import kz.torelik.recordings.chain.RecordingCopy;

/// `./torelik verify FILE`, offline and without the application: the proof of a draw is computed again; the copy of a recording is checked by [VerifyRecording]; everything else (acts with their
/// proofs, checkpoints) goes to [VerifyCommand].
final class VerifyFile {

    private static final String DRAW = "torelik-draw-proof/1";

    private VerifyFile() {}

    /// @return the exit code: 0 proven, 1 not, 2 the command cannot be understood
    static int run(PrintStream out, List<String> words) throws IOException {
        String file = words.stream().filter(word -> !word.startsWith("--")).findFirst().orElse("");
        if (!file.isEmpty() && RecordingCopy.is(Path.of(file))) return VerifyRecording.run(out, Path.of(file), words, Sentences.load(), language(words));
        if (file.isEmpty() || !isDraw(Path.of(file))) return VerifyCommand.run(out, words.toArray(String[]::new));
        Language language = language(words);
        Sentences sentences = Sentences.load();
        try {
            DrawProof.Check check = DrawProof.parse(Files.readString(Path.of(file))).check();
            for (Reason step : check.steps()) out.println(sentences.say(language, step));
            out.println(sentences.say(language, check.winner().isPresent() ? "ledger.verify.holds" : "ledger.verify.fails"));
            return check.winner().isPresent() ? VerifyCommand.HOLDS : VerifyCommand.FAILS;
        } catch (IllegalArgumentException unreadable) {
            out.println(sentences.say(language, "ledger.verify.unreadable"));
            return VerifyCommand.FAILS;
        }
    }

    private static Language language(List<String> words) {
        int at = words.indexOf("--lang");
        return at >= 0 && at + 1 < words.size() ? Language.find(words.get(at + 1)).orElse(Language.EN) : Language.EN;
    }

    private static boolean isDraw(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > 50_000_000) return false;
        try (var lines = Files.newBufferedReader(file)) {
            return DRAW.equals(lines.readLine());
        } catch (MalformedInputException _) {
            return false;
        }
    }
}
