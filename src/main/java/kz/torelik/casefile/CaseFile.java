package kz.torelik.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.PauseEvent;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.casefile.events.ReportEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.casefile.events.TermEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;

/// A case, as its history makes it.
///
/// It is born when a submission is registered: the claim, its parties and its documents enter the file under a number, and the duty is
/// settled. A draw gives it a judge; a recusal takes him away and a new draw gives another. The judge returns or refuses the claim, or
/// accepts it and prepares the trial; copies go out, responses, motions and evidence come in. Sessions are set, moved, adjourned and
/// closed; the proceedings may be stayed and resumed. At the end stands an act: a decision, announced and then issued in its final
/// form, or a ruling that ends the case without one. When the term of appeal has run out the act comes into force by the rule, writs
/// may be issued, its pseudonymised text is published, and the file goes to the archive. An act that turns out to have an error is
/// never changed: a ruling corrects it and both stay.
///
/// A case for a small sum of money may be considered in writing: no session, a brief decision within a month of the acceptance, which a defendant who
/// knew nothing of the case can ask to cancel; then, or when a party asks for a trial, it goes the general way.
///
/// Whoever disagrees with an act complains; the case goes up, and the higher court considers it in a file of its own, alone or as a panel. What it decides comes
/// back: the act stands, is changed, or binds nobody any more and the case goes on in the file that is named. The files of a case name each other.
///
/// The file of a court order takes a shorter way: no session, an order within three working days, an objection that cancels it.
///
/// A case file is a value of its history: it has no setters, it is folded from [RecordedEvent]s and thrown away. What may happen next is
/// not known here but in the procedure of the law; who may look at it is decided by [CaseAccess].
public final class CaseFile {

    private final CaseId id;
    private final List<RecordedEvent> history = new ArrayList<>();
    private @Nullable CaseNumber number;
    private @Nullable Claim claim;
    private final FoldedParties parties = new FoldedParties();
    private final List<InFile> documents = new ArrayList<>();
    private @Nullable AssignedJudge judge;
    private @Nullable CourtCode seat;
    private final FoldedRecusals recusals = new FoldedRecusals();
    private final FoldedActs acts = new FoldedActs();
    private final FoldedHearings hearings = new FoldedHearings();
    private final FoldedReviews reviews = new FoldedReviews();
    private final FoldedMatters matters = new FoldedMatters();
    private List<AllocationEvent.Member> panel = List.of();
    private int bench;
    private final Map<Integer, MotionInFile> motions = new LinkedHashMap<>();
    private final Map<Integer, CourtTask> tasks = new LinkedHashMap<>();
    private final Map<Integer, TermEvent.RestorationAsked> restorations = new LinkedHashMap<>();
    private final Map<NoticeId, NoticeInFile> notices = new LinkedHashMap<>();
    private FilingEvent.@Nullable DutySettled duty;
    private @Nullable Language language;
    private boolean stayed;

    private CaseFile(CaseId id) { this.id = id; }

    /// Folds a history.
    /// @throws IllegalArgumentException when the history is empty or does not begin with an opening
    public static CaseFile of(List<RecordedEvent> history) {
        if (history.isEmpty() || !(history.getFirst().event() instanceof Opening)) throw new IllegalArgumentException("A case begins with what opens it");
        CaseFile file = new CaseFile(history.getFirst().caseId());
        history.forEach(file::apply);
        return file;
    }

    /// The judge of the case.
    public record AssignedJudge(PersonId person, PersonName name, CourtCode court, @Nullable PersonId secretary) {}
    /// A document with the event that brought it.
    public record InFile(FiledDocument document, int seq, LocalDate on) {}
    /// An act of this case.
    ///
    /// @param inForceFrom the day from which it is in force, or null while it is not
    /// @param replacedBy the ruling that corrected it, or null
    /// @param ecli under which a text of it is published, or null
    public record ActInFile(ActId id, String kind, int ordinal, FiledDocument document, @Nullable String outcome, LocalDate signedOn,
                            @Nullable LocalDate inForceFrom, @Nullable ActId replacedBy, @Nullable String ecli) {

        ActInFile with(@Nullable LocalDate force, @Nullable ActId replaced, @Nullable String published) {
            return new ActInFile(id, kind, ordinal, document, outcome, signedOn, force, replaced, published);
        }
    }

