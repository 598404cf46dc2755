package kz.torelik.chambers;

import java.util.List;
import kz.torelik.deadlines.Outage;
import kz.torelik.deadlines.OutageProposals;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.law.OutageRule;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;

/// The register of outages as a chair keeps it.
///
/// @param now the present moment as a field of a form has it
@Shows("chambers/outages.jte")
public record OutagesScreen(OutageRule rule, List<Outage> outages, List<OutageProposals.Proposal> proposals, String now, Form form) implements Screen {

    public OutagesScreen {
        outages = List.copyOf(outages);
        proposals = List.copyOf(proposals);
    }

    public Trilingual service(String id) { return rule.find(id).orElseThrow().title(); }

    public List<Choice> services(Page page) { return rule.services().stream().map(one -> Choice.of(one.id(), page.write(one.title()))).toList(); }

    @Override
    public Phrase title() { return Phrase.of("chambers.outages.title"); }
}
