package kz.torelik.portal;

import java.util.List;
import kz.torelik.database.Acting;
import kz.torelik.identity.Members;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The people of an organisation, such as the members of a law firm, who act under the powers that it was given. For whoever does not act for one there is nothing here.
@Controller
class FirmController {

    private final Members members;
    private final People people;

    FirmController(Members members, People people) {
        this.members = members;
        this.people = people;
    }

    @GetMapping("/my/firm")
    @Asks("citizen")
    Screen firm() { return screen(Form.EMPTY); }

    @PostMapping("/my/firm")
    @Asks("citizen")
    Screen admit(@RequestParam(defaultValue = "") String iin, Says says) {
        return switch (members.admit(iin)) {
            case Answer.No<Person.Natural>(Refusal refusal) -> screen(says.fault(Form.EMPTY.with("iin", iin), "iin", refusal));
            case Answer.Yes<Person.Natural> _ -> SeeOther.to("/my/firm");
        };
    }

    @PostMapping("/my/firm/{member}/dismiss")
    @Asks("citizen")
    Answer<Screen> dismiss(@PathVariable String member) {
        PersonId person = PersonId.find(member).orElseThrow(NothingHere::new);
        return members.dismiss(person).map(_ -> SeeOther.to("/my/firm"));
    }

    private Screen screen(Form form) {
        PersonId organisation = Acting.now() instanceof Actor.Citizen citizen ? citizen.organisation() : null;
        if (organisation == null) throw new NothingHere();
        List<Members.Member> all = members.list();
        return new FirmScreen(people.find(organisation).map(Person::title).orElse(""), all, members.isHead(), form);
    }
}
