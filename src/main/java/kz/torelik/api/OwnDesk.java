package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.casefile.AccessRules;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.CaseLists;
import kz.torelik.casefile.OwnCases;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the caller has to do and by when, in all his cases and those of whom he represents; and who looked at them.
@RestController
@ForPrograms("cases")
@RequestMapping("/api/v1")
class OwnDesk {

    private static final int LOOKS = 100;

    private final OwnCases own;
    private final CaseLists lists;
    private final Deadlines deadlines;
    private final LookWords looks;
    private final LawBook law;

    OwnDesk(OwnCases own, CaseLists lists, Deadlines deadlines, LookWords looks, LawBook law) {
        this.own = own;
        this.lists = lists;
        this.deadlines = deadlines;
        this.looks = looks;
        this.law = law;
    }

    /// @param represented whether he acts there for others alone
    record DueView(CaseId caseId, String caseNumber, String rule, String title, LocalDate due, @Nullable Integer party, boolean represented) {}

    /// @param who the name of a person, or null where the law does not name him
    /// @param court of an officer, or null
    record LookView(CaseId caseId, Instant at, String relation, String what, @Nullable DocumentId document, @Nullable String who, @Nullable String court) {}

    @GetMapping("/due")
    @Asks("citizen")
    List<DueView> due(HttpServletRequest request) {
        Map<CaseId, OwnCases.Place> places = own.places();
        List<Deadlines.DueLine> mine = deadlines.listDue(places.keySet(), List.of("party")).stream().filter(line -> line.party() == null || places.get(line.caseId()).parties().contains(line.party())).toList();
        Map<CaseId, CaseLists.CaseLine> lines = lists.listOf(mine.stream().map(Deadlines.DueLine::caseId).distinct().toList());
        return mine.stream().filter(line -> lines.containsKey(line.caseId())).map(line -> new DueView(line.caseId(), lines.get(line.caseId()).number().toString(), line.rule(),
                law.deadline(line.rule()).title().in(Wording.language(request)), line.due(), line.party(), !places.get(line.caseId()).principals().isEmpty())).toList();
    }

    /// The latest looks of others at his cases, as far as he may read them.
    @GetMapping("/looks")
    @Asks("citizen")
    List<LookView> looks() { return looks.ofOthers(LOOKS); }

    /// Says looks as the person may read them.
    @org.springframework.stereotype.Component
    static class LookWords {

        private final CaseAccess access;
        private final CaseFiles files;
        private final AccessRules rules;
        private final People people;

        LookWords(CaseAccess access, CaseFiles files, AccessRules rules, People people) {
            this.access = access;
            this.files = files;
            this.rules = rules;
            this.people = people;
        }

        List<LookView> ofOthers(int most) {
            Map<CaseId, Optional<CaseFile>> open = new HashMap<>();
            return access.listLooksOfOthers(most).stream()
                    .flatMap(look -> open.computeIfAbsent(look.caseId(), id -> access.ask(id, "read-looks").isYes() ? files.find(id) : Optional.empty()).map(file -> view(look, file)).stream()).toList();
        }

        private LookView view(CaseAccess.Look look, CaseFile file) {
            boolean named = rules.namesLooker(look.relation(), file.isClosed());
            return switch (look.actor()) {
                case Actor.Staff(var person, var court, var _) -> new LookView(look.caseId(), look.at(), look.relation(), look.what(), look.document(), named ? name(person) : null, court.digits());
                case Actor.Citizen citizen -> new LookView(look.caseId(), look.at(), look.relation(), look.what(), look.document(), named ? name(citizen.subject()) : null, null);
                case Actor.Rule _, Actor.Anyone _ -> new LookView(look.caseId(), look.at(), look.relation(), look.what(), look.document(), null, null);
            };
        }

        private @Nullable String name(PersonId person) { return people.find(person).map(Person::title).orElse(null); }
    }
}
