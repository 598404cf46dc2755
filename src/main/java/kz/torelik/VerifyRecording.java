package kz.torelik;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Sha256;
import kz.torelik.language.Sentences;
import kz.torelik.ledger.verify.TrustedKeys;
import kz.torelik.ledger.verify.VerifyCommand;
import kz.torelik.recordings.chain.RecordingCheck;
import kz.torelik.recordings.chain.RecordingCopy;
import kz.torelik.recordings.chain.RecordingFinding;
import org.jspecify.annotations.Nullable;

/// `./torelik verify COPY.zip`: a copy of the recording of a hearing, offline, against the keys of the ledger and an older checkpoint that somebody kept. Says each step, and the first altered place.
final class VerifyRecording {

    private VerifyRecording() {}

    /// @return the exit code: 0 proven, 1 not, 2 the command cannot be understood
    static int run(PrintStream out, Path file, List<String> words, Sentences sentences, Language language) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i + 1 < words.size(); i++) if (words.get(i).startsWith("--")) options.put(words.get(i).substring(2), words.get(++i));
        try (RecordingCopy copy = RecordingCopy.open(file)) {
            Path keys = options.containsKey("keys") ? Path.of(options.get("keys")) : file.toAbsolutePath().resolveSibling("ledger-keys.txt");
            if (!Files.isReadable(keys)) {
                out.println(sentences.say(language, "recordings.verify.no-keys", keys.toString()));
                return VerifyCommand.USAGE;
            }
            RecordingCheck.Held held = new RecordingCheck.Held(options.containsKey("hearing") ? HearingId.of(options.get("hearing")) : null, options.containsKey("head") ? Sha256.parse(options.get("head")) : null,
                    text(options.get("old")), text(options.get("consistency")), options.containsKey("kept-at") ? Instant.parse(options.get("kept-at")) : null);
            RecordingFinding found = RecordingCheck.check(copy, TrustedKeys.parse(Files.readString(keys)), held);
            found.reasons().forEach(reason -> out.println(sentences.say(language, reason)));
            RecordingFinding.@Nullable Altered altered = found.altered();
            if (altered != null) out.println(sentences.say(language, Reason.of("recordings.verify.altered", altered.from(), altered.until(), altered.at())));
            out.println(sentences.say(language, found.holds() ? "ledger.verify.holds" : "ledger.verify.fails"));
            return found.holds() ? VerifyCommand.HOLDS : VerifyCommand.FAILS;
        } catch (IOException | IllegalArgumentException | DateTimeParseException fault) {
            out.println(sentences.say(language, "recordings.verify.usage"));
            return VerifyCommand.USAGE;
        }
    }

    private static @Nullable String text(@Nullable String file) throws IOException { return file == null ? null : Files.readString(Path.of(file)); }
}
