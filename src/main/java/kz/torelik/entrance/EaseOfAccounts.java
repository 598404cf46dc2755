package kz.torelik.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.torelik.identity.ReadingChoices;
import kz.torelik.identity.Sessions;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.PersonId;
import kz.torelik.web.Ease;
import kz.torelik.web.KeptEase;
import org.springframework.stereotype.Component;

/// Simple words and large letters go with a person from browser to browser: what he chooses while signed in is kept with his account, and shown wherever he signs in next.
@Component
class EaseOfAccounts implements KeptEase {

    private final SessionViewers viewers;
    private final Sessions sessions;
    private final ReadingChoices choices;
    private final EntranceSettings settings;

    EaseOfAccounts(SessionViewers viewers, Sessions sessions, ReadingChoices choices, EntranceSettings settings) {
        this.viewers = viewers;
        this.sessions = sessions;
        this.choices = choices;
        this.settings = settings;
    }

    @Override
    public void keep(HttpServletRequest request, Ease chosen) {
        viewers.token(request).flatMap(sessions::find).ifPresent(in -> choices.keep(person(in.actor()), new ReadingChoices.Choice(chosen.simple(), chosen.large())));
    }

    /// Shows the pages as somebody who has just signed in once chose; whoever never chose sees them as this browser did.
    void show(Actor actor, HttpServletResponse response) {
        if (actor instanceof Actor.Citizen || actor instanceof Actor.Staff) choices.find(person(actor)).ifPresent(choice -> new Ease(choice.simple(), choice.large()).give(response, settings.isSecure()));
    }

    private static PersonId person(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> citizen.person();
            case Actor.Staff staff -> staff.person();
            case Actor.Rule _, Actor.Anyone _ -> throw new IllegalArgumentException("Nobody is signed in as " + actor);
        };
    }
}
