package kz.torelik.gazette.lawbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.torelik.filing.CandidateCourt;
import kz.torelik.filing.Jurisdiction;
import kz.torelik.language.Phrase;
import kz.torelik.law.JurisdictionRules;
import kz.torelik.law.LawBook;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.jspecify.annotations.Nullable;

/// Which court hears a dispute.
@Shows("gazette/lawbook/jurisdiction.jte")
public record JurisdictionScreen(LawBook law) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("lawbook.jurisdiction"); }

    /// When a rule holds, each condition a sentence; nothing where it holds for everything else.
    public List<String> conditions(Page page, JurisdictionRules.@Nullable When when) {
        List<String> said = new ArrayList<>();
        if (when == null) return said;
        if (!when.categoryFlag().isEmpty()) said.add(when.categoryFlag().stream().map(flag -> page.t("lawbook.flag." + flag.word())).collect(Collectors.joining(", ")));
        if (when.parties() != null) said.add(page.t("lawbook.has.all-business"));
        if (!when.without().isEmpty()) said.add(page.t("lawbook.has.without", when.without().stream().map(flag -> page.t("lawbook.flag." + flag.word())).collect(java.util.stream.Collectors.joining(", "))));
        when.has().forEach(known -> said.add(page.t("lawbook.has." + known.word())));
        return said;
    }

    /// The courts that the engine finds for an example, with their reasons.
    public List<CandidateCourt> courts(JurisdictionRules.Example example) { return new Jurisdiction(law).candidates(example.question()); }
}