    /// A session of this case; its state is `set`, `opened`, `adjourned` or `closed`.
    public record HearingInFile(HearingId id, String kind, Instant startsAt, int minutes, String room, @Nullable String link, String state,
                                @Nullable Instant openedAt, @Nullable Instant endedAt, List<Integer> present, @Nullable DocumentId protocol) {}

    /// A motion; granted is null while it is not decided.
    public record MotionInFile(int number, int party, String kind, LocalDate on, List<FiledDocument> documents, @Nullable Boolean granted, @Nullable String reasons) {}

    /// Something that the court asked of a participant by a day.
    public record CourtTask(int number, int party, String task, LocalDate until, boolean done) {}

    /// A counter-claim; its outcome is `accepted`, `returned` or `refused`, null while it is not decided.
    public record CounterClaim(int number, int party, Tenge price, List<String> demands, Tenge duty, @Nullable String outcome) {

        CounterClaim decided(String how) { return new CounterClaim(number, party, price, demands, duty, how); }
    }

    /// A case that this one is joined with or severed from.
    ///
    /// @param number its number where this case says it, or null
    /// @param how `joined` (it came into this one), `joined-to` (this one went into it), `severed` (it came out of this one), `severed-from` (this one came out of it)
    public record Linked(CaseId other, @Nullable CaseNumber number, String how) {}

    /// A notice with the best that is known of it: `sent`, `delivered`, `read` or `failed`.
    public record NoticeInFile(NoticeId id, int party, String about, String channel, String state, Instant at) {}

    /// Takes the next event in. Only for a file that nobody else holds yet ([Recording]).
    void grow(RecordedEvent recorded) { apply(recorded); }
    RecordedEvent last() { return history.getLast(); }
    /// Whether somebody has or had that number.
    boolean knows(int party) { return parties.find(party).isPresent(); }
    List<DecisionEvent.ActInForce> cameIntoForce() { return acts.cameIntoForce(); }
    private void apply(RecordedEvent recorded) {
        if (recorded.seq() != history.size() + 1) throw new IllegalStateException("The history of " + id + " has a gap at " + recorded.seq());
        history.add(recorded);
        recusals.next();
        switch (recorded.event()) {
            case FilingEvent event -> filing(event, recorded);
            case AllocationEvent event -> allocation(event);
            case ServiceEvent event -> service(event, recorded);
            case AcceptanceEvent event -> acceptance(event);
            case HearingEvent event -> hearing(event, recorded);
            case PauseEvent event -> stayed = event instanceof PauseEvent.ProceedingsStayed;
            case DecisionEvent event -> decision(event, recorded);
            case PartyEvent event -> party(event, recorded);
            case TermEvent event -> term(event, recorded);
            case ReportEvent event -> add(EventNotes.documents(event), recorded);
            case BodyEvent.MaterialsReceived event -> open(event, recorded);
            case BodyEvent _, kz.torelik.casefile.events.JuryEvent _ -> {}
            case RecordingEvent event -> add(EventNotes.documents(event), recorded);
            case ReviewEvent event -> review(event, recorded);
            case MatterEvent event -> {
                add(matters.hear(event, recorded.occurredOn()), recorded);
                if (event instanceof MatterEvent.ComplaintFiled filed) reviews.complained(filed, recorded);
            }
        }
    }

    private void filing(FilingEvent event, RecordedEvent recorded) {
        switch (event) {
            case FilingEvent.ClaimFiled filed -> open(filed, recorded);
            case FilingEvent.DutySettled settled -> duty = settled;
            case FilingEvent.DutyRefundOrdered refund -> {
                if (refund.certificate() != null) add(List.of(refund.certificate()), recorded);
            }
            case FilingEvent.ResponseFiled filed -> add(filed.documents(), recorded);
            case FilingEvent.EvidenceFiled filed -> add(filed.documents(), recorded);
            case FilingEvent.MotionFiled filed -> {
                add(filed.documents(), recorded);
                motions.put(filed.motion(), new MotionInFile(filed.motion(), filed.party(), filed.kind(), recorded.occurredOn(), filed.documents(), null, null));
            }
            case FilingEvent.MotionDecided decided -> answer(decided.motion(), decided.granted(), decided.reasons());
            case FilingEvent.ObjectionFiled filed -> add(filed.documents(), recorded);
            case FilingEvent.AppealFiled filed -> {
                add(filed.documents(), recorded);
                reviews.appealed(filed, recorded);
            }
        }
    }

