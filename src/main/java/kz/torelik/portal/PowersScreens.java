package kz.torelik.portal;

import java.util.List;
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
import org.jspecify.annotations.Nullable;

/// The pages of powers of attorney.
public final class PowersScreens {

    private PowersScreens() {}

    /// A power of attorney with the names of both.
    ///
    /// @param own whether the reader gave it
    /// @param signs whether it becomes valid with his signature, and he may take it back
    /// @param held whether he acts by it
    public record Line(PowerOfAttorney power, String principal, String representative, boolean own, boolean signs, boolean held, List<Trilingual> listed) {

        public Line { listed = List.copyOf(listed); }

        public String address() { return "/my/powers/" + power.id(); }

        public boolean isPrepared() { return power.state().equals("prepared"); }

        public boolean isGiven() { return power.state().equals("given"); }

        /// Whether the reader may take it back here.
        public boolean isRevocable() { return isGiven() && (own || signs) && !(power.origin() instanceof PowerOfAttorney.Origin.Register); }

        /// Whether he may enter a case of the principal by it.
        public boolean isPresentable() { return isGiven() && held && !isNotice(); }

        public boolean isNotice() { return power.origin() instanceof PowerOfAttorney.Origin.Notice; }

        /// What it is and where it comes from.
        public String kind(Page page) {
            return switch (power.origin()) {
                case PowerOfAttorney.Origin.Here _ -> page.t("portal.powers.one");
                case PowerOfAttorney.Origin.Register register -> page.t("portal.powers.certified.one", register.number(), register.notary());
                case PowerOfAttorney.Origin.Paper paper -> page.t("portal.powers.shown.one", paper.number(), paper.certifier());
                case PowerOfAttorney.Origin.Notice notice -> page.t("portal.powers.notice.one", notice.number(), notice.issuerName(), notice.of());
            };
        }

        /// When the register was heard of it last, or null.
        public java.time.@Nullable Instant heard() { return power.origin() instanceof PowerOfAttorney.Origin.Register register ? register.checkedAt() : null; }
    }

    /// All of them, and a form for a new one.
    ///
    /// @param firm whether the reader acts for an organisation
    /// @param register whether there is a register of notarial acts to ask
    /// @param advocate whether he may issue notices of representation
    @Shows("portal/powers.jte")
    public record All(List<Line> lines, List<ListedPowers.Listed> powers, boolean firm, boolean register, boolean advocate, Form form) implements Screen {

        public All {
            lines = List.copyOf(lines);
            powers = List.copyOf(powers);
        }

        public List<Choice> choices(Page page) { return powers.stream().map(one -> new Choice(one.code(), page.write(one.title()), null, null)).toList(); }

        @Override
        public Phrase title() { return Phrase.of("portal.powers"); }
    }

    /// A notice of representation that is written.
    ///
    /// @param office whether an office issues it for one of its advocates
    @Shows("portal/power-notice.jte")
    public record Notice(boolean office, Form form) implements Screen {

        @Override
        public Phrase title() { return Phrase.of("portal.powers.notice"); }
    }

    /// One of them, to be read and signed.
    @Shows("portal/power.jte")
    public record Sign(Line line, Form form, KeyDrawer.Keys keys) implements Screen {

        @Override
        public Phrase title() { return line.isNotice() ? Phrase.of("portal.powers.notice") : Phrase.of("portal.powers.one"); }
    }
}
