package kz.torelik.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.EventTags;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.database.ActingWithin;
import kz.torelik.documents.Documents;
import kz.torelik.intake.DeliveryRows.What;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sends every act of a case that a body brought back to it, when it is signed and again when it has come into force, until the system of the body has taken it; then the case
/// says so (Code on Administrative Offences art. 885, Criminal Procedure Code art. 148 part 10). What the law wants another body to have as well goes to that of the region in the same way: the stay of an execution to the chamber of bailiffs
/// (Civil Procedure Code art. 448).
@Component
public class DeliveringActs implements RiverListener {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final IntakeSettings settings;
    private final PackageRows packages;
    private final DeliveryRows rows;
    private final BodyLine line;
    private final CaseFiles files;
    private final Ground ground;
    private final ReentrantLock one = new ReentrantLock();

    DeliveringActs(IntakeSettings settings, PackageRows packages, DeliveryRows rows, BodyLine line, CaseFiles files, Ground ground) {
        this.settings = settings;
        this.packages = packages;
        this.rows = rows;
        this.line = line;
        this.files = files;
        this.ground = ground;
    }

    /// What it stands on.
    @Component
    record Ground(Documents documents, ActingWithin rules, CourtClock clock, BodyLaw law) {}

    @Override
    public String name() { return "acts-to-bodies"; }

    @Override
    public boolean acts() { return true; }

    @Override
    public boolean concerns(ProceduralEvent event) { return event instanceof DecisionEvent.ActSigned || event instanceof DecisionEvent.ActInForce || event instanceof ReviewEvent.ExecutionStayed || event instanceof ReviewEvent.ExecutionResumed; }

    @Override
    public void hear(RecordedEvent recorded) {
        switch (recorded.event()) {
            case DecisionEvent.ActSigned signed -> queue(recorded, signed.act());
            case DecisionEvent.ActInForce inForce -> queue(recorded, inForce.act());
            case ReviewEvent.ExecutionStayed stayed -> said(stayed.act(), stayed.documents()).ifPresent(what -> copy(recorded, what));
            case ReviewEvent.ExecutionResumed resumed -> said(resumed.act(), resumed.documents()).or(() -> ending(recorded, resumed)).ifPresent(what -> copy(recorded, what));
            case ProceduralEvent _ -> {}
        }
    }

    private void queue(RecordedEvent recorded, ActId act) {
        packages.sender(recorded.caseId()).or(() -> packages.sender(first(recorded))).ifPresent(sender -> rows.queue(
                new DeliveryRows.Delivery(recorded.caseId(), recorded.seq(), new What.Act(act), recorded.event().word(), sender[0], sender[1], null, null, 0), files.get(recorded.caseId()), ground.clock().instant()));
    }

    /// The resolution by which the execution stands still or goes on: of a chair an act, of the Prosecutor General the paper that he filed.
    private static Optional<What> said(@Nullable ActId act, List<FiledDocument> documents) {
        return act != null ? Optional.of(new What.Act(act)) : documents.stream().findFirst().map(paper -> new What.Paper(paper.id()));
    }

    /// Where the review ends the stay, the act that ended the review says so.
    private Optional<What> ending(RecordedEvent recorded, ReviewEvent.ExecutionResumed resumed) {
        if (!resumed.cause().equals("reviewed") || !resumed.review().equals(recorded.caseId())) return Optional.empty();
        return files.get(recorded.caseId()).history().reversed().stream().flatMap(each -> switch (each.event()) {
            case ReviewEvent.ResolutionIssued issued -> Stream.of(issued.act());
            case ReviewEvent.ComplaintReturned returned -> Stream.of(returned.act());
            case ProceduralEvent _ -> Stream.<ActId>empty();
        }).findFirst().map(What.Act::new);
    }

