package kz.torelik.acts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.courts.Judges;
import kz.torelik.database.Acting;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The separate opinions of judges who do not agree with their panel (ерекше пікір, особое мнение; CPC art. 36 part 3). Such a judge signs the act nevertheless. His opinion lies sealed: it is no
/// event of the case, nobody is told of it, it is not read out and not published; the cassation court that reviews the act may read it, and he himself.
@Component
public class SeparateOpinions {

    private static final Actor.Rule RULE = new Actor.Rule("sealed-opinions");
    private static final String SEALED = "cpc 36(3)";
    private static final int LONGEST = 20_000;

    private final JdbcClient jdbc;
    private final PanelActs panels;
    private final Judges judges;
    private final TransactionTemplate transactions;
    private final CourtClock clock;

    SeparateOpinions(JdbcClient jdbc, PanelActs panels, Judges judges, TransactionTemplate transactions, CourtClock clock) {
        this.jdbc = jdbc;
        this.panels = panels;
        this.judges = judges;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param act what he did not agree with
    public record Opinion(ActId act, PersonId judge, String name, String text, Instant at) {}

    /// A judge of the panel puts his opinion to an act that is laid before him; once, and for good.
    ///
    /// @return the opinion, or a refusal: `act-draft-unknown`, `opinion-empty`, `opinion-long`, `opinion-already`
    public Answer<Opinion> add(ActId act, String text) {
        Optional<PersonId> me = Acting.now() instanceof Actor.Staff(PersonId person, _, _) ? Optional.of(person) : Optional.empty();
        Optional<PanelAct> panel = panels.find(act).filter(one -> me.filter(one.judges()::contains).isPresent());
        if (panel.isEmpty() || me.isEmpty()) return Answer.no(Refusal.of("act-draft-unknown"));
        if (text.isBlank()) return Answer.no(Refusal.of("opinion-empty").under(SEALED));
        if (text.length() > LONGEST) return Answer.no(Refusal.of("opinion-long", LONGEST).under(SEALED));
        return transactions.execute(_ -> {
            int added = jdbc.sql("insert into acts.separate_opinion (act, case_id, judge, judge_name, text, written_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(act.uuid(), panel.get().caseId().uuid(), me.get().uuid(), judges.get(me.get()).name().full(), text.strip(), clock.instant().atOffset(ZoneOffset.UTC)).update();
            return added == 1 ? Answer.yes(own(act).orElseThrow()) : Answer.no(Refusal.of("opinion-already").under(SEALED));
        });
    }

    /// The opinion of the judge of this thread.
    public Optional<Opinion> own(ActId act) {
        if (!(Acting.now() instanceof Actor.Staff(PersonId person, _, _))) return Optional.empty();
        return transactions.execute(_ -> read(List.of(act))).stream().filter(one -> one.judge().equals(person)).findFirst();
    }

    /// The opinions on the act that this case reviews, for a judge who sits in the cassation court on it; for everybody else there are none.
    public List<Opinion> underReview(CaseFile file) {
        boolean sits = Acting.now() instanceof Actor.Staff(PersonId person, _, _) && PanelSigning.seated(file).contains(person);
        boolean above = file.claim().procedure().equals("cassation");
        Optional<ActId> contested = file.origin().map(ReviewEvent.Origin::act);
        return sits && above && contested.isPresent() ? Acting.as(RULE, () -> transactions.execute(_ -> read(List.of(contested.get())))) : List.of();
    }

    private List<Opinion> read(List<ActId> acts) {
        return jdbc.sql("select * from acts.separate_opinion where act = any(?) order by written_at").param(acts.stream().map(ActId::uuid).toArray(UUID[]::new))
                .query((row, _) -> new Opinion(ActId.of(row.getObject("act", UUID.class)), PersonId.of(row.getObject("judge", UUID.class)), row.getString("judge_name"), row.getString("text"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant())).list();
    }
}
