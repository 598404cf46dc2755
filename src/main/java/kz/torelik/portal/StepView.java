package kz.torelik.portal;

import kz.torelik.filing.Drafts;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// One question of the guided filing.
public interface StepView extends Screen {

    Step step();

    Drafts.Draft draft();

    Form form();

    default String address() { return "/my/claims/" + draft().id() + "/" + step().word(); }

    default @Nullable String back() { return step().back().map(before -> "/my/claims/" + draft().id() + "/" + before.word()).orElse(null); }

    @Override
    default boolean opensOffline() { return true; }

    @Override
    default Phrase title() { return Phrase.of("portal.step." + step().word()); }
}
