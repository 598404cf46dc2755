package kz.torelik.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.torelik.casefile.CaseMemory;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverFold;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What each judge carries now: the open cases, weighed by procedure. A fold of the river.
@Component
class Workload implements RiverFold {

    private static final int KEPT = 20_000;

    private final JdbcClient jdbc;
    private final LawBook law;
    private final AllocationLaw rules;
    private final CaseMemory<Carried> memory = new CaseMemory<>(KEPT);

    Workload(JdbcClient jdbc, LawBook law, AllocationLaw rules) {
        this.jdbc = jdbc;
        this.law = law;
        this.rules = rules;
    }

    @Override
    public String name() { return "workload"; }

    @Override
    public Batch batch() { return new Together(); }

    /// What a case weighs and on whom.
    private record Carried(@Nullable UUID judge, int weight, boolean open, String procedure) {}

    /// A case weighs until nothing more is asked of the court, and again when a higher court gives it back.
    private @Nullable Carried after(@Nullable Carried before, RecordedEvent recorded) {
        if (before == null) return recorded.event() instanceof Opening opening ? new Carried(null, rules.weighs(opening.claim().procedure(), new Lasting.Days(recorded.occurredOn(), recorded.occurredOn())), true, opening.claim().procedure()) : null;
        return switch (recorded.event()) {
            case Opening _ -> before;
            case AllocationEvent.JudgeDrawn drawn -> new Carried(drawn.judge().uuid(), before.weight(), before.open(), before.procedure());
            case PartyEvent.SeveredFrom severed -> new Carried(severed.judge().uuid(), before.weight(), before.open(), before.procedure());
            case AllocationEvent.RecusalDecided decided when decided.granted() && decided.judge().uuid().equals(before.judge()) -> new Carried(null, before.weight(), before.open(), before.procedure());
            // Whoever takes another case in carries both, until that one is considered apart again.
            case PartyEvent.MaterialsJoined _ -> new Carried(before.judge(), before.weight() + weight(before, recorded), before.open(), before.procedure());
            case PartyEvent.ClaimSevered severed when severed.joined() != null -> new Carried(before.judge(), before.weight() - weight(before, recorded), before.open(), before.procedure());
            case ProceduralEvent _ -> new Carried(before.judge(), before.weight(), !law.procedure(before.procedure()).stage(recorded.stage()).ended(), before.procedure());
        };
    }

    private int weight(Carried carried, RecordedEvent recorded) { return rules.weighs(carried.procedure(), new Lasting.Days(recorded.occurredOn(), recorded.occurredOn())); }

    private final class Together implements Batch {

        private final List<RecordedEvent> events = new ArrayList<>();

        @Override
        public void hear(RecordedEvent event) { events.add(event); }

        @Override
        public void end() {
            Map<CaseId, Carried> before = before();
            Map<CaseId, Carried> now = new LinkedHashMap<>(before);
            CaseMemory<Carried>.Writing writing = memory.writing();
            for (RecordedEvent event : events) {
                Carried after = after(now.get(event.caseId()), event);
                if (after == null) continue;
                now.put(event.caseId(), after);
                writing.wrote(event, after);
            }
            now.entrySet().removeIf(each -> each.getValue().equals(before.get(each.getKey())));
            write(now);
        }

        private Map<CaseId, Carried> before() {
            Map<CaseId, Carried> before = new LinkedHashMap<>();
            Set<CaseId> unknown = new LinkedHashSet<>();
            for (RecordedEvent event : events) {
                if (before.containsKey(event.caseId()) || unknown.contains(event.caseId())) continue;
                Carried kept = memory.before(event);
                if (kept == null) unknown.add(event.caseId());
                else before.put(event.caseId(), kept);
            }
            before.putAll(read(unknown));
            return before;
        }
    }

    private Map<CaseId, Carried> read(Collection<CaseId> ids) {
        Map<CaseId, Carried> found = new HashMap<>();
        if (ids.isEmpty()) return found;
        jdbc.sql("select * from allocation.carried where case_id = any(?)").param(ids.stream().map(CaseId::uuid).toArray(UUID[]::new)).query((row, _) -> found.put(CaseId.of(row.getObject("case_id", UUID.class)),
                new Carried(row.getObject("judge", UUID.class), row.getInt("weight"), row.getBoolean("open"), row.getString("procedure")))).list();
        return found;
    }

    private void write(Map<CaseId, Carried> changed) {
        if (changed.isEmpty()) return;
        List<Carried> all = List.copyOf(changed.values());
        jdbc.sql("""
                insert into allocation.carried (case_id, judge, weight, open, procedure) select * from unnest(?::uuid[], ?::uuid[], ?::integer[], ?::boolean[], ?::text[])
                on conflict (case_id) do update set judge = excluded.judge, weight = excluded.weight, open = excluded.open""")
                .params(changed.keySet().stream().map(CaseId::uuid).toArray(UUID[]::new), all.stream().map(Carried::judge).toArray(UUID[]::new), all.stream().map(Carried::weight).toArray(Integer[]::new),
                        all.stream().map(Carried::open).toArray(Boolean[]::new), all.stream().map(Carried::procedure).toArray(String[]::new)).update();
    }

    /// Why a judge does not take part in the draw of a case on a day.
    Set<String> reasons(LocalDate filedOn, LocalDate day) { return rules.reasons(new Lasting.Days(filedOn, day)); }

    /// The loads of some judges in tenths of an ordinary action; whoever carries nothing is left out.
    Map<PersonId, Integer> of(Collection<PersonId> judges) {
        Map<PersonId, Integer> loads = new HashMap<>();
        jdbc.sql("select judge, sum(weight)::integer as load from allocation.carried where open and judge = any(?) group by judge")
                .param(judges.stream().map(PersonId::uuid).toArray(UUID[]::new))
                .query((row, _) -> loads.put(PersonId.of(row.getObject("judge", UUID.class)), row.getInt("load"))).list();
        return loads;
    }
}
