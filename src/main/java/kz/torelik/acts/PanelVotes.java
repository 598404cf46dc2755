package kz.torelik.acts;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Instances;
import kz.torelik.law.LawBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The recusal of one judge of a panel is decided by the others, without him, by their votes; as many for as against mean that it is granted (CPC art. 41 part 4). That of several judges, or of all, is
/// decided by the same panel in its full number by a simple majority (part 5). Who votes and what a tie means is data (`law/instances.yaml`). Nobody abstains, and the one who presides votes last (art. 36 parts 1-2): he then writes the ruling, which says what the votes made and which all of them sign.
@Component
public class PanelVotes {

    private final JdbcClient jdbc;
    private final LawBook law;
    private final CourtClock clock;

    PanelVotes(JdbcClient jdbc, LawBook law, CourtClock clock) {
        this.jdbc = jdbc;
        this.law = law;
        this.clock = clock;
    }

    /// Who decides, in the order of the panel, the one who writes the ruling last; empty where a judge sits alone or nothing is asked.
    public List<PersonId> deciding(CaseFile file) {
        if (file.panel().isEmpty() || file.askedToRecuse().isEmpty()) return List.of();
        List<PersonId> deciding = new ArrayList<>(PanelSigning.deciding(file, rule(file)));
        deciding.add(deciding.removeFirst());
        return List.copyOf(deciding);
    }

    /// By which rule they decide.
    public Instances.Recusal rule(CaseFile file) { return law.instances().recusal(file.allAskedToRecuse().size()); }

    /// Those who have not voted yet, for a judge who decides.
    @Transactional(readOnly = true)
    public List<PersonId> missing(CaseFile file) {
        List<PersonId> voted = votes(file).stream().map(Vote::judge).toList();
        return deciding(file).stream().filter(judge -> !voted.contains(judge)).toList();
    }

    /// What the votes make: nothing while one is missing.
    @Transactional(readOnly = true)
    public Optional<Boolean> outcome(CaseFile file) {
        List<Vote> votes = votes(file);
        if (votes.isEmpty() || !missing(file).isEmpty()) return Optional.empty();
        return Optional.of(rule(file).isGranted((int) votes.stream().filter(Vote::granted).count(), votes.size()));
    }

    /// The judge of this thread votes; until the ruling is signed he may do so anew.
    ///
    /// @return what the votes make by now, or a refusal: `act-recusal-none`, `act-recusal-own`, `act-recusal-unconditional`, `recusal-vote-last` (others vote before him)
    @Transactional
    public Answer<Optional<Boolean>> vote(CaseFile file, boolean granted) {
        Optional<RecordedEvent> request = request(file);
        if (request.isEmpty() || !(request.get().event() instanceof AllocationEvent.RecusalRequested asked)) return Answer.no(Refusal.of("act-recusal-none").under(rule(file).basis()));
        List<PersonId> deciding = deciding(file);
        Optional<PersonId> me = Acting.now() instanceof Actor.Staff(PersonId person, _, _) ? Optional.of(person).filter(deciding::contains) : Optional.empty();
        if (me.isEmpty()) return Answer.no(Refusal.of("act-recusal-own").under(rule(file).basis()));
        boolean unconditional = asked.party() == 0 && law.grounds("recusal").find(asked.ground()).map(ground -> Boolean.TRUE.equals(ground.mandatory())).orElse(false);
        if (unconditional && !granted) return Answer.no(Refusal.of("act-recusal-unconditional", law.grounds("recusal").get(asked.ground()).title()).under("cpc 40(4)"));
        if (me.get().equals(deciding.getLast()) && missing(file).stream().anyMatch(judge -> !judge.equals(me.get()))) return Answer.no(Refusal.of("recusal-vote-last").under("cpc 36(2)"));
        jdbc.sql("""
                insert into acts.recusal_vote (case_id, request, judge, granted, deciding, voted_at) values (?, ?, ?, ?, ?, ?)
                on conflict (case_id, request, judge) do update set granted = excluded.granted, voted_at = excluded.voted_at""")
                .params(file.id().uuid(), request.get().seq(), me.get().uuid(), granted, deciding.stream().map(PersonId::uuid).toArray(UUID[]::new), clock.instant().atOffset(ZoneOffset.UTC)).update();
        return Answer.yes(outcome(file));
    }

    /// Whether the ruling says what the votes made.
    @Transactional(readOnly = true)
    Optional<Refusal> fault(CaseFile file, boolean granted) {
        if (deciding(file).isEmpty()) return Optional.empty();
        Optional<Boolean> outcome = outcome(file);
        if (outcome.isEmpty()) return Optional.of(Refusal.of("recusal-votes-missing").under(rule(file).basis()));
        return outcome.get() == granted ? Optional.empty() : Optional.of(Refusal.of("recusal-votes-differ").under(rule(file).basis()));
    }

    private record Vote(PersonId judge, boolean granted) {}

    private List<Vote> votes(CaseFile file) {
        return request(file).map(request -> jdbc.sql("select judge, granted from acts.recusal_vote where case_id = ? and request = ?").params(file.id().uuid(), request.seq())
                .query((row, _) -> new Vote(PersonId.of(row.getObject("judge", UUID.class)), row.getBoolean("granted"))).list()).orElse(List.of());
    }

    private static Optional<RecordedEvent> request(CaseFile file) {
        return file.askedToRecuse().flatMap(_ -> file.history().reversed().stream().filter(recorded -> recorded.event() instanceof AllocationEvent.RecusalRequested).findFirst());
    }
}
