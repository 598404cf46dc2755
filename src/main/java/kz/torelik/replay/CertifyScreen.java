package kz.torelik.replay;

import kz.torelik.casefile.CaseFile;
import kz.torelik.language.Phrase;
import kz.torelik.recordings.Transcript;
import kz.torelik.recordings.chain.RecordingId;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.jspecify.annotations.Nullable;

/// The transcript before the signature of the secretary.
///
/// @param drawer the address of the key drawer of the demonstration, or null
@Shows("replay/certify.jte")
public record CertifyScreen(CaseFile file, RecordingId recording, Transcript transcript, @Nullable String drawer) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("replay.transcript.certify"); }

    public String back() { return "/recordings/" + file.id() + "/" + recording; }
}
