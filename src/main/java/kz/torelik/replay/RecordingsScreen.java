package kz.torelik.replay;

import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.language.Phrase;
import kz.torelik.recordings.Recorded;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;
import org.jspecify.annotations.Nullable;

/// The recordings of a case.
///
/// @param back where the reader came from
@Shows("replay/recordings.jte")
public record RecordingsScreen(CaseFile file, String back, List<Row> rows) implements Screen {

    public RecordingsScreen { rows = List.copyOf(rows); }

    /// @param kind of the session, or null when it was held in another instance
    /// @param gaps for how long nothing was heard, in milliseconds
    /// @param delayed by how much the hearing began late, in milliseconds; null when it began on time
    public record Row(Recorded recorded, @Nullable String kind, long gaps, @Nullable Long delayed) {

        public boolean isHeard() { return recorded.state().equals("ended"); }

        public long length() { return recorded.endsAt() == null ? 0 : Math.max(0, recorded.endsAt().toEpochMilli() - recorded.beginsAt().toEpochMilli()); }

        public Phrase title() { return Phrase.of(kind == null ? "replay.below" : "replay.of." + kind); }

        /// What is to be said of it at once.
        public Pill pill(Page page) {
            return switch (recorded.state()) {
                case "running" -> new Pill(recorded.silentSince() == null ? Tone.STAGE : Tone.SOON, page.t(recorded.silentSince() == null ? "replay.running" : "replay.running.silent"));
                case "ending" -> new Pill(Tone.QUIET, page.t("replay.ending"));
                case "destroyed" -> new Pill(Tone.QUIET, page.t("replay.destroyed"));
                default -> gaps >= length() ? new Pill(Tone.SOON, page.t("replay.silent")) : gaps > 0 ? new Pill(Tone.SOON, page.t("replay.with-gaps")) : new Pill(Tone.DONE, page.t("replay.whole"));
            };
        }
    }

    @Override
    public Phrase title() { return Phrase.of("replay.title"); }

    public String address(Row row) { return "/recordings/" + file.id() + "/" + row.recorded().id(); }

    public List<Column> columns(Page page) {
        return List.of(Column.of(page.t("replay.column.session")), Column.number(page.t("replay.column.length")), Column.number(page.t("replay.column.gaps")), Column.of(page.t("replay.column.state")));
    }
}
