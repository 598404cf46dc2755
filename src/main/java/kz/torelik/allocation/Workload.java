package kz.torelik.allocation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.LawBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What each judge carries now: the open cases, weighed by procedure. A fold of the river.
@Component
class Workload implements RiverListener {

    private final JdbcClient jdbc;
    private final LawBook law;
    private final AllocationLaw rules;

    Workload(JdbcClient jdbc, LawBook law, AllocationLaw rules) {
        this.jdbc = jdbc;
        this.law = law;
        this.rules = rules;
    }

    @Override
    public String name() { return "workload"; }

    @Override
    public void hear(RecordedEvent recorded) {
        UUID id = recorded.caseId().uuid();
        switch (recorded.event()) {
            case Opening opening -> jdbc.sql("insert into allocation.carried (case_id, judge, weight, open, procedure) values (?, null, ?, true, ?) on conflict do nothing")
                    .params(id, rules.weighs(opening.claim().procedure()), opening.claim().procedure()).update();
            case AllocationEvent.JudgeDrawn drawn -> jdbc.sql("update allocation.carried set judge = ? where case_id = ?").params(drawn.judge().uuid(), id).update();
            case AllocationEvent.RecusalDecided decided when decided.granted() -> jdbc.sql("update allocation.carried set judge = null where case_id = ?").param(id).update();
            case ProceduralEvent _ -> hold(id, recorded.stage());
        }
    }

    /// A case weighs until nothing more is asked of the court, and again when a higher court gives it back.
    private void hold(UUID id, String stage) {
        record Carried(String procedure, boolean open) {}
        Carried carried = jdbc.sql("select procedure, open from allocation.carried where case_id = ?").param(id).query(Carried.class).optional().orElse(null);
        if (carried == null || carried.open() != law.procedure(carried.procedure()).stage(stage).ended()) return;
        jdbc.sql("update allocation.carried set open = not open where case_id = ?").param(id).update();
    }

    /// The loads of some judges in tenths of an ordinary action; whoever carries nothing is left out.
    Map<PersonId, Integer> of(Collection<PersonId> judges) {
        Map<PersonId, Integer> loads = new HashMap<>();
        jdbc.sql("select judge, sum(weight)::integer as load from allocation.carried where open and judge = any(?) group by judge")
                .param(judges.stream().map(PersonId::uuid).toArray(UUID[]::new))
                .query((row, _) -> loads.put(PersonId.of(row.getObject("judge", UUID.class)), row.getInt("load"))).list();
        return loads;
    }
}
