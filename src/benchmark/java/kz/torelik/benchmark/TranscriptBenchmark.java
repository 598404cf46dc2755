package kz.torelik.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kz.torelik.recordings.SpokenHearing;
import kz.torelik.recordings.Transcript;
import kz.torelik.recordings.speech.ProgramRecogniser;
import kz.torelik.recordings.speech.Recogniser;
import kz.torelik.recordings.speech.VoskRecogniser;

/// `transcript [--vosk FOLDER]`: synthesised speech of three people, recorded, decrypted, decoded and written down by a real recogniser: PocketSphinx with the English model that Debian packages, or Vosk with a model of one's own. Says the share of
/// words that came out wrong (word error rate, by edit distance) for each speaker, and the time. The oracle are the words that were given to the voices.
public final class TranscriptBenchmark {

    private static final List<SpokenHearing.Voice> SPOKEN = List.of(
            new SpokenHearing.Voice("Judge", "en-us", "The court is in session. Please state your name and tell us what you ask for."),
            new SpokenHearing.Voice("Plaintiff", "en-us+f3", "I gave him a large sum of money in the summer. He did not pay it back. I ask the court to help me."),
            new SpokenHearing.Voice("Defendant", "en-gb", "I took the money. I will pay it back in the next year. I need more time."));

    private TranscriptBenchmark() {}

    public static void main(String[] words) throws Exception {
        Path folder = Files.createTempDirectory("torelik-transcript");
        boolean vosk = words.length == 2 && words[0].equals("--vosk");
        Recogniser recogniser = vosk ? VoskRecogniser.load(Path.of(words[1])) : new ProgramRecogniser("PocketSphinx, en-us", List.of("pocketsphinx_continuous", "-infile", ProgramRecogniser.SOUND, "-time", "yes", "-logfn", "/dev/null"));
        long begun = System.nanoTime();
        List<Transcript.Cue> cues = new SpokenHearing(folder).recordAndTranscribe(SPOKEN, recogniser);
        System.out.printf(Locale.ROOT, "%s: %d cues in %.1f s%n", recogniser.name(), cues.size(), (System.nanoTime() - begun) / 1e9);
        int wrong = 0;
        int all = 0;
        for (SpokenHearing.Voice voice : SPOKEN) {
            List<String> said = plain(voice.words());
            List<String> heard = cues.stream().filter(cue -> cue.speaker().equals(voice.label())).flatMap(cue -> plain(cue.text()).stream()).toList();
            int distance = distance(said, heard);
            wrong += distance;
            all += said.size();
            System.out.printf(Locale.ROOT, "%s: %d of %d words wrong%n  said:  %s%n  heard: %s%n", voice.label(), distance, said.size(), String.join(" ", said), String.join(" ", heard));
        }
        System.out.printf(Locale.ROOT, "word error rate %.0f %%%n", 100.0 * wrong / all);
        System.out.println(new Transcript(1, "machine", recogniser.name(), kz.torelik.kernel.Language.EN, java.time.Instant.EPOCH, cues).toVtt("made by " + recogniser.name()));
    }

    private static List<String> plain(String text) { return List.of(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z' ]", "").strip().split("\\s+")); }

    /// Levenshtein over words.
    private static int distance(List<String> said, List<String> heard) {
        int[] row = new int[heard.size() + 1];
        for (int j = 0; j <= heard.size(); j++) row[j] = j;
        for (int i = 1; i <= said.size(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j <= heard.size(); j++) {
                int same = before + (said.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1);
                before = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[heard.size()];
    }
}
