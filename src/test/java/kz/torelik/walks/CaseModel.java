package kz.torelik.walks;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/// One case as the model holds it: where it stands, the way back, who its judge is, what was given a number. It decides what is lawful from the words of
/// the data alone; of the house it knows the identities of people and nothing else.
final class CaseModel {

    private static final Set<String> DECIDING = Set.of("decision", "decision-simplified", "court-order");

    /// @param actsFor the number of the participant that a representative acts for
    record Participant(int number, String role, PersonId person, @Nullable Integer actsFor) {}

    final Procedures.Procedure procedure;
    final String category;
    final CourtCode court;
    final LocalDate filed;
    final List<Participant> participants;
    private final Set<Integer> gone = new HashSet<>();
    private final Map<Integer, Integer> successors = new HashMap<>();
    final List<Said> history = new ArrayList<>();
    final Set<String> acts = new HashSet<>();
    final Set<Integer> ordinals = new HashSet<>();
    final Set<Integer> motions = new HashSet<>();
    final Set<String> inForce = new HashSet<>();
    String stage;
    @Nullable PersonId judge;
    @Nullable PersonId secretary;
    @Nullable CourtCode seat;
    @Nullable PersonId asked;
    private @Nullable CourtCode above;
    final @Nullable LocalDate votingDay;
    final @Nullable LocalDate resultsDay;
    private boolean decided;
    private boolean handedOver;
    private final Deque<String> back = new ArrayDeque<>();

    /// @param votingDay in a dispute about elections, else null
    /// @param resultsDay in such a dispute, when the results were announced before it was filed, else null
    CaseModel(Procedures.Procedure procedure, String category, CourtCode court, List<Participant> participants, Said opening, @Nullable LocalDate votingDay, @Nullable LocalDate resultsDay) {
        this.resultsDay = resultsDay;
        this.votingDay = votingDay;
        this.procedure = procedure;
        this.category = category;
        this.court = court;
        this.filed = opening.on();
        this.participants = new ArrayList<>(participants);
        this.stage = procedure.beginnings().stream().filter(step -> opening.is(step.text())).sorted(Comparator.comparing(step -> step.kind() == null)).map(step -> String.valueOf(step.to())).findFirst().orElse("");
        history.add(opening);
    }

    /// The same, to try something with.
    CaseModel copy() {
        CaseModel copy = new CaseModel(procedure, category, court, participants, history.getFirst(), votingDay, resultsDay);
        copy.gone.addAll(gone);
        copy.successors.putAll(successors);
        copy.history.addAll(history.subList(1, history.size()));
        copy.acts.addAll(acts);
        copy.ordinals.addAll(ordinals);
        copy.motions.addAll(motions);
        copy.inForce.addAll(inForce);
        copy.stage = stage;
        copy.judge = judge;
        copy.secretary = secretary;
        copy.seat = seat;
        copy.asked = asked;
        copy.above = above;
        copy.decided = decided;
        copy.handedOver = handedOver;
        copy.back.addAll(back);
        return copy;
    }

    /// What an event carries besides its words, as far as the model looks at it.
    ///
    /// @param filedFor the participant in whose name something is filed, or null
    /// @param enters who enters the case, or null
    /// @param act the act that is signed or comes into force, or null
    /// @param number of the act or the motion that is new, or null
    /// @param judge who is drawn or decided on, or null
    record Carried(@Nullable Integer filedFor, @Nullable Participant enters, @Nullable String act, @Nullable Integer number, @Nullable PersonId judge, @Nullable CourtCode court, @Nullable PersonId secretary) {}

    /// Whether it is lawful now.
    boolean allows(Actor actor, Said event, Carried carried) {
        Integer inTheNameOf = event.word().equals("party-left") ? standsFor(event.party()) : carried.filedFor();
        if (actor instanceof Actor.Citizen citizen && inTheNameOf != null && !inWhoseName(citizen).contains(inTheNameOf)) return false;
        Procedures.Step step = procedure.step(stage, event, category, filed);
        if (step == null || step.by().stream().noneMatch(capacities(actor)::contains)) return false;
        if (carried.enters() != null && participants.stream().anyMatch(one -> one.number() == carried.enters().number())) return false;
        return switch (event.word()) {
            case "judge-drawn" -> judge == null || handedOver;
            case "severed-from" -> judge == null;
            case "recusal-decided" -> judge != null && judge.equals(carried.judge()) && !(actor instanceof Actor.Staff staff && staff.person().equals(judge));
            case "act-in-force" -> !inForce.contains("act " + carried.act()) && !(event.kind() != null && DECIDING.contains(event.kind()) && inForce.contains("decided"));
            case "act-signed" -> !acts.contains(carried.act()) && !ordinals.contains(carried.number());
            case "motion-filed" -> !motions.contains(carried.number());
            default -> true;
        };
    }