    private void open(Opening opening, RecordedEvent recorded) {
        number = opening.number();
        claim = opening.claim();
        language = opening.claim().language();
        parties.begin(opening.parties());
        add(opening.documents(), recorded);
    }

    private void party(PartyEvent event, RecordedEvent recorded) {
        parties.hear(event);
        add(EventNotes.documents(event), recorded);
        if (event instanceof PartyEvent.SeveredFrom(_, _, var person, var name, var court, var secretary)) {
            judge = new AssignedJudge(person, name, court, secretary);
            seat = court;
        }
    }

    private void term(TermEvent event, RecordedEvent recorded) {
        switch (event) {
            case TermEvent.TermSet set -> tasks.put(set.number(), new CourtTask(set.number(), set.party(), set.task(), set.until(), false));
            case TermEvent.TermProlonged prolonged -> tasks.computeIfPresent(prolonged.number(), (_, was) -> new CourtTask(was.number(), was.party(), was.task(), prolonged.until(), was.done()));
            case TermEvent.TaskDone done -> tasks.computeIfPresent(done.number(), (_, was) -> new CourtTask(was.number(), was.party(), was.task(), was.until(), true));
            case TermEvent.RestorationAsked asked -> restorations.put(asked.motion(), asked);
            case TermEvent.TermRestored _, TermEvent.PaperReturned _, TermEvent.ConsiderationExtended _ -> {}
        }
    }

    private void review(ReviewEvent event, RecordedEvent recorded) {
        if (event instanceof Opening opening) open(opening, recorded);
        add(FoldedReviews.brought(event), recorded);
        acts.reviewed(event, recorded.occurredOn());
        reviews.hear(event, recorded);
    }

    private void answer(int motion, boolean granted, String reasons) {
        motions.computeIfPresent(motion, (_, was) -> new MotionInFile(was.number(), was.party(), was.kind(), was.on(), was.documents(), granted, reasons));
    }

    private void allocation(AllocationEvent event) {
        switch (event) {
            case AllocationEvent.DrawCommitted _, AllocationEvent.BenchImpossible _, AllocationEvent.JurisdictionAsked _, AllocationEvent.JurisdictionDetermined _ -> {}
            case AllocationEvent.CaseMoved moved -> moved(moved.court());
            case AllocationEvent.RecusalRequested requested -> recusals.asked(requested);
            case AllocationEvent.JudgeDrawn drawn -> {
                judge = new AssignedJudge(drawn.judge(), drawn.name(), drawn.court(), drawn.secretary());
                seat = drawn.court();
                panel = drawn.panel();
                matters.drawn();
                bench = seated();
            }
            case AllocationEvent.RecusalDecided decided -> {
                recusals.decided(decided);
                if (!decided.granted()) break;
                if (judge != null && decided.judges().contains(judge.person())) judge = null;
                panel = panel.stream().filter(member -> !decided.judges().contains(member.person())).toList();
            }
        }
    }

    private void moved(CourtCode court) {
        judge = null;
        panel = List.of();
        seat = court;
    }

    private void service(ServiceEvent event, RecordedEvent recorded) {
        switch (event) {
            case ServiceEvent.NoticeSent sent -> notices.put(sent.notice(), new NoticeInFile(sent.notice(), sent.party(), sent.about(), sent.channel(), "sent", recorded.recordedAt()));
            case ServiceEvent.NoticeDelivered delivered -> noticeState(delivered.notice(), "delivered", delivered.at());
            case ServiceEvent.NoticeFailed failed -> notices.put(failed.notice(), new NoticeInFile(failed.notice(), failed.party(), failed.about(), failed.channel(), "failed", recorded.recordedAt()));
            case ServiceEvent.NoticeRead read -> noticeState(read.notice(), "read", read.at());
            case ServiceEvent.ClaimCopyReceived _, ServiceEvent.OrderCopyReceived _, ServiceEvent.SimplifiedNoticeReceived _, ServiceEvent.DecisionCopyReceived _ -> {}
        }
    }

