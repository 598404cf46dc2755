package kz.torelik.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;
import kz.torelik.law.Region;
import kz.torelik.reception.CourtLetter;
import kz.torelik.reception.WritingLetters;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;
import org.jspecify.annotations.Nullable;

/// The pages of letters to courts.
public final class LetterScreens {

    private LetterScreens() {}

    static Pill pill(Page page, CourtLetter letter) {
        Tone tone = switch (letter.state()) {
            case "prepared" -> Tone.SOON;
            case "answered" -> Tone.DONE;
            case "withdrawn" -> Tone.QUIET;
            default -> Tone.STAGE;
        };
        return new Pill(tone, page.t("reception.letter.state." + letter.state()));
    }

    /// All of them.
    @Shows("portal/my-letters.jte")
    public record All(List<CourtLetter> letters, LawBook law) implements Screen {

        public All { letters = List.copyOf(letters); }

        public Trilingual court(CourtLetter letter) { return law.courts().get(letter.court()).title(); }

        public Pill pill(Page page, CourtLetter letter) { return LetterScreens.pill(page, letter); }

        @Override
        public Phrase title() { return Phrase.of("reception.letters.title"); }
    }

    /// Writing one.
    @Shows("portal/my-letter-new.jte")
    public record Writing(LawBook law, Form form) implements Screen {

        public Map<Region, List<Court>> courts() {
            Map<Region, List<Court>> byRegion = new LinkedHashMap<>();
            for (Region region : law.regions()) byRegion.put(region, law.courts().inRegion(region.code()));
            byRegion.values().removeIf(List::isEmpty);
            return byRegion;
        }

        public List<Choice> kinds(Page page) { return WritingLetters.KINDS.stream().map(kind -> new Choice(kind, page.t("reception.letter.kind." + kind), page.t("reception.letter.kind." + kind + ".is"), null)).toList(); }

        public int files() { return WritingLetters.MOST_FILES; }

        @Override
        public Phrase title() { return Phrase.of("reception.letters.new"); }
    }

    /// One of them, to be sent or followed.
    ///
    /// @param clock the term of the answer, or null before it was sent
    /// @param where to whom it was redirected, or null
    /// @param next the letter as the other court has it, or null
    @Shows("portal/my-letter.jte")
    public record One(CourtLetter.Whole whole, Trilingual court, @Nullable ClockReading clock, @Nullable Object where, @Nullable PublicId next, Form form, KeyDrawer.Keys keys) implements Screen {

        public CourtLetter letter() { return whole.letter(); }

        public String address() { return "/my/letters/" + letter().id(); }

        public Pill pill(Page page) { return LetterScreens.pill(page, letter()); }

        @Override
        public Phrase title() { return Phrase.of("reception.letters.one"); }
    }
}
