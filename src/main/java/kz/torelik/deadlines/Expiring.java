package kz.torelik.deadlines;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.database.Acting;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.LawBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What the law itself does when a right has run out: an act comes into force because nobody appealed in time (CPC art. 240), a court order because
/// nobody objected (art. 143), a decision in simplified procedure becomes open to appeal because nobody asked to cancel it (art. 267-4). Nobody presses a button; the event names the rule and the article.
@Component
public class Expiring {

    private static final Logger LOG = LoggerFactory.getLogger(Expiring.class);
    private static final Actor.Rule RULE = new Actor.Rule("entry-into-force");

    private final CaseFiles files;
    private final Deadlines deadlines;
    private final LawBook law;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final CourtClock clock;
    private final ReentrantLock watch = new ReentrantLock();

    Expiring(CaseFiles files, Deadlines deadlines, LawBook law, JdbcClient jdbc, TransactionTemplate transactions, CourtClock clock) {
        this.files = files;
        this.deadlines = deadlines;
        this.law = law;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Expired(CaseId caseId, String rule, long startedBy) {}

    /// Lives through the earlier days of a case while nobody else looks whether its terms have run out: the watch waits, and this thread alone says on
    /// which day [#expire] is asked. For the demonstration country and the tests.
    public void holdOff(Runnable life) {
        watch.lock();
        try {
            life.run();
        } finally {
            watch.unlock();
        }
    }

    /// Does what has become due until now; one thread at a time.
    /// @return how many acts came into force or became open to appeal
    public int expire() {
        watch.lock();
        try {
            return expireDue();
        } finally {
            watch.unlock();
        }
    }

    private int expireDue() {
        List<Expired> expired = Acting.as(RULE, () -> transactions.execute(_ -> jdbc.sql("""
                select case_id, rule, started_by from deadlines.clock where status = 'running' and on_expiry <> 'none' and due_at <= ? order by due_at""")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Expired(CaseId.of(row.getObject("case_id", UUID.class)), row.getString("rule"), row.getLong("started_by"))).list()));
        int done = 0;
        for (Expired one : expired) if (Acting.as(RULE, () -> transactions.execute(_ -> enterIntoForce(one)))) done++;
        return done;
    }

    /// A complaint went back after its term was over: nobody complained, and the act is in force from the day on which it went back.
    void goneBack(CaseFile file, LocalDate day) {
        deadlines.of(file).stream().filter(reading -> reading.onExpiry() == DeadlineRule.OnExpiry.ENTER_INTO_FORCE && reading.ranOut() && reading.due() != null && reading.party() == null)
                .filter(reading -> !law.deadline(reading.rule()).versions().getLast().undoneBy().isEmpty())
                .forEach(reading -> act(file, reading.startedBy()).filter(act -> act.inForceFrom() == null && !file.isCancelled(act.id())).ifPresent(act -> {
                    LocalDate on = day.isAfter(reading.due()) ? day : reading.due().plusDays(1);
                    files.record(file.id(), CaseFiles.ANY_VERSION, Happening.of(new DecisionEvent.ActInForce(act.id(), act.kind(), on), on)).orThrow();
                }));
    }

    private boolean enterIntoForce(Expired expired) {
        CaseFile file = files.get(expired.caseId());
        Optional<ClockReading> reading = deadlines.of(file).stream().filter(clock -> clock.rule().equals(expired.rule()) && clock.startedBy() == expired.startedBy() && clock.ranOut()).findFirst();
        if (reading.filter(one -> one.onExpiry() == DeadlineRule.OnExpiry.EXECUTION_GOES_ON).isPresent()) return goesOn(file, expired, reading.get());
        Optional<CaseFile.ActInFile> act = reading.isEmpty() ? Optional.empty() : act(file, expired.startedBy());
        if (act.isEmpty() || act.get().inForceFrom() != null || reading.get().due() == null) {
            done(expired);
            return false;
        }
        LocalDate on = reading.get().due().plusDays(1);
        if (reading.get().party() != null && isOpenForOthers(file, reading.get())) {
            done(expired);
            return false;
        }
        DecisionEvent event = switch (reading.get().onExpiry()) {
            case OPEN_APPEAL -> new DecisionEvent.CancellationTermOver(act.get().id());
            case NONE, EXECUTION_GOES_ON, ENTER_INTO_FORCE, ORDER_IN_FORCE -> new DecisionEvent.ActInForce(act.get().id(), act.get().kind(), on);
        };
        return record(file, expired, Happening.of(event, event instanceof DecisionEvent.CancellationTermOver ? reading.get().due() : on));
    }

