package kz.torelik.portal;

import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.powers.ListedPowers;
import kz.torelik.powers.PowerOfAttorney;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;

/// The pages of powers of attorney.
public final class PowersScreens {

    private PowersScreens() {}

    /// A power of attorney with the names of both.
    ///
    /// @param own whether the reader gave it
    public record Line(PowerOfAttorney power, String principal, String representative, boolean own, List<Trilingual> listed) {

        public Line { listed = List.copyOf(listed); }

        public String address() { return "/my/powers/" + power.id(); }

        public boolean isPrepared() { return power.state().equals("prepared"); }

        public boolean isGiven() { return power.state().equals("given"); }
    }

    /// All of them, and a form for a new one.
    ///
    /// @param firm whether the reader acts for an organisation
    @Shows("portal/powers.jte")
    public record All(List<Line> lines, List<ListedPowers.Listed> powers, boolean firm, Form form) implements Screen {

        public All {
            lines = List.copyOf(lines);
            powers = List.copyOf(powers);
        }

        public List<Choice> choices(Page page) { return powers.stream().map(one -> new Choice(one.code(), page.write(one.title()), null, null)).toList(); }

        @Override
        public Phrase title() { return Phrase.of("portal.powers"); }
    }

    /// One of them, to be read and signed.
    @Shows("portal/power.jte")
    public record Sign(Line line, Form form, KeyDrawer.Keys keys) implements Screen {

        @Override
        public Phrase title() { return Phrase.of("portal.powers.one"); }
    }

    /// Letting a representative into a case.
    @Shows("portal/representative.jte")
    public record Entering(CaseFile file, Form form) implements Screen {

        @Override
        public Phrase title() { return Phrase.of("portal.representative"); }
    }
}