    /// Lets it happen.
    void happen(Said event, Carried carried) {
        Procedures.Step step = procedure.step(stage, event, category, filed);
        String to = step == null ? null : step.to();
        if ("back".equals(to)) stage = back.pop();
        else if (to != null && !to.equals(stage)) {
            if (procedure.isDetour(to)) back.push(stage);
            else back.clear();
            stage = to;
        }
        if (decided) asked = null;
        decided = false;
        switch (event.word()) {
            case "party-left", "defendant-replaced" -> leave(event.party());
            case "succession-allowed" -> {
                leave(event.party());
                successors.put(event.party(), carried.enters().number());
            }
            case "judge-drawn", "severed-from" -> {
                judge = carried.judge();
                secretary = carried.secretary();
                seat = carried.court();
                handedOver = false;
            }
            case "case-moved" -> {
                judge = secretary = null;
                seat = carried.court();
            }
            case "recusal-requested" -> asked = carried.judge();
            case "execution-stay-asked" -> above = carried.court();
            case "execution-resumed", "resolution-issued" -> above = null;
            case "recusal-decided" -> {
                decided = true;
                if ("granted".equals(event.kind())) judge = secretary = null;
            }
            case "matter-ruled" -> handedOver |= "model-transferred".equals(event.kind()) || "model-to-cassation".equals(event.kind());
            case "act-signed" -> {
                acts.add(carried.act());
                ordinals.add(carried.number());
            }
            case "motion-filed" -> motions.add(carried.number());
            case "act-in-force" -> {
                inForce.add("act " + carried.act());
                if (event.kind() != null && DECIDING.contains(event.kind())) inForce.add("decided");
            }
            default -> {}
        }
        if (carried.enters() != null) participants.add(carried.enters());
        history.add(event);
    }

    /// Whoever acts for another leaves in his name.
    private @Nullable Integer standsFor(@Nullable Integer party) { return participants.stream().filter(one -> Integer.valueOf(one.number()).equals(party)).map(one -> one.actsFor() == null ? party : one.actsFor()).findFirst().orElse(party); }

    private void leave(Integer party) {
        gone.add(party);
        participants.stream().filter(one -> party.equals(one.actsFor())).forEach(one -> gone.add(one.number()));
    }

    /// The history as the terms see it: what concerned somebody concerns his successor.
    List<Said> asOfToday() {
        return history.stream().map(said -> {
            Integer now = said.party();
            while (now != null && successors.containsKey(now)) now = successors.get(now);
            return said.of(now);
        }).toList();
    }

    /// Who takes part today.
    List<Participant> present() { return participants.stream().filter(one -> !gone.contains(one.number())).toList(); }

    /// Where the case lies: with the court of its judge, after a recusal with that of the last one.
    CourtCode lies() { return seat == null ? court : seat; }

    Map<Integer, String> roles() {
        Map<Integer, String> roles = new HashMap<>();
        participants.forEach(one -> roles.put(one.number(), one.role()));
        return roles;
    }

    private Set<Integer> inWhoseName(Actor.Citizen citizen) {
        Set<Integer> numbers = new HashSet<>();
        for (Participant one : present()) if (one.person().equals(citizen.subject())) {
            numbers.add(one.number());
            if (one.actsFor() != null) numbers.add(one.actsFor());
        }
        return numbers;
    }

    Set<String> capacities(Actor actor) {
        Set<String> words = new HashSet<>();
        switch (actor) {
            case Actor.Rule _ -> words.add("rule");
            case Actor.Anyone _ -> {}
            case Actor.Citizen citizen -> {
                Set<Integer> numbers = inWhoseName(citizen);
                participants.stream().filter(one -> numbers.contains(one.number())).forEach(one -> words.add(one.role()));
            }
            case Actor.Staff(PersonId person, CourtCode where, Function function) -> {
                boolean here = where.equals(lies());
                boolean waits = asked != null && !decided;
                if (person.equals(judge)) words.add("judge");
                if (judge != null && person.equals(secretary)) words.add("secretary");
                if (here && function == Function.REGISTRAR) words.add("registrar");
                if (here && !waits && function == Function.CHAIR) words.add("chair");
                if (where.equals(above) && function == Function.CHAIR) words.add("chair-above");
                if (here && waits && !person.equals(asked) && (function == Function.CHAIR || function == Function.JUDGE)) words.add("chair");
            }
        }
        return words;
    }
}