    /// The days are over for which the execution was stayed (CPC art. 448).
    private boolean goesOn(CaseFile file, Expired expired, ClockReading over) {
        if (over.due() == null || file.executionStay().isEmpty()) {
            done(expired);
            return false;
        }
        return record(file, expired, Happening.of(new ReviewEvent.ExecutionResumed(null, "expired", file.id(), file.number()), over.due().plusDays(1)));
    }

    private boolean record(CaseFile file, Expired expired, Happening happening) {
        if (files.record(file.id(), CaseFiles.ANY_VERSION, happening) instanceof Answer.No<CaseFile>(Refusal refusal)) {
            LOG.warn("What follows a term that ran out could not be recorded: {} {}", refusal.code(), refusal.facts());
            done(expired);
            return false;
        }
        return true;
    }

    /// Several defendants have their own terms; the last one opens the term of appeal, unless one of them asked to cancel the decision.
    private boolean othersMayStillAsk(CaseFile file, ClockReading over) {
        return deadlines.of(file).stream().filter(clock -> clock.rule().equals(over.rule())).anyMatch(clock -> clock.status() == ClockReading.Status.RUNNING || clock.status() == ClockReading.Status.MET);
    }

    /// A term that runs from the copy of each participant is over when the last of them has let it pass; while somebody has no copy yet it has not begun for him.
    private boolean isOpenForOthers(CaseFile file, ClockReading over) {
        if (over.onExpiry() != DeadlineRule.OnExpiry.ENTER_INTO_FORCE) return othersMayStillAsk(file, over);
        List<ClockReading> same = deadlines.of(file).stream().filter(clock -> clock.rule().equals(over.rule())).toList();
        DeadlineRule.OnlyIf only = law.deadline(over.rule()).versions().getLast().onlyIf();
        List<String> roles = only == null ? List.of() : only.partyRole().stream().map(kz.torelik.law.Procedure.By::word).toList();
        boolean allServed = file.parties().stream().filter(party -> party.actsFor() == null && !party.role().equals("body") && (roles.isEmpty() || roles.contains(party.role()))).allMatch(party -> same.stream().anyMatch(clock -> Integer.valueOf(party.number()).equals(clock.party())));
        return !allServed || othersMayStillAsk(file, over);
    }

    /// The act whose term this was, by the event that started it.
    private static Optional<CaseFile.ActInFile> act(CaseFile file, long startedBy) {
        ProceduralEvent start = file.history().get((int) startedBy - 1).event();
        Optional<ActId> named = switch (start) {
            case DecisionEvent.DecisionIssued issued -> Optional.of(issued.act());
            case DecisionEvent.RulingMade made -> Optional.of(made.act());
            case DecisionEvent.CancellationTermOver over -> Optional.of(over.act());
            case DecisionEvent.CancellationDecided _, ServiceEvent.DecisionCopyReceived _ -> file.acts().reversed().stream().filter(act -> act.kind().startsWith("decision") && !act.kind().equals("decision-reasoned") || act.kind().equals("resolution-offence") || act.kind().equals("verdict")).map(CaseFile.ActInFile::id).findFirst();
            case DecisionEvent.CourtOrderIssued issued -> Optional.of(issued.act());
            case DecisionEvent.ProceedingsTerminated terminated -> Optional.of(terminated.act());
            case DecisionEvent.ClaimLeft left -> Optional.of(left.act());
            case AcceptanceEvent.ClaimReturned returned -> Optional.of(returned.act());
            case MatterEvent.MatterRuled ruled -> Optional.of(ruled.act());
            case AcceptanceEvent.ClaimRefused refused -> Optional.of(refused.act());
            case ServiceEvent.OrderCopyReceived _ -> file.acts().stream().filter(act -> act.kind().equals("court-order")).map(CaseFile.ActInFile::id).findFirst();
            case ProceduralEvent _ -> Optional.empty();
        };
        return named.flatMap(file::act);
    }

    private void done(Expired expired) {
        jdbc.sql("update deadlines.clock set status = 'ended' where case_id = ? and rule = ? and started_by = ?").params(expired.caseId().uuid(), expired.rule(), expired.startedBy()).update();
    }
}
