package kz.torelik.ledger.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.note.InclusionProof;

/// The command `./torelik verify FILE`: checks a file offline and says each step.
///
/// FILE is a proof (`.tlog-proof`), a checkpoint, or any other file, which is taken for a signed act whose proof is FILE`.tlog-proof` or given
/// with `--proof`. `--keys` names the trusted keys (without it FILE's folder has `ledger-keys.txt`); `--old` an older checkpoint together with
/// `--consistency`, the proof from it; `--lang` kk, ru or en.
public final class VerifyCommand {

    public static final int HOLDS = 0;
    public static final int FAILS = 1;
    public static final int USAGE = 2;

    private VerifyCommand() {}

    /// @return the exit code: 0 everything is proven, 1 something is not, 2 the command cannot be understood
    public static int run(PrintStream out, String... arguments) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) options.put("file", arguments[i]);
            else if (i + 1 < arguments.length) options.put(arguments[i].substring(2), arguments[++i]);
            else options.put("?", arguments[i]);
        }
        Language language = Language.find(options.getOrDefault("lang", "en")).orElse(Language.EN);
        try {
            String file = options.get("file");
            boolean halfConsistency = options.containsKey("old") != options.containsKey("consistency");
            if (file == null || options.containsKey("?") || halfConsistency) {
                say(out, language, Reason.of("ledger.verify.usage"));
                return USAGE;
            }
            Path keys = options.containsKey("keys") ? Path.of(options.get("keys")) : Path.of(file).toAbsolutePath().resolveSibling("ledger-keys.txt");
            Verification found = verify(new Verifier(TrustedKeys.parse(Files.readString(keys))), Path.of(file), options);
            found.reasons().forEach(reason -> say(out, language, reason));
            say(out, language, found.holds() ? Reason.of("ledger.verify.holds") : Reason.of("ledger.verify.fails"));
            return found.holds() ? HOLDS : FAILS;
        } catch (IOException fault) {
            say(out, language, Reason.of("ledger.verify.no-file", String.valueOf(fault.getMessage())));
            return USAGE;
        } catch (IllegalArgumentException fault) {
            say(out, language, Reason.of("ledger.verify.no-keys", String.valueOf(fault.getMessage())));
            return USAGE;
        }
    }

    private static Verification verify(Verifier verifier, Path file, Map<String, String> options) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean isProof = text.startsWith(InclusionProof.HEAD);
        boolean isCheckpoint = !isProof && bytes.length < 100_000 && text.contains("\n\n\u2014 ") && !options.containsKey("proof");
        String proof = isProof ? text : isCheckpoint ? null : Files.readString(options.containsKey("proof") ? Path.of(options.get("proof")) : Path.of(file + ".tlog-proof"));
        Verification found = isProof ? verifier.inclusion(text) : proof == null ? verifier.checkpoint(text) : verifier.act(proof, Sha256.of(bytes));
        if (!options.containsKey("old")) return found;
        String consistency = Files.readString(Path.of(options.get("consistency")));
        found = found.and(verifier.consistency(Files.readString(Path.of(options.get("old"))), consistency));
        return proof == null ? found : found.and(verifier.sameCheckpoint(proof, consistency));
    }

    private static void say(PrintStream out, Language language, Reason reason) {
        String pattern = Objects.requireNonNull(messages(language).getProperty(reason.key()), reason.key());
        out.println(new MessageFormat(pattern, Locale.ROOT).format(reason.facts().stream().map(String::valueOf).toArray()));
    }

    private static Properties messages(Language language) {
        Properties messages = new Properties();
        String name = "/messages/ledger_" + language.tag() + ".properties";
        try (InputStream stream = Objects.requireNonNull(VerifyCommand.class.getResourceAsStream(name)); Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            messages.load(reader);
            return messages;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
