package kz.torelik.chambers;

import java.util.List;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.language.Phrase;
import kz.torelik.powers.ListedPowers;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// The form for a power of attorney on paper.
@Shows("chambers/paper-power.jte")
public record PaperPowerScreen(CaseHead head, Form form, List<ListedPowers.Listed> listed) implements Screen {

    public PaperPowerScreen { listed = List.copyOf(listed); }

    public String address() { return head.href() + "/paper-power"; }

    /// Whom somebody can act for.
    public List<Choice> principals(Page page) {
        return head.file().parties().stream().filter(party -> party.actsFor() == null).map((Party party) -> new Choice(String.valueOf(party.number()), party.subject().title(), page.t("chambers.role." + party.role()), null)).toList();
    }

    /// The article that asks for all of them to be listed, where it is one: then it stands once above them.
    public @Nullable LegalBasis basis() { return listed.stream().map(ListedPowers.Listed::basis).distinct().count() == 1 ? listed.getFirst().basis() : null; }

    public List<Choice> powers(Page page) { return listed.stream().map(one -> new Choice(one.code(), page.write(one.title()), null, basis() == null ? one.basis() : null)).toList(); }

    @Override
    public Phrase title() { return Phrase.of("chambers.paper-power"); }
}
