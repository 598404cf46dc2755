package kz.torelik.gazette.lawbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.torelik.language.Phrase;
import kz.torelik.law.Grounds;
import kz.torelik.law.LawBook;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.jspecify.annotations.Nullable;

/// The closed lists of grounds: their names, or one of them.
///
/// @param one the list that is shown, or null for the names of all
@Shows("gazette/lawbook/grounds.jte")
public record GroundsScreen(LawBook law, @Nullable Grounds one) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("lawbook.grounds"); }

    /// What follows from a ground: whether one may file again, whether the duty goes back, whether the court must.
    public List<String> follows(Page page, Grounds.Ground ground) {
        List<String> said = new ArrayList<>();
        if (ground.mandatory() != null) said.add(page.t(ground.mandatory() ? "lawbook.must" : "lawbook.can"));
        if (ground.mayFileAgain() != null) said.add(page.t(ground.mayFileAgain() ? "lawbook.again" : "lawbook.not-again"));
        if (ground.refund() != null) said.add(page.t(ground.refund() ? "lawbook.refund" : "lawbook.no-refund"));
        return said;
    }

    public String procedures(Page page, Grounds list) { return list.procedures().stream().map(id -> page.write(law.procedure(id).title())).collect(Collectors.joining(", ")); }
}
