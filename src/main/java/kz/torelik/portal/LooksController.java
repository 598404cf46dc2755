package kz.torelik.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.casefile.AccessRules;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.database.Acting;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Who looked at the cases of the person: when, in which role and court, at what; by name where the law data say so.
@Controller
class LooksController {

    private static final int SHOWN = 100;

    private final CaseAccess access;
    private final CaseFiles files;
    private final AccessRules rules;
    private final People people;
    private final LawBook law;

    LooksController(CaseAccess access, CaseFiles files, AccessRules rules, People people, LawBook law) {
        this.access = access;
        this.files = files;
        this.rules = rules;
        this.people = people;
        this.law = law;
    }

    @GetMapping("/my/looks")
    @Asks("citizen")
    Screen all() {
        Map<CaseId, Optional<CaseFile>> open = new HashMap<>();
        List<LooksScreen.Row> rows = access.listLooksOfOthers(SHOWN).stream()
                .flatMap(look -> open.computeIfAbsent(look.caseId(), id -> access.ask(id, "read-looks").isYes() ? files.find(id) : Optional.empty()).map(file -> row(look, file)).stream()).toList();
        return new LooksScreen(null, rows, Paging.of("/my/looks", 1, rows.size(), SHOWN));
    }

    @GetMapping("/my/cases/{case}/looks")
    @Asks("read-looks")
    Screen ofCase(@PathVariable("case") String id, @RequestParam(defaultValue = "1") int page) {
        CaseFile file = access.ask(CaseId.find(id).orElseThrow(NothingHere::new), "read-looks").orThrow().file();
        Paging at = Paging.of("/my/cases/" + file.id() + "/looks", page, access.countLooks(file.id()), SHOWN);
        return new LooksScreen(file, access.listLooks(file.id(), SHOWN, at.after()).stream().map(look -> row(look, file)).toList(), at);
    }

    private LooksScreen.Row row(CaseAccess.Look look, CaseFile file) {
        boolean named = rules.namesLooker(look.relation(), file.isClosed());
        return switch (look.actor()) {
            case Actor.Staff(var person, var court, var _) -> new LooksScreen.Row(look, file, named ? name(person) : null, law.courts().get(court).title(), false);
            case Actor.Citizen citizen -> new LooksScreen.Row(look, file, named ? name(citizen.subject()) : null, null, citizen.equals(Acting.now()));
            case Actor.Rule _, Actor.Anyone _ -> new LooksScreen.Row(look, file, null, null, false);
        };
    }

    private @org.jspecify.annotations.Nullable String name(PersonId person) { return people.find(person).map(Person::title).orElse(null); }
}