    /// The body gets it under the number of the case whose act is executed.
    private void copy(RecordedEvent recorded, What what) {
        CaseFile file = files.get(recorded.caseId());
        CaseFile first = files.get(first(recorded));
        kz.torelik.law.Happening happened = new kz.torelik.law.Happening(recorded.event().word(), EventTags.of(recorded.event(), Map.of()).kind());
        ground.law().getting(happened, file.claim().procedure()).stream().flatMap(body -> settings.find(body.code(), first.claim().court()).stream()).findFirst().ifPresent(chamber -> rows.queue(
                new DeliveryRows.Delivery(recorded.caseId(), recorded.seq(), what, recorded.event().word(), chamber.bin(), first.number().toString(), null, null, 0), file, ground.clock().instant()));
    }

    /// The file of the first instance: what a higher court decides about a case that a body sent goes to that body too.
    private CaseId first(RecordedEvent recorded) { return files.get(recorded.caseId()).origin().map(ReviewEvent.Origin::first).orElse(recorded.caseId()); }

    /// Sends whatever is due now; one thread at a time.
    /// @return how many acts the bodies took
    public int deliver() {
        one.lock();
        try {
            while (Boolean.TRUE.equals(ground.rules().as(ReceivingPackages.RULE, this::sendNext))) Thread.onSpinWait();
            int taken = 0;
            while (Boolean.TRUE.equals(ground.rules().as(ReceivingPackages.RULE, this::recordNext))) taken++;
            return taken;
        } finally {
            one.unlock();
        }
    }

    private boolean sendNext() {
        Instant now = ground.clock().instant();
        Optional<DeliveryRows.Delivery> due = rows.nextDue(now);
        if (due.isEmpty()) return false;
        DeliveryRows.Delivery delivery = due.get();
        Optional<String> answer = settings.find(delivery.body()).flatMap(sender -> {
            CaseFile file = files.get(delivery.caseId());
            return line.deliver(sender, delivery, file, described(file, delivery.what()));
        });
        answer.ifPresentOrElse(number -> rows.answered(delivery, number, now), () -> rows.later(delivery, now.plus(pause(delivery.attempts()))));
        return true;
    }

    private Duration pause(int attempts) {
        Duration pause = settings.pause().multipliedBy(1L << Math.min(attempts, 12));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /// Of a paper its signature goes with it: the house did not sign it.
    private Map<String, Object> described(CaseFile file, What what) {
        Map<String, Object> told = new LinkedHashMap<>();
        switch (what) {
            case What.Act(ActId id) -> {
                CaseFile.ActInFile act = file.act(id).orElseThrow();
                told.put("act", id.toString());
                told.put("kind", act.kind());
                told.put("outcome", act.outcome());
                told.put("sha256", act.document().sha256().toString());
                told.put("pdf", content(act.document().id()));
            }
            case What.Paper(DocumentId id) -> {
                FiledDocument paper = file.document(id).orElseThrow().document();
                told.put("paper", id.toString());
                told.put("kind", paper.kind());
                told.put("title", paper.title());
                told.put("mediaType", paper.mediaType());
                told.put("sha256", paper.sha256().toString());
                told.put("content", content(id));
                if (paper.signature() != null) told.put("signature", content(paper.signature()));
            }
        }
        return told;
    }

    private String content(DocumentId id) {
        try {
            return Base64.getEncoder().encodeToString(ground.documents().content(ground.documents().find(id).orElseThrow()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private boolean recordNext() {
        Optional<DeliveryRows.Delivery> answered = rows.nextAnswered();
        if (answered.isEmpty()) return false;
        DeliveryRows.Delivery delivery = answered.get();
        Instant at = Objects.requireNonNull(delivery.answeredAt());
        String number = Objects.requireNonNull(delivery.answer());
        BodyEvent delivered = switch (delivery.what()) {
            case What.Act(ActId act) -> new BodyEvent.ActDelivered(act, delivery.after(), number, at);
            case What.Paper(DocumentId paper) -> new BodyEvent.PaperDelivered(paper, delivery.after(), number, at);
        };
        files.record(delivery.caseId(), CaseFiles.ANY_VERSION, Happening.of(delivered, LocalDate.ofInstant(at, CourtClock.COUNTRY))).orThrow();
        rows.done(delivery);
        return true;
    }
}
