package kz.torelik.entrance;

import java.util.List;
import java.util.UUID;
import kz.torelik.identity.Devices;
import kz.torelik.identity.Person;
import kz.torelik.identity.Sessions;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// As whom a person acts here, and where else he is signed in.
///
/// @param organisations for which he may act; empty for staff
/// @param acting the organisation for which he acts, or null for himself
/// @param current the session of this browser
/// @param devices new ones, of which the person has not said that he knows them
@Shows("entrance/me.jte")
public record MeScreen(PersonName name, boolean inCourt, List<Person.Organisation> organisations, @Nullable PersonId acting, List<Sessions.OpenSession> sessions, UUID current, List<Devices.Device> devices) implements Screen {

    public MeScreen {
        organisations = List.copyOf(organisations);
        sessions = List.copyOf(sessions);
        devices = List.copyOf(devices);
    }

    public List<Choice> choices(Page page) {
        List<Choice> all = new java.util.ArrayList<>(List.of(Choice.of("self", page.t("entrance.acting.self", name))));
        organisations.forEach(one -> all.add(new Choice(one.id().toString(), one.name(), page.t("entrance.acting.bin", one.bin().digits()), null)));
        return all;
    }

    public Form chosen() { return Form.EMPTY.with("as", acting == null ? "self" : acting.toString()); }

    @Override
    public Phrase title() { return Phrase.of("entrance.me.title"); }
}
