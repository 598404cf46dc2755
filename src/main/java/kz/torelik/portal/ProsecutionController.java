package kz.torelik.portal;

import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.prosecution.Announced;
import kz.torelik.prosecution.EnteringCase;
import kz.torelik.prosecution.Office;
import kz.torelik.prosecution.Offices;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The desk of a prosecutor beside his own cases: what is set for consideration in his courts, and entering it. For whoever does not act for a prosecutor's office there is nothing here.
@Controller
class ProsecutionController {

    private final Offices offices;
    private final Announced announced;
    private final EnteringCase entering;
    private final People people;
    private final LawBook law;

    ProsecutionController(Offices offices, Announced announced, EnteringCase entering, People people, LawBook law) {
        this.offices = offices;
        this.announced = announced;
        this.entering = entering;
        this.people = people;
        this.law = law;
    }

    @GetMapping("/my/prosecution")
    @Asks("citizen")
    Screen desk() { return screen(Form.EMPTY); }

    @PostMapping("/my/prosecution")
    @Asks("citizen")
    Screen enter(@RequestParam(defaultValue = "") String number, Says says) {
        String typed = number.length() > 60 ? "" : number.strip();
        Answer<CaseFile> entered = CaseNumber.find(typed).map(entering::enter).orElseGet(() -> Answer.no(Refusal.of("case-not-found")));
        return switch (entered) {
            case Answer.Yes<CaseFile>(CaseFile file) -> SeeOther.to("/my/cases/" + file.id());
            case Answer.No<CaseFile>(Refusal refusal) -> screen(says.fault(Form.EMPTY.with("number", typed), "number", refusal));
        };
    }

    private Screen screen(Form form) {
        Optional<Office> office = offices.mine();
        if (office.isEmpty()) throw new NothingHere();
        return new ProsecutionScreen(people.find(office.get().organisation()).map(Person::title).orElse(""), office.get().level().word(), announced.list(), law.courts(), form);
    }
}
