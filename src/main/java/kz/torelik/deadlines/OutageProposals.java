package kz.torelik.deadlines;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The outages that the house noticed by itself and that a chair records or puts aside.
@Component
public class OutageProposals {

    private final JdbcClient jdbc;
    private final OutageRegister register;
    private final CourtClock clock;

    OutageProposals(JdbcClient jdbc, OutageRegister register, CourtClock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.clock = clock;
    }

    /// @param service its id in `law/outages.yaml`
    /// @param seen `stopped` (the house was not running) or `database` (its database did not answer)
    public record Proposal(int number, String service, Instant from, Instant until, String seen) {}

    /// Those that nobody has decided on, the oldest first.
    public List<Proposal> listOpen() {
        return jdbc.sql("select * from deadlines.outage_proposal where state = 'open' order by number").query((row, _) -> new Proposal(row.getInt("number"), row.getString("service"),
                row.getObject("from_at", OffsetDateTime.class).toInstant(), row.getObject("until_at", OffsetDateTime.class).toInstant(), row.getString("seen"))).list();
    }

    /// Records a proposed outage in the register, with the cause and the proof that a person names.
    public Answer<Outage> confirm(int number, String cause, String proof) {
        Optional<Proposal> found = open(number);
        if (found.isEmpty()) return Answer.no(Refusal.of("outage-proposal-unknown", number));
        Proposal proposal = found.get();
        return register.record(proposal.service(), proposal.from(), proposal.until(), cause, proof).map(outage -> {
            jdbc.sql("update deadlines.outage_proposal set state = 'recorded', outage = ?, officer = ?, decided_at = ? where number = ? and state = 'open'")
                    .params(outage.number(), ((Actor.Staff) Acting.now()).person().uuid(), now(), number).update();
            return outage;
        });
    }

    /// Puts a proposal aside, with the reason.
    public Answer<Proposal> putAside(int number, String reason) {
        if (!(Acting.now() instanceof Actor.Staff officer) || !OutageRegister.mayRecord(officer)) return Answer.no(Refusal.of("outage-not-by-you"));
        Optional<Proposal> found = open(number);
        if (found.isEmpty()) return Answer.no(Refusal.of("outage-proposal-unknown", number));
        if (reason.isBlank()) return Answer.no(Refusal.of("outage-reason-missing"));
        jdbc.sql("update deadlines.outage_proposal set state = 'put-aside', reason = ?, officer = ?, decided_at = ? where number = ? and state = 'open'")
                .params(reason.strip(), officer.person().uuid(), now(), number).update();
        return Answer.yes(found.get());
    }

    private Optional<Proposal> open(int number) { return listOpen().stream().filter(one -> one.number() == number).findFirst(); }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }
}
