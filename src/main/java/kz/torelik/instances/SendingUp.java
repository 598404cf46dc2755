package kz.torelik.instances;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.CaseLists;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.database.Acting;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends a case with its complaints to the court above. An appeal waits until the term of appeal has run out for everybody (CPC art. 405 part 1 point 2), so that the complaints of several
/// participants go up together, and then goes by the rule; a private complaint goes at the hand of the judge (art. 429 part 4). While a complaint has to be cured nothing goes.
@Component
public class SendingUp {

    private static final Logger LOG = LoggerFactory.getLogger(SendingUp.class);
    private static final Actor.Rule RULE = new Actor.Rule("sending-up");
    private static final String APPEALED = "appealed";
    /// An appeal whose term was restored after the decision had come into force: it waits for nobody.
    private static final String LATE = "late-appeal";
    /// It runs for each participant from the copy that he got (CPC art. 301-3 part 2, APPC art. 164 part 2).
    private static final Set<String> OF_EACH = Set.of("appeal-asset-return", "appeal-election", "appeal-offence");
    private static final Set<String> TERMS = Set.of("appeal", "appeal-offence", "appeal-sanction", "appeal-verdict", "appeal-verdict-custody", "appeal-verdict-others", "complain-about-ending", "appeal-simplified", "appeal-additional", "appeal-asset-return", "appeal-election", "appeal-administrative", "appeal-administrative-in-ten-days");
    /// A complaint goes up by its own day, whoever else may still complain (CAO art. 831).
    private static final Set<String> SENDS = Set.of("send-offence-complaint", "send-arrest-complaint");
    /// The termination of a case is appealed (CAO art. 845, CrPC art. 422).
    private static final List<String> ENDINGS = List.of("ending-appealed", "return-appealed");
    /// Somebody else complains while the court above already has the case.
    private static final List<String> ABOVE = List.of("under-review", "ending-under-review", "return-under-review");
    /// Of a convicted person in custody from his own copy of the verdict (CrPC art. 418 part 1).
    private static final String CUSTODY = "appeal-verdict-custody";
    private static final int AT_ONCE = 500;

    private final CaseFiles files;
    private final CaseLists lists;
    private final Deadlines deadlines;
    private final Higher higher;
    private final TransactionTemplate transactions;
    private final CourtClock clock;