    private void noticeState(NoticeId notice, String state, Instant at) {
        notices.computeIfPresent(notice, (_, known) -> new NoticeInFile(known.id(), known.party(), known.about(), known.channel(), state, at));
    }

    private void acceptance(AcceptanceEvent event) {
        if (event instanceof AcceptanceEvent.ClaimAccepted accepted) language = accepted.language();
    }

    private void hearing(HearingEvent event, RecordedEvent recorded) {
        hearings.hear(event);
        if (event instanceof HearingEvent.ProtocolSigned signed) add(List.of(signed.document()), recorded);
        if (event instanceof HearingEvent.ActionProtocolSigned signed) add(List.of(signed.document()), recorded);
        if (event instanceof HearingEvent.SheetSigned signed) add(List.of(signed.document()), recorded);
        if (event instanceof HearingEvent.OpinionGiven given) add(given.documents(), recorded);
    }

    private void decision(DecisionEvent event, RecordedEvent recorded) {
        acts.hear(event, recorded.occurredOn());
        switch (event) {
            case DecisionEvent.ActSigned signed -> add(List.of(signed.document()), recorded);
            case DecisionEvent.WritIssued writ -> add(List.of(writ.document()), recorded);
            case DecisionEvent.ProceedingsTerminated terminated -> matters.terminated(terminated.ground());
            case DecisionEvent.CancellationDecided decided -> answer(decided.motion(), decided.granted(), decided.reasons());
            case DecisionEvent _ -> {}
        }
    }

    private void add(List<FiledDocument> brought, RecordedEvent recorded) {
        for (FiledDocument document : brought) documents.add(new InFile(document, recorded.seq(), recorded.occurredOn()));
    }

    public CaseId id() { return id; }
    public CaseNumber number() { return known(number); }
    /// The number of events: what the next command must expect.
    public int version() { return history.size(); }
    public String stage() { return history.getLast().stage(); }
    /// The stages of the case in their order, each once for a stay in it.
    List<String> way() { return Way.turns(history).stream().map(RecordedEvent::stage).toList(); }
    public Claim claim() { return known(claim); }
    /// Who takes part today; whoever left is known to [#party] alone.
    public List<Party> parties() { return parties.present(); }
    public List<Party> parties(String role) { return parties().stream().filter(party -> party.role().equals(role)).toList(); }
    /// Who defends that participant.
    public List<Party> defenders(int party) { return parties("defender").stream().filter(one -> one.isActingFor(party)).toList(); }
    /// Who asks the court: plaintiffs or applicants.
    public List<Party> asking() { return parties().stream().filter(Party::asks).toList(); }
    /// Who answers: defendants, or those whom an application concerns.
    public List<Party> answering() { return parties().stream().filter(Party::answers).toList(); }

    /// @throws IllegalArgumentException when the case has no such participant
    public Party party(int number) {
        return parties.find(number).orElseThrow(() -> new IllegalArgumentException("No participant " + number + " in " + id));
    }
    /// Whoever stands behind a participant: his principal, or he himself.
    public Party principal(int number) { return party(party(number).standsFor()); }
    /// The participants that a person is in this case: usually one, none for a stranger.
    public List<Party> partiesOf(PersonId person) { return parties().stream().filter(party -> person.equals(party.person())).toList(); }

    public int nextParty() { return parties.next(); }
    /// How a participant came into the case (`own-claims`, `without-claims`, ...), or nothing for those of the claim.
    public Optional<String> mannerOf(int party) { return Optional.ofNullable(parties.manner(party)); }
    public List<CounterClaim> counterClaims() { return parties.counterClaims(); }
    /// The cases that this one is joined with or severed from.
    public List<Linked> links() { return parties.links(); }
    /// What was asked and answered about joining it with others, the newest last; then the cases that are considered in this one.
    public List<Joinder> joinders() { return parties.joinders(); }
    public List<PartyEvent.MaterialsJoined> joined() { return parties.joined(); }
    /// What the court asked of participants by a day.
    public List<CourtTask> tasks() { return List.copyOf(tasks.values()); }
    /// What somebody asks to have restored, by the number of his motion.
    public Optional<TermEvent.RestorationAsked> restoration(int motion) { return Optional.ofNullable(restorations.get(motion)); }

