package kz.torelik.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.torelik.database.Acting;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import kz.torelik.programs.Asking;
import kz.torelik.programs.Consents;
import kz.torelik.programs.ProgramScope;
import kz.torelik.web.Asks;
import kz.torelik.web.Leading;
import kz.torelik.web.NothingHere;
import kz.torelik.web.RefusalScreen;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Where a program sends a person to be allowed something. He reads in plain words what it wants, takes out what he does not like, says for how long, and goes back to the program.
@Controller
class AllowingController {

    private static final String ADDRESS = "/oauth/authorize";
    private static final List<String> ASKED = List.of("response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method");

    private final Asking asking;
    private final Consents consents;
    private final People people;

    AllowingController(Asking asking, Consents consents, People people) {
        this.asking = asking;
        this.consents = consents;
        this.people = people;
    }

    @GetMapping(ADDRESS)
    @Asks("citizen")
    Screen ask(HttpServletRequest request) {
        return switch (asking.read(asked(request))) {
            case Asking.Unknown _ -> new RefusalScreen(Refusal.of("program-unasked"));
            case Asking.Back(String address) -> SeeOther.to(address);
            case Asking.Wish wish -> screen(wish, Form.EMPTY.with("days", "90").with("scope", String.join(",", wish.scopes().stream().map(ProgramScope::word).toList())), request);
        };
    }

    /// What was asked stands in the form once more and is read as it was the first time.
    @PostMapping(ADDRESS)
    @Asks("citizen")
    Screen answer(HttpServletRequest request, Says says) {
        return switch (asking.read(asked(request))) {
            case Asking.Unknown _ -> new RefusalScreen(Refusal.of("program-unasked"));
            case Asking.Back(String address) -> SeeOther.to(address);
            case Asking.Wish wish when request.getParameter("allow") == null -> SeeOther.to(asking.denied(wish).address());
            case Asking.Wish wish -> allow(wish, request, says);
        };
    }

    private Screen allow(Asking.Wish wish, HttpServletRequest request, Says says) {
        String[] given = request.getParameterValues("left");
        Set<ProgramScope> left = new LinkedHashSet<>();
        for (String word : given == null ? new String[0] : given) ProgramScope.find(word).ifPresent(left::add);
        String days = request.getParameter("days") == null ? "" : request.getParameter("days");
        return switch (consents.give(wish, left, days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0)) {
            case Answer.Yes<String>(String code) -> SeeOther.to(asking.allowed(wish, code).address());
            case Answer.No<String>(Refusal refusal) -> screen(wish, says.fault(Form.EMPTY.with("days", days).with("left", String.join(",", left.stream().map(ProgramScope::word).toList())),
                    refusal.code().equals("consent-days") ? "days" : "left", refusal), request);
        };
    }

    private Screen screen(Asking.Wish wish, Form form, HttpServletRequest request) {
        Leading.to(wish.redirect(), request);
        Map<String, String> kept = new LinkedHashMap<>();
        asked(request).forEach((name, values) -> kept.put(name, values[0]));
        if (!(Acting.now() instanceof Actor.Citizen citizen)) throw new NothingHere();
        String whom = people.find(citizen.organisation() == null ? citizen.person() : citizen.organisation()).map(Person::title).orElse("");
        Form filled = form.values().containsKey("left") || !form.values().containsKey("scope") ? form : Form.EMPTY.with("days", form.value("days")).with("left", form.value("scope"));
        return new AllowingScreen(wish, kept, whom, citizen.organisation() != null, filled);
    }

    private static Map<String, String[]> asked(HttpServletRequest request) {
        Map<String, String[]> asked = new LinkedHashMap<>();
        for (String name : ASKED) Optional.ofNullable(request.getParameterValues(name)).ifPresent(values -> asked.put(name, Arrays.copyOf(values, values.length)));
        return asked;
    }
}
