package kz.torelik.chambers;

import java.util.Arrays;
import java.util.List;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.notices.PaperLetter;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;

/// The printing list of the court.
///
/// @param form what was typed for the letter that its value `letter` names
@Shows("chambers/letters.jte")
public record LettersScreen(List<Row> rows, Form form) implements Screen {

    public LettersScreen { rows = List.copyOf(rows); }

    public record Row(PaperLetter letter, Party addressee, Trilingual about) {

        public boolean isToSend() { return !letter.hybrid() && isPrepared(); }

        private boolean isPrepared() { return letter.state() == PaperLetter.State.TO_PRINT || letter.state() == PaperLetter.State.PRINTED; }

        public boolean isOnItsWay() { return letter.state() == PaperLetter.State.POSTED || letter.hybrid() && isPrepared(); }

        public boolean isAtEnd() { return !isToSend() && !isOnItsWay(); }

        public Pill pill(Page page) {
            Tone tone = switch (letter.state()) {
                case TO_PRINT, PRINTED, POSTED -> Tone.STAGE;
                case HANDED_OVER, RECEIVED, RETURNED -> Tone.QUIET;
            };
            return new Pill(tone, page.t("notices.letter.state." + letter.state().word()));
        }
    }

    public List<PaperLetter.Cause> causes() { return Arrays.asList(PaperLetter.Cause.values()); }

    /// The form of a row: what was typed belongs to one letter only.
    public Form of(Row row) { return form.value("letter").equals(row.letter().id().toString()) || form.isFaultless() ? form : Form.EMPTY.with("when", form.value("when")); }

    public List<Row> toSend() { return rows.stream().filter(Row::isToSend).toList(); }

    public List<Row> onTheirWay() { return rows.stream().filter(Row::isOnItsWay).toList(); }

    public List<Row> atEnd() { return rows.stream().filter(Row::isAtEnd).toList(); }

    @Override
    public Phrase title() { return Phrase.of("chambers.letters.title"); }
}