    /// The court where the case lies: that of its judge, after a recusal that of the last one until another is drawn, before a draw that of the claim.
    public CourtCode seat() { return seat == null ? claim().court() : seat; }

    /// The judge of the case; of a panel the one who presides in it.
    public Optional<AssignedJudge> judge() { return Optional.ofNullable(judge); }
    public List<AllocationEvent.Member> panel() { return panel; }
    private boolean isPresiding(PersonId person) { return judge != null && judge.person().equals(person); }
    /// Whether he considers the case, alone or in its panel.
    public boolean isSeated(PersonId person) { return isPresiding(person) || panel.stream().anyMatch(member -> member.person().equals(person)); }

    public int seated() { return matters.isHandedOver() ? 0 : (judge == null ? 0 : 1) + panel.size(); }

    /// Whether no seat waits for a draw: all that were drawn together still sit.
    public boolean isBenchFull() { return judge != null && !matters.isHandedOver() && seated() >= bench; }

    /// The judge of whom a recusal is asked that nobody has decided yet.
    public Optional<PersonId> askedToRecuse() { return recusals.first(); }
    /// All of them where it is about several judges of a panel (CPC art. 41 part 5).
    public List<PersonId> allAskedToRecuse() { return recusals.asked(); }

    /// The same, also while its decision is the very last event: whoever decided it still sees the case then.
    @Nullable PersonId underRecusal() { return recusals.under(); }
    /// The judges who may not be drawn again because they were recused.
    public Set<PersonId> recused() { return recusals.recused(); }
    /// The judges who took part in this case before, in another file of it, and may not do so again (CPC art. 37).
    public Set<PersonId> barred() { return matters.barred(reviews.barred()); }

    /// The file from which this one goes on, for a review or a case that was sent back.
    public Optional<ReviewEvent.Origin> origin() { return reviews.origin(); }
    public List<ComplaintInFile> complaints() { return reviews.complaints(); }
    public List<ReviewInFile> reviews() { return reviews.reviews(); }
    public Optional<ExecutionStay> executionStay() { return reviews.executionStay(); }
    public Optional<CourtCode> stayAskedOf() { return reviews.stayAskedOf(); }
    public List<InFile> documents() { return List.copyOf(documents); }
    public Optional<InFile> document(DocumentId document) { return documents.stream().filter(in -> in.document().id().equals(document)).findFirst(); }
    public List<ActInFile> acts() { return acts.list(); }
    /// Whether an act was cancelled, by a higher court or, in simplified procedure, on the defendant's application (CPC art. 267-4 part 3); it stays in the file and binds nobody.
    public boolean isCancelled(ActId act) { return reviews.isCancelled(act) || acts.isCancelled(act); }
    public Optional<ActInFile> act(ActId act) { return acts.find(act); }
    public List<HearingInFile> hearings() { return hearings.list(); }
    public Optional<HearingInFile> hearing(HearingId hearing) { return hearings.find(hearing); }
    public List<MotionInFile> motions() { return List.copyOf(motions.values()); }
    public List<NoticeInFile> notices() { return List.copyOf(notices.values()); }
    public Optional<FilingEvent.DutySettled> duty() { return Optional.ofNullable(duty); }
    /// The language of the proceedings: that of the claim until the ruling on initiation fixes it.
    public Language language() { return matters.language().orElseGet(() -> known(language)); }
    public List<SettlementInFile> settlements() { return matters.settlements(); }
    public Optional<MatterEvent.MediationOrdered> mediation() { return matters.mediation(); }
    public Optional<String> outcome() { return acts.outcome(); }
    public boolean isStayed() { return stayed; }
    /// Closed by its category, or by a ruling (CPC art. 19 part 8).
    public boolean isClosed() { return matters.closed().orElseGet(() -> claim().seal().equals("closed")); }

    public LocalDate filedOn() { return history.getFirst().occurredOn(); }
    public List<RecordedEvent> history() { return List.copyOf(history); }
    private static <T> T known(@Nullable T value) {
        if (value == null) throw new IllegalStateException("A case without its opening");
        return value;
    }
}