    SendingUp(CaseFiles files, CaseLists lists, Deadlines deadlines, Higher higher, TransactionTemplate transactions, CourtClock clock) {
        this.files = files;
        this.lists = lists;
        this.deadlines = deadlines;
        this.higher = higher;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The judge sends the case up.
    ///
    /// @return the case, or a refusal: `case-not-found`, `send-up-nothing`, `send-up-halted`, `send-up-restoration`, `send-up-early`, `case-changed`, those of the procedure
    @Transactional
    public Answer<CaseFile> send(CaseId id, int version) {
        Optional<CaseFile> file = files.find(id);
        if (file.isEmpty()) return Answer.no(Refusal.of("case-not-found"));
        Optional<ComplaintInFile> open = file.get().complaints().stream().filter(ComplaintInFile::isOpen).findFirst();
        Bases bases = Bases.of(file.get().claim().procedure());
        if (open.isEmpty()) return Answer.no(Refusal.of("send-up-nothing").under(bases.sending()));
        Optional<ComplaintInFile> halted = halted(file.get());
        if (halted.isPresent()) return Answer.no(Refusal.of("send-up-halted", halted.get().number(), java.util.Objects.requireNonNull(halted.get().until())).under(bases.halting()));
        if (isAsked(file.get())) return Answer.no(Refusal.of("send-up-restoration").under(bases.restoring()));
        LocalDate last = (file.get().stage().equals(APPEALED) || ENDINGS.contains(file.get().stage())) && sendBy(file.get()).isEmpty() ? lastDay(file.get()).orElse(null) : null;
        if (last != null && !clock.today().isAfter(last)) return Answer.no(Refusal.of("send-up-early", last).under(bases.sending()));
        return files.record(id, version, Happening.of(higher.sent(file.get(), open.get().kind(), null), clock.today()));
    }

    /// The articles by which a case is sent up, a complaint halted, a term restored.
    private record Bases(String sending, String halting, String restoring) {
        static Bases of(String procedure) {
            return switch (procedure) {
                case "administrative-offence" -> new Bases("cao 831(1)", "cao 833(5)", "cao 832(2)");
                case "criminal" -> new Bases("crpc 421(2)", "crpc 423(2)", "crpc 419(1)");
                case "investigative-sanction", "investigation-complaint" -> new Bases("crpc 107(4)", "crpc 423(2)", "crpc 107(2)");
                default -> new Bases("cpc 405(1)(2)", "cpc 406(1)", "cpc 403(5)");
            };
        }
    }

    /// The day by which the complaints have to go up, whoever else may still complain; none where the law lets the case wait for everybody.
    private Optional<LocalDate> sendBy(CaseFile file) {
        return deadlines.of(file).stream().filter(clock -> SENDS.contains(clock.rule()) && (clock.status() == ClockReading.Status.RUNNING || clock.status() == ClockReading.Status.MISSED)).map(ClockReading::due)
                .filter(java.util.Objects::nonNull).min(LocalDate::compareTo);
    }

    private static Optional<ComplaintInFile> halted(CaseFile file) { return file.complaints().stream().filter(one -> one.isHalted()).findFirst(); }

    /// Somebody else asks to restore his term of appeal: the court of the first instance decides it before the case leaves (CPC art. 403 part 5).
    private static boolean isAsked(CaseFile file) {
        return file.motions().stream().anyMatch(motion -> motion.granted() == null && file.restoration(motion.number()).filter(asked -> asked.kind().equals("appeal")).isPresent());
    }

    /// The last day on which the decision may be appealed; none while somebody whose term runs from his copy has not got it.
    private Optional<LocalDate> lastDay(CaseFile file) {
        List<ClockReading> each = deadlines.of(file).stream().filter(clock -> OF_EACH.contains(clock.rule())).toList();
        boolean waits = !each.isEmpty() && file.parties().stream().filter(party -> party.actsFor() == null && !party.role().equals("body")).anyMatch(party -> each.stream().noneMatch(clock -> Integer.valueOf(party.number()).equals(clock.party())));
        if (waits || isInCustody(file) && deadlines.of(file).stream().noneMatch(clock -> clock.rule().equals(CUSTODY))) return Optional.empty();
        return deadlines.of(file).stream().filter(clock -> TERMS.contains(clock.rule())).map(ClockReading::due).filter(java.util.Objects::nonNull).max(LocalDate::compareTo);
    }

    private static boolean isInCustody(CaseFile file) { return file.history().stream().anyMatch(recorded -> recorded.event() instanceof DecisionEvent.RulingMade made && made.outcome().equals("custody")); }

    @Scheduled(fixedDelayString = "${torelik.instances.look-every:10m}", initialDelayString = "${torelik.instances.look-every:10m}")
    void look() { sendDue(); }

    /// Sends what may go up by now; a decision whose complaints were all returned comes into force.
    /// @return how many cases moved
    public int sendDue() {
        List<CaseLists.CaseLine> waiting = Acting.as(RULE, () -> transactions.execute(_ -> lists.listAt(Stream.of(List.of(APPEALED, LATE), ENDINGS, ABOVE).flatMap(List::stream).toList(), AT_ONCE)));
        int moved = 0;
        for (CaseLists.CaseLine line : waiting) if (Boolean.TRUE.equals(Acting.as(RULE, () -> transactions.execute(_ -> move(files.get(line.id())))))) moved++;
        return moved;
    }

    private boolean move(CaseFile file) {
        if (halted(file).isPresent() || isAsked(file)) return false;
        boolean open = file.complaints().stream().anyMatch(ComplaintInFile::isOpen);
        Optional<LocalDate> by = open ? sendBy(file) : Optional.empty();
        if (by.isPresent()) return !clock.today().isBefore(by.get()) && record(file, Happening.of(higher.sent(file, "appeal", null), clock.today()));
        Optional<LocalDate> last = ABOVE.contains(file.stage()) ? Optional.empty() : lastDay(file);
        if (last.isEmpty() || !clock.today().isAfter(last.get())) return false;
        Optional<Happening> next = open ? Optional.of(Happening.of(higher.sent(file, "appeal", null), clock.today())) : inForce(file, last.get());
        return next.map(happening -> record(file, happening)).orElse(false);
    }

    private boolean record(CaseFile file, Happening happening) {
        Answer<CaseFile> answer = files.record(file.id(), CaseFiles.ANY_VERSION, happening);
        if (answer instanceof Answer.No<CaseFile>(Refusal refusal)) LOG.warn("The case {} could not be sent up: {}", file.number(), refusal.code());
        return answer.isYes();
    }

    /// Nobody's complaint is left: the decision comes into force as if nobody had appealed, not before the last of them was returned (CPC art. 240).
    private Optional<Happening> inForce(CaseFile file, LocalDate last) {
        return higher.contested(file, "appeal").filter(act -> act.inForceFrom() == null)
                .map(act -> Happening.of(new DecisionEvent.ActInForce(act.id(), act.kind(), clock.today().isAfter(last) ? later(file, last.plusDays(1)) : last), clock.today()));
    }

    private static LocalDate later(CaseFile file, LocalDate day) {
        LocalDate returned = file.history().reversed().stream().filter(recorded -> recorded.event() instanceof kz.torelik.casefile.events.ReviewEvent.ComplaintReturned)
                .map(kz.torelik.casefile.RecordedEvent::occurredOn).findFirst().orElse(day);
        return returned.isAfter(day) ? returned : day;
    }
}
