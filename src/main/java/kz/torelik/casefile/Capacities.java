package kz.torelik.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Function;

/// In which capacities an actor stands before a case: the words that the procedures and the access rules use.
record Capacities(Set<String> words, Set<Integer> parties) {

    Capacities {
        words = Set.copyOf(words);
        parties = Set.copyOf(parties);
    }

    static Capacities of(Actor actor, CaseFile file) { return of(actor, file, Set.of()); }

    /// @param ended the principals for whom the actor may not act any more
    static Capacities of(Actor actor, CaseFile file, Set<PersonId> ended) {
        return switch (actor) {
            case Actor.Citizen citizen -> ofParties(file, file.partiesOf(citizen.subject()).stream().filter(party -> lasts(file, party, ended)).toList());
            case Actor.Staff staff -> new Capacities(ofStaff(staff, file), Set.of());
            case Actor.Rule _ -> new Capacities(Set.of("rule"), Set.of());
            case Actor.Anyone _ -> new Capacities(Set.of("anyone"), Set.of());
        };
    }

    private static boolean lasts(CaseFile file, Party party, Set<PersonId> ended) {
        Integer principal = party.actsFor();
        return principal == null || file.party(principal).person() == null || !ended.contains(file.party(principal).person());
    }

    /// A registrar of the court of the case who records what a participant brought on paper stands there for that participant.
    static Capacities onPaper(Actor actor, CaseFile file, int party) {
        boolean registrar = actor instanceof Actor.Staff staff && staff.function() == Function.REGISTRAR && file.seat().equals(staff.court()) && file.knows(party);
        return registrar ? ofParties(file, List.of(file.party(party))) : of(actor, file);
    }

    private static Capacities ofParties(CaseFile file, List<Party> own) {
        Set<String> words = new HashSet<>();
        Set<Integer> numbers = new HashSet<>();
        for (Party party : own) {
            words.add(party.role());
            numbers.add(party.number());
            Integer principal = party.actsFor();
            if (principal != null) {
                words.add(file.party(principal).role());
                numbers.add(principal);
            }
        }
        if (words.isEmpty()) words.add("stranger");
        return new Capacities(words, numbers);
    }

    private static Set<String> ofStaff(Actor.Staff staff, CaseFile file) {
        Set<String> words = new HashSet<>();
        Optional<CaseFile.AssignedJudge> judge = file.judge();
        boolean sameCourt = file.seat().equals(staff.court());
        if (judge.isPresent() && judge.get().person().equals(staff.person())) words.add("judge");
        if (file.panel().stream().anyMatch(member -> member.person().equals(staff.person()))) words.add("panel");
        if (judge.isPresent() && staff.person().equals(judge.get().secretary())) words.add("secretary");
        if (sameCourt && mayDecideAsChair(staff, file)) words.add("chair");
        if (isAskedAbove(staff, file)) words.add("chair-above");
        if (sameCourt && staff.function() == Function.REGISTRAR) words.add("registrar");
        if (words.isEmpty()) words.add("other-staff");
        return words;
    }

    /// The chair of the court above whom the chair of the court of the case asks to stay the execution (CPC art. 448).
    private static boolean isAskedAbove(Actor.Staff staff, CaseFile file) { return staff.function() == Function.CHAIR && file.stayAskedOf().filter(staff.court()::equals).isPresent(); }

    /// A recusal is decided by the chair or another judge of the court (CPC art. 41 part 2): while one is asked, any of them but the one it is about; of one judge of a panel by the others
    /// (part 4), of several by all (part 5).
    private static boolean mayDecideAsChair(Actor.Staff staff, CaseFile file) {
        if (!file.panel().isEmpty() && file.askedToRecuse().isPresent()) return file.isSeated(staff.person()) && (file.allAskedToRecuse().size() > 1 || !file.askedToRecuse().get().equals(staff.person()));
        return file.askedToRecuse().map(asked -> !asked.equals(staff.person()) && (staff.function() == Function.CHAIR || staff.function() == Function.JUDGE))
                .orElse(staff.function() == Function.CHAIR);
    }
}
