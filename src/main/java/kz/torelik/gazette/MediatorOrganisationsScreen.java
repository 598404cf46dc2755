package kz.torelik.gazette;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.torelik.conciliation.MediatorOrganisation;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// The organisations of mediators, each with the way to its members in the register.
@Shows("gazette/mediator-organisations.jte")
public record MediatorOrganisationsScreen(List<MediatorOrganisation> all) implements Screen {

    public MediatorOrganisationsScreen { all = List.copyOf(all); }

    public String members(MediatorOrganisation one) { return "/mediators?name=" + URLEncoder.encode(one.name(), StandardCharsets.UTF_8); }

    @Override
    public Phrase title() { return Phrase.of("conciliation.organisations.title"); }
}
