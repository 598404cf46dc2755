package kz.torelik.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.language.Phrase;
import kz.torelik.language.Style;
import kz.torelik.recordings.Bookmark;
import kz.torelik.recordings.HearingRecordings;
import kz.torelik.recordings.Timeline;
import kz.torelik.recordings.Transcripts;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Fact;
import org.jspecify.annotations.Nullable;

/// One recording along its time.
///
/// @param back the case of the reader
/// @param kind of the session, or null
/// @param transcript how the transcript stands, or null before the warning was accepted
/// @param bookmarks those of the judge who reads, or null for whoever makes none
/// @param remarks where remarks on the protocol are filed, or null for whoever files none
/// @param refused what went wrong a moment ago, or null
@Shows("replay/recording.jte")
public record RecordingScreen(HearingRecordings.Heard heard, String back, @Nullable String kind, List<Moment> moments, Transcripts.@Nullable Standing transcript, @Nullable List<Bookmark> bookmarks, @Nullable String remarks, Instant now, @Nullable Phrase refused) implements Screen {

    public RecordingScreen {
        moments = List.copyOf(moments);
        bookmarks = bookmarks == null ? null : List.copyOf(bookmarks);
    }

    @Override
    public Phrase title() { return Phrase.of(kind == null ? "replay.below" : "replay.of." + kind); }

    public Timeline time() { return heard.time(); }

    public String address() { return list() + "/" + heard.recorded().id(); }

    public String list() { return "/recordings/" + heard.file().id(); }

    public boolean hasPictures() { return time().tracks().stream().anyMatch(Timeline.Track::hasPictures); }

    public String source(Timeline.Track track) { return address() + "/tracks/" + track.number(); }

    /// Whose track it is, or its number: of a hearing below, the participants are others.
    public String whose(Timeline.Track track) {
        if (track.party() != null) return kind == null ? String.valueOf(track.number()) : heard.file().party(track.party()).subject().brief();
        return track.kind().equals("room") || track.label().isBlank() ? String.valueOf(track.number()) : track.label();
    }

    /// What stands over the picture, for whoever films the screen.
    public String mark(Page page) { return page.t("replay.mark", recipient(page), heard.file().number(), page.write(now, Style.NUMERIC)); }

    private String recipient(Page page) { return heard.recipient().isEmpty() ? page.t("portal.look.by." + heard.relation()) : heard.recipient(); }

    public List<Fact> facts(Page page) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(page.t("replay.fact.begun"), page.write(heard.recorded().beginsAt(), Style.LONG)));
        facts.add(new Fact(page.t("replay.fact.length"), Timed.of(time().length())));
        facts.add(new Fact(page.t("replay.fact.cause"), page.t("replay.cause." + heard.recorded().cause())));
        facts.add(new Fact(page.t("replay.fact.ended"), page.t("replay.ended." + heard.recorded().endedBy())));
        facts.add(new Fact(page.t("replay.fact.gaps"), time().silences().isEmpty() ? page.t("replay.none") : Timed.of(time().missing())));
        return facts;
    }
}
