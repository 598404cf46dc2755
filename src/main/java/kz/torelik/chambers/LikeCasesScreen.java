package kz.torelik.chambers;

import java.util.List;
import java.util.Locale;
import kz.torelik.analytics.Answered;
import kz.torelik.analytics.Switches;
import kz.torelik.analytics.Uses;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.learning.similar.By;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// Like acts beside a case.
///
/// @param open whether the case may be compared at all
/// @param off by whom and why it is switched off in this court, or null
/// @param answered null before the judge opens it
/// @param own what he opened beside this case before
@Shows("chambers/like-cases.jte")
public record LikeCasesScreen(CaseHead head, LawBook law, boolean open, Switches.@Nullable Turned off, By by, @Nullable Answered answered, List<Uses.Own> own, Form form) implements Screen {

    public LikeCasesScreen {
        own = List.copyOf(own);
    }

    @Override
    public Phrase title() { return Phrase.of("chambers.similar"); }

    public String here() { return head.href() + "/similar"; }

    public List<String> ways() { return List.of("both", "facts", "law"); }

    public boolean isChosen(String way) { return by.name().toLowerCase(Locale.ROOT).equals(way); }
}
