package kz.torelik.portal;

import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.CaseLists;
import kz.torelik.conciliation.Matter;
import kz.torelik.conciliation.Mediator;
import kz.torelik.language.Phrase;
import kz.torelik.notices.Stranger;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;

/// The lists of mediations, the invitation, and the account of a mediator.
public final class MediationScreens {

    private MediationScreens() {}

    static Pill pill(Page page, Matter matter) {
        Matter.Ending ending = matter.ending();
        if (ending != null) return new Pill(ending.outcome().equals("agreement") ? Tone.DONE : Tone.QUIET, page.t("conciliation.outcome." + ending.outcome()));
        return new Pill(matter.state().equals("running") ? Tone.STAGE : Tone.SOON, page.t("conciliation.state." + matter.state()));
    }

    /// All of them.
    ///
    /// @param waiting invitations of people who have come to know of them by a letter
    /// @param mediator whether the reader is a mediator himself
    @Shows("portal/mediations.jte")
    public record All(List<Matter.Whole> matters, List<Matter> waiting, boolean mediator) implements Screen {

        public All {
            matters = List.copyOf(matters);
            waiting = List.copyOf(waiting);
        }

        public Pill pill(Page page, Matter matter) { return MediationScreens.pill(page, matter); }

        @Override
        public Phrase title() { return Phrase.of("conciliation.mine.title"); }
    }

    /// Inviting to one.
    @Shows("portal/mediation-new.jte")
    public record Choosing(List<CaseLists.CaseLine> cases, List<Mediator> mediators, List<Stranger.Way> ways, Form form) implements Screen {

        public Choosing {
            cases = List.copyOf(cases);
            mediators = List.copyOf(mediators);
            ways = List.copyOf(ways);
        }

        /// Whether the other side seems to have no account, so that the page asks how it is reached.
        public boolean isStrange() { return !form.value("name").isEmpty() || List.of("other", "name", "way", "target").stream().anyMatch(field -> form.fault(field).isPresent()); }

        public List<Choice> reaching(Page page) { return ways.stream().map(way -> Choice.of(way.word(), page.t("conciliation.reach." + way.word()))).toList(); }

        public List<Choice> about(Page page) {
            List<Choice> all = new ArrayList<>();
            for (CaseLists.CaseLine line : cases) all.add(new Choice(line.id().toString(), page.t("conciliation.new.case", line.number()), line.plaintiff() + " – " + line.defendant(), null));
            all.add(new Choice("none", page.t("conciliation.new.before"), page.t("conciliation.new.before.is"), null));
            return all;
        }

        public List<Choice> languages(Page page) { return List.of(Choice.of("kk", page.t("language.kk")), Choice.of("ru", page.t("language.ru"))); }

        @Override
        public Phrase title() { return Phrase.of("conciliation.new.title"); }
    }

    /// The account of a mediator.
    @Shows("portal/mediator.jte")
    public record Account(Mediator mediator, List<Matter.Whole> matters, Form form) implements Screen {

        public Account { matters = List.copyOf(matters); }

        public Pill pill(Page page, Matter matter) { return MediationScreens.pill(page, matter); }

        public String most() { return form.value("most").isEmpty() ? String.valueOf(mediator.taking().most()) : form.value("most"); }

        @Override
        public Phrase title() { return Phrase.of("conciliation.account.title"); }
    }

    /// What somebody reads there who is no mediator.
    @Shows("portal/mediator-none.jte")
    public record NoMediator() implements Screen {

        @Override
        public Phrase title() { return Phrase.of("conciliation.account.title"); }
    }
}
