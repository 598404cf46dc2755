package kz.torelik.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.courts.Appointment;
import kz.torelik.courts.Staff;
import kz.torelik.identity.Devices;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.identity.Sessions;
import kz.torelik.identity.SignedIn;
import kz.torelik.identity.SigningIn;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A person and his sessions.
@Controller
class MeController {

    private final SessionViewers viewers;
    private final Sessions sessions;
    private final SigningIn signingIn;
    private final People people;
    private final Staff staff;
    private final LawBook law;
    private final Devices devices;

    MeController(SessionViewers viewers, Sessions sessions, SigningIn signingIn, People people, Staff staff, LawBook law, Devices devices) {
        this.viewers = viewers;
        this.sessions = sessions;
        this.signingIn = signingIn;
        this.people = people;
        this.staff = staff;
        this.law = law;
        this.devices = devices;
    }

    @GetMapping("/me")
    @Asks("person")
    Screen me(HttpServletRequest request) {
        SignedIn in = signedIn(request);
        return switch (in.actor()) {
            case Actor.Citizen citizen -> new MeScreen(in.name(), false, people.listOrganisationsOf(citizen.person()), citizen.organisation(), sessions.list(citizen.person()), in.session(), devices.listNew(citizen.person()));
            case Actor.Staff serving -> new MeScreen(in.name(), true, List.of(), null, sessions.list(serving.person()), in.session(), devices.listNew(serving.person()));
            case Actor.Rule _, Actor.Anyone _ -> throw new NothingHere();
        };
    }

    /// The page of a case for whoever follows the link of a letter: participants and the court read it in different places.
    @GetMapping("/case/{id}")
    @Asks("person")
    Screen caseOf(@PathVariable String id, HttpServletRequest request) {
        CaseId found = CaseId.find(id).orElseThrow(NothingHere::new);
        return SeeOther.to((signedIn(request).actor() instanceof Actor.Staff ? "/desk/cases/" : "/my/cases/") + found);
    }

    @PostMapping("/me/acting")
    @Asks("citizen")
    Screen actFor(@RequestParam String as, HttpServletRequest request) {
        SignedIn in = signedIn(request);
        Optional<PersonId> organisation = people.listOrganisationsOf(person(in)).stream().map(Person.Organisation::id).filter(id -> id.toString().equals(as)).findFirst();
        if (organisation.isEmpty() && !as.equals("self")) throw new NothingHere();
        sessions.actFor(in.session(), organisation.orElse(null));
        return SeeOther.to("/my");
    }

    @PostMapping("/me/sessions/others")
    @Asks("person")
    Screen signOutElsewhere(HttpServletRequest request) {
        SignedIn in = signedIn(request);
        sessions.closeOthers(person(in), in.session());
        return SeeOther.to("/me");
    }

    /// Ends one session at once. The own one is ended as by signing out.
    @PostMapping("/me/sessions/{session}/end")
    @Asks("person")
    Screen end(@PathVariable UUID session, HttpServletRequest request, HttpServletResponse response) {
        SignedIn in = signedIn(request);
        sessions.close(person(in), session);
        if (!session.equals(in.session())) return SeeOther.to("/me");
        viewers.take(response);
        return SeeOther.to("/");
    }

    @PostMapping("/me/sessions/all")
    @Asks("person")
    Screen signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
        sessions.closeAll(person(signedIn(request)));
        viewers.take(response);
        response.setHeader("Clear-Site-Data", "\"storage\"");
        return SeeOther.to("/");
    }

    /// The person knows the new devices that he was told of.
    @PostMapping("/me/devices/known")
    @Asks("person")
    Screen known(HttpServletRequest request) {
        devices.know(person(signedIn(request)));
        return SeeOther.to("/me");
    }

    /// A member of staff who has signed in by signature chooses.
    @GetMapping("/me/entering")
    @Asks("citizen")
    Screen entering(HttpServletRequest request) {
        Appointment appointment = appointment(signedIn(request)).orElseThrow(NothingHere::new);
        return new EnteringScreen(law.courts().get(appointment.court()).title(), appointment.function());
    }

    @PostMapping("/me/entering")
    @Asks("citizen")
    Screen enter(@RequestParam String as, HttpServletRequest request, HttpServletResponse response) {
        if (!as.equals("court")) return SeeOther.to("/my");
        SignedIn in = signedIn(request);
        Appointment appointment = appointment(in).orElseThrow(NothingHere::new);
        SigningIn.Opened opened = signingIn.open(appointment.actor(), in.means(), SignInController.device(request));
        viewers.token(request).ifPresent(sessions::close);
        viewers.give(opened.token(), response);
        return SeeOther.to("/desk");
    }

    /// The appointment of somebody who proved by signature who he is.
    private Optional<Appointment> appointment(SignedIn in) { return in.bySignature() ? staff.find(person(in)) : Optional.empty(); }

    private SignedIn signedIn(HttpServletRequest request) { return viewers.find(request).orElseThrow(NothingHere::new); }

    private static PersonId person(SignedIn in) {
        return switch (in.actor()) {
            case Actor.Citizen citizen -> citizen.person();
            case Actor.Staff serving -> serving.person();
            case Actor.Rule _, Actor.Anyone _ -> throw new NothingHere();
        };
    }
}
