package kz.torelik.recordings;

import java.time.Instant;
import java.util.List;
import kz.torelik.kernel.Language;

/// What was said in a recording, written down. A later version stands beside the earlier ones and takes nothing of them away.
///
/// @param version from 1
/// @param by `machine`, or `person` when somebody corrected it
/// @param maker the recogniser with its model, or the name of the officer
public record Transcript(int version, String by, String maker, Language language, Instant madeAt, List<Cue> cues) {

    public Transcript { cues = List.copyOf(cues); }

    public boolean isMachineMade() { return by.equals("machine"); }

    /// Some words in a row of one channel.
    ///
    /// @param from milliseconds from the beginning of the recording
    /// @param track the channel, and `speaker` its label
    /// @param confidence the least sure word, from 0 to 1; 1 when a person wrote it
    public record Cue(long from, long until, int track, String speaker, String text, double confidence) {}

    /// WebVTT (W3C): each cue with its voice; a note says who made it.
    ///
    /// @param note in words, one line
    public String toVtt(String note) {
        StringBuilder vtt = new StringBuilder("WEBVTT\n\nNOTE ").append(plain(note)).append("\n");
        int number = 0;
        for (Cue cue : cues) {
            vtt.append('\n').append(++number).append('\n').append(time(cue.from())).append(" --> ").append(time(Math.max(cue.until(), cue.from() + 1))).append('\n')
                    .append("<v ").append(plain(cue.speaker())).append('>').append(plain(cue.text())).append('\n');
        }
        return vtt.toString();
    }

    private static String plain(String text) { return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replaceAll("\\s+", " "); }

    private static String time(long millis) { return "%02d:%02d:%02d.%03d".formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000); }
}
