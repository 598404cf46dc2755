package kz.torelik.entrance;

import java.util.Optional;
import kz.torelik.database.Acting;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where the page of signing finds the key of the person who is signed in. In the demonstration that is a drawer of the test authority; elsewhere
/// people choose their key files or sign with NCALayer.
@Component
public class KeyDrawer {

    private final EntranceSettings settings;
    private final People people;

    KeyDrawer(EntranceSettings settings, People people) {
        this.settings = settings;
        this.people = people;
    }

    /// What the form of signing needs to know.
    ///
    /// @param address of the drawer, or null where there is none
    /// @param bin the organisation in whose name the person signs, or null
    public record Keys(@Nullable String address, @Nullable String bin) {}

    /// The keys of the actor of this thread.
    public Keys mine() {
        return switch (Acting.now()) {
            case Actor.Citizen citizen -> new Keys(drawer(citizen.person()), bin(citizen.organisation()));
            case Actor.Staff staff -> new Keys(drawer(staff.person()), null);
            case Actor.Rule _, Actor.Anyone _ -> new Keys(null, null);
        };
    }

    Optional<String> of(Iin iin) { return Optional.ofNullable(settings.authority()).map(authority -> authority + "/drawer/" + iin.digits()); }

    private @Nullable String drawer(PersonId person) {
        return people.find(person).map(Person.Natural.class::cast).flatMap(natural -> of(natural.iin())).orElse(null);
    }

    private @Nullable String bin(@Nullable PersonId organisation) {
        if (organisation == null) return null;
        return people.find(organisation).map(Person.Organisation.class::cast).map(Person.Organisation::bin).map(Bin::digits).orElse(null);
    }
}
