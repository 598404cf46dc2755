package kz.torelik.chambers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.hearings.ProtocolNotes;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// The brief protocol of a session: what the secretary writes down beside what the events tell.
///
/// @param rows how many lines the course has on the page
/// @param course the lines as they were kept, with their time codes
/// @param inRoom how many lines the room by video knows
@Shows("chambers/protocol.jte")
public record ProtocolScreen(CaseHead head, CaseFile.HearingInFile session, Form form, int rows, List<ProtocolNotes.Said> course, int inRoom) implements Screen {

    private static final int SPARE = 3;

    public ProtocolScreen { course = List.copyOf(course); }

    /// @param recorded the name of the recording that the house made, or null
    static ProtocolScreen of(CaseHead head, CaseFile.HearingInFile session, ProtocolNotes notes, @Nullable String recorded, int inRoom) {
        Form form = Form.EMPTY.with("recording", text(notes.recording() == null && notes.withoutRecording() == null ? recorded : notes.recording())).with("without", text(notes.withoutRecording())).with("explained", text(notes.explained()));
        for (int i = 0; i < notes.course().size(); i++) {
            form = form.with("said-" + (i + 1) + "-party", String.valueOf(notes.course().get(i).party())).with("said-" + (i + 1) + "-words", notes.course().get(i).words());
        }
        return new ProtocolScreen(head, session, form, notes.course().size() + SPARE, notes.course(), inRoom);
    }

    private static String text(@Nullable String value) { return value == null ? "" : value; }

    /// The notes as they were typed; breaks that were kept stay.
    static ProtocolNotes notes(Form form, List<ProtocolNotes.Break> breaks) {
        List<ProtocolNotes.Said> course = new ArrayList<>();
        for (int i = 1; !form.value("said-" + i + "-party").isEmpty(); i++) {
            String words = form.value("said-" + i + "-words").strip();
            if (!words.isEmpty()) course.add(new ProtocolNotes.Said(Integer.parseInt(form.value("said-" + i + "-party")), words));
        }
        return new ProtocolNotes(course, breaks, given(form, "recording"), given(form, "without"), given(form, "explained"));
    }

    private static @Nullable String given(Form form, String field) { return form.value(field).isBlank() ? null : form.value(field).strip(); }

    @Override
    public Phrase title() { return Phrase.of("chambers.protocol.title"); }

    public String action() { return head.href() + "/hearings/" + session.id() + "/protocol"; }

    /// When a line was said, or null.
    public @Nullable Instant at(int line) { return line <= course.size() ? course.get(line - 1).at() : null; }

    public List<Integer> lines() { return java.util.stream.IntStream.rangeClosed(1, rows).boxed().toList(); }
}
