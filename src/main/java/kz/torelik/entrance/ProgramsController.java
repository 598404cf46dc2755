package kz.torelik.entrance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.database.Acting;
import kz.torelik.identity.Members;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.programs.Consents;
import kz.torelik.programs.ProgramScope;
import kz.torelik.programs.Programs;
import kz.torelik.programs.RegisteredProgram;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The programs that act for a person, with a button that ends each of them; and those that he, or the organisation that he heads, has registered.
@Controller
class ProgramsController {

    private static final String LIST = "/me/programs";

    private final Programs programs;
    private final Consents consents;
    private final Members members;
    private final People people;

    ProgramsController(Programs programs, Consents consents, Members members, People people) {
        this.programs = programs;
        this.consents = consents;
        this.members = members;
        this.people = people;
    }

    @GetMapping(LIST)
    @Asks("citizen")
    Screen list() { return screen(null); }

    /// One that has ended already is gone as well: pressing twice does no harm.
    @PostMapping("/me/programs/{consent}/end")
    @Asks("citizen")
    Screen end(@PathVariable String consent) {
        consents.end(citizen().person(), id(consent));
        return SeeOther.to(LIST);
    }

    @GetMapping("/me/programs/new")
    @Asks("citizen")
    Screen begin() {
        return form(Form.EMPTY.with("proof", "secret").with("scope", "cases"));
    }

    @PostMapping("/me/programs/new")
    @Asks("citizen")
    Screen register(@RequestParam MultiValueMap<String, String> typed, Says says) {
        Set<ProgramScope> scopes = new LinkedHashSet<>();
        for (String word : typed.getOrDefault("scope", List.of())) ProgramScope.find(word).ifPresent(scopes::add);
        Form form = Form.typed(typed.toSingleValueMap()).with("scope", String.join(",", scopes.stream().map(ProgramScope::word).toList()));
        Optional<RegisteredProgram.Proof> proof = List.of(RegisteredProgram.Proof.values()).stream().filter(one -> one.word().equals(form.value("proof"))).findFirst();
        if (proof.isEmpty()) throw new NothingHere();
        Programs.Wanted wanted = new Programs.Wanted(form.value("name"), form.value("home").strip(), proof.get(), form.value("keys"), form.value("redirects").lines().toList(), scopes);
        return switch (programs.register(wanted)) {
            case Answer.Yes<Programs.Made>(Programs.Made made) -> screen(made);
            case Answer.No<Programs.Made>(Refusal refusal) -> form(says.fault(form, field(refusal.code()), refusal));
        };
    }

    @PostMapping("/me/programs/registered/{program}/secret")
    @Asks("citizen")
    Screen renew(@PathVariable String program) { return screen(programs.renewSecret(id(program)).orThrow()); }

    @PostMapping("/me/programs/registered/{program}/redirects")
    @Asks("citizen")
    Screen move(@PathVariable String program, @RequestParam(defaultValue = "") String redirects) {
        programs.move(id(program), redirects.lines().toList()).orThrow();
        return SeeOther.to(LIST);
    }

    @PostMapping("/me/programs/registered/{program}/end")
    @Asks("citizen")
    Screen close(@PathVariable String program) {
        programs.end(id(program));
        return SeeOther.to(LIST);
    }

    private static String field(String code) {
        return switch (code) {
            case "program-home" -> "home";
            case "program-redirects" -> "redirects";
            case "program-scopes" -> "scope";
            case "program-keys" -> "keys";
            default -> "name";
        };
    }

    private Screen screen(Programs.@Nullable Made made) {
        List<Consents.Consent> lasting = new ArrayList<>();
        List<Consents.Consent> ended = new ArrayList<>();
        consents.list(citizen().person()).forEach(one -> (one.endedAt() == null ? lasting : ended).add(one));
        return new ProgramsScreen(lasting, ended, programs.listOwn(), mayRegister(), made);
    }

    private Screen form(Form form) {
        if (!mayRegister()) throw new NothingHere();
        PersonId organisation = citizen().organisation();
        return new NewProgramScreen(people.find(organisation == null ? citizen().person() : organisation).map(Person::title).orElse(""), form);
    }

    private boolean mayRegister() { return citizen().organisation() == null || members.isHead(); }

    private static PublicId id(String text) { return PublicId.find(text).orElseThrow(NothingHere::new); }

    private static Actor.Citizen citizen() {
        if (Acting.now() instanceof Actor.Citizen citizen) return citizen;
        throw new NothingHere();
    }
}
