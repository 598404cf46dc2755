package kz.torelik.instances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ReviewInFile;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.Instances;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Hears that a case goes up and opens its file in the higher court: the same participants with the same numbers and roles, the complaints, the contested act. The file of the
/// first instance is told of every review, so that the whole way can be read there.
@Component
class GoingUp implements RiverListener {

    private static final String CASSATION = "cassation";
    /// How an act decided that ended the case without deciding it.
    private static final String ENDED = "ended";

    private final CaseFiles files;
    private final Higher higher;
    private final CourtClock clock;

    GoingUp(CaseFiles files, Higher higher, CourtClock clock) {
        this.files = files;
        this.higher = higher;
        this.clock = clock;
    }

    @Override
    public String name() { return "going-up"; }

    @Override
    public boolean acts() { return true; }

    @Override
    public boolean concerns(ProceduralEvent event) { return event instanceof ReviewEvent.ReviewAsked || event instanceof ReviewEvent.SubmissionEntered || event instanceof ReviewEvent.CaseSentUp; }

    @Override
    public void hear(RecordedEvent recorded) {
        switch (recorded.event()) {
            case ReviewEvent.ReviewAsked asked -> ask(files.get(recorded.caseId()), asked);
            case ReviewEvent.SubmissionEntered _ -> submit(files.get(recorded.caseId()));
            case ReviewEvent.CaseSentUp sent -> open(files.get(recorded.caseId()), sent, recorded.occurredOn());
            case ProceduralEvent _ -> {}
        }
    }

    /// The electronic case is there the moment the higher court has the complaint (CPC art. 438 parts 1, 4).
    private void ask(CaseFile file, ReviewEvent.ReviewAsked asked) {
        boolean waits = file.complaints().stream().anyMatch(one -> one.isOpen() && one.kind().equals(asked.kind()));
        if (waits) files.record(file.id(), CaseFiles.ANY_VERSION, Happening.of(higher.sent(file, asked.kind(), null), clock.today())).orThrow();
    }

    /// What the chair of a court of appeal submits goes to the cassation court (CrPC art. 446 part 3); where that court has the case already, on a complaint, it learns of the submission from the file below.
    private void submit(CaseFile file) {
        if (Higher.instance(file) == 2 && higher.considering(file, CASSATION).isEmpty()) files.record(file.id(), CaseFiles.ANY_VERSION, Happening.of(higher.sent(file, CASSATION, null), clock.today())).orThrow();
    }

    private void open(CaseFile file, ReviewEvent.CaseSentUp sent, LocalDate day) {
        Optional<CaseFile> there = files.find(sent.review());
        if (there.isPresent()) {
            join(file, there.get(), sent.kind(), day);
            return;
        }
        @Nullable String after = sentBack(file, sent);
        Instances.Review review = higher.review(file, sent.kind(), after);
        Optional<CaseFile.ActInFile> contested = higher.contested(file, sent.kind());
        CaseFile first = Higher.instance(file) == 1 ? file : files.get(Higher.first(file));
        ReviewEvent.Origin origin = new ReviewEvent.Origin(file.id(), file.number(), file.claim().court(), first.id(), contested.map(CaseFile.ActInFile::id).orElse(null),
                contested.map(CaseFile.ActInFile::kind).orElse(null), review.as() == null ? null : contested.map(act -> act.outcome() == null ? ENDED : act.outcome()).orElse(null));
        List<ComplaintInFile> complaints = sentUp(file, sent.kind());
        List<FiledDocument> documents = new ArrayList<>();
        complaints.forEach(one -> documents.addAll(one.documents()));
        contested.ifPresent(act -> documents.add(act.document()));
        file.acts().stream().filter(act -> act.kind().equals("submission-contradiction")).forEach(act -> documents.add(act.document()));
        ReviewEvent.ReviewOpened opened = new ReviewEvent.ReviewOpened(sent.number(), origin, claim(file, sent, review, first), file.parties(),
                complaints.stream().map(one -> new ReviewEvent.Complainant(one.number(), one.party(), one.on())).toList(), review.judges(), higher.barred(first, Higher.instance(sent.kind())), documents);
        files.open(sent.review(), List.of(new Happening(opened, day, review.basis()))).orThrow();
        if (!first.id().equals(file.id())) files.record(first.id(), CaseFiles.ANY_VERSION, Happening.of(sent, day)).orThrow();
    }

    private static List<ComplaintInFile> sentUp(CaseFile file, String kind) { return file.complaints().stream().filter(one -> one.kind().equals(kind) && one.state().equals(ComplaintInFile.SENT_UP)).toList(); }

    /// What of the complaints the court above does not have yet goes to those that it considers.
    private void join(CaseFile file, CaseFile review, String kind, LocalDate day) {
        if (review.origin().filter(origin -> origin.id().equals(file.id())).isEmpty()) return;
        List<Integer> known = review.complaints().stream().map(ComplaintInFile::number).toList();
        sentUp(file, kind).stream().filter(one -> !known.contains(one.number()) && !one.on().isBefore(review.filedOn()))
                .forEach(one -> files.record(review.id(), CaseFiles.ANY_VERSION, Happening.of(new ReviewEvent.ComplaintJoined(one.number(), one.party(), one.on(), one.documents()), day)).orThrow());
    }

    /// By which review a case was sent back that now goes up again.
    private static @Nullable String sentBack(CaseFile file, ReviewEvent.CaseSentUp sent) {
        return file.reviews().stream().filter(review -> sent.review().equals(review.next())).map(ReviewInFile::kind).findFirst().orElse(null);
    }

    /// The claim as it is, in the procedure and before the court of the review.
    private static Claim claim(CaseFile file, ReviewEvent.CaseSentUp sent, Instances.Review review, CaseFile first) {
        Claim claim = file.claim();
        return new Claim(review.file(), claim.category(), file.language(), claim.price(), claim.demands(), sent.court(), review.basis(), false, claim.seal(), first.number().toString(), claim.children(), claim.votingDay(), claim.resultsDay(), claim.forOthers());
    }
}
