package kz.torelik.recordings.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A recogniser that is a program of the machine: it gets the path of the sound and writes a line for each word: the word, when it begins and ends in seconds, and how sure it is. That is what PocketSphinx writes with `-time yes`; lines of
/// another shape, silences (`<sil>`) and noises (`[NOISE]`) are passed over.
public final class ProgramRecogniser implements Recogniser {

    /// Where the path of the sound stands in the words of the command.
    public static final String SOUND = "{wav}";
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\d+(?:\\.\\d+)?) (\\d+(?:\\.\\d+)?) (\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?)");
    private static final Duration LONGEST = Duration.ofHours(12);

    private final String name;
    private final List<String> command;

    /// @param command the words of the command, one of them [#SOUND]
    public ProgramRecogniser(String name, List<String> command) {
        if (command.stream().noneMatch(SOUND::equals)) throw new IllegalArgumentException("The command of a recogniser names the sound by " + SOUND);
        this.name = name;
        this.command = List.copyOf(command);
    }

    @Override
    public String name() { return name; }

    @Override
    public List<Word> recognise(Path wav) throws IOException {
        Process program = new ProcessBuilder(command.stream().map(word -> word.equals(SOUND) ? wav.toString() : word).toList()).redirectError(ProcessBuilder.Redirect.DISCARD).redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile())).start();
        try (BufferedReader lines = program.inputReader(java.nio.charset.StandardCharsets.UTF_8)) {
            List<Word> words = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher word = LINE.matcher(line.strip());
                if (word.matches() && !word.group(1).startsWith("<") && !word.group(1).startsWith("[")) words.add(word(word));
            }
            if (!program.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) || program.exitValue() != 0) throw new IOException("The recogniser %s did not finish: %s".formatted(name, program.isAlive() ? "it takes too long" : program.exitValue()));
            return words;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The recogniser was interrupted", stopped);
        } finally {
            program.destroy();
        }
    }

    /// `really(2)` is the second way to say `really`.
    private static Word word(Matcher line) {
        return new Word(millis(line.group(2)), millis(line.group(3)), line.group(1).replaceFirst("\\(\\d+\\)$", ""), Math.clamp(Double.parseDouble(line.group(4)), 0, 1));
    }

    private static long millis(String seconds) { return Math.round(Double.parseDouble(seconds) * 1000); }
}
