package kz.torelik.replay;

import kz.torelik.casefile.CaseFile;
import kz.torelik.language.Phrase;
import kz.torelik.recordings.Transcript;
import kz.torelik.recordings.chain.RecordingId;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.jspecify.annotations.Nullable;

/// The transcript while somebody corrects it.
///
/// @param refused what went wrong a moment ago, or null
@Shows("replay/transcript.jte")
public record TranscriptScreen(CaseFile file, RecordingId recording, Transcript transcript, @Nullable Phrase refused) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("replay.transcript.correct"); }

    public String back() { return "/recordings/" + file.id() + "/" + recording; }
}
