package kz.torelik.api;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.conciliation.Consenting;
import kz.torelik.conciliation.EndingMediation;
import kz.torelik.conciliation.Guest;
import kz.torelik.conciliation.Guests;
import kz.torelik.conciliation.Inviting;
import kz.torelik.conciliation.Matter;
import kz.torelik.conciliation.Mediations;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.notices.Stranger;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The mediations of the caller: invitation, answers, papers, end. Whoever takes no part in one is told that there is none, the court included.
@RestController
@ForPrograms("mediation")
@RequestMapping("/api/v1")
class MediationDesk {

    private final Mediations mediations;
    private final Inviting inviting;
    private final Guests guests;
    private final Consenting consenting;
    private final EndingMediation ending;
    private final Documents documents;

    MediationDesk(Mediations mediations, Inviting inviting, Guests guests, Consenting consenting, EndingMediation ending, Documents documents) {
        this.mediations = mediations;
        this.inviting = inviting;
        this.guests = guests;
        this.consenting = consenting;
        this.ending = ending;
        this.documents = documents;
    }

    /// @param way `email`, `sms`, `post` or `hand`
    record ReachBody(@Nullable String name, @Nullable String way, @Nullable String target) {

        Inviting.Reach reach() { return new Inviting.Reach(Fields.given("reach.name", name), Fields.id("reach.way", way, Stranger.Way::find), Fields.or(target, "")); }
    }

    /// @param caseId the case, or null before the court
    /// @param other the IIN or the BIN of the other side before the court
    /// @param reach how the other side is reached when it has no account, or null
    record InvitationBody(@Nullable String mediator, @Nullable String caseId, @Nullable String other, @Nullable String subject, @Nullable String language, @Nullable ReachBody reach) {}

    record WaitingView(String id, String subject, String mediator, @Nullable String caseNumber, LocalDate answerBy) {

        static WaitingView of(Matter one) { return new WaitingView(one.id().toString(), one.subject(), one.mediatorName(), one.caseNumber(), one.answerBy()); }
    }

    /// @param role `mediator`, `side` or `representative`
    /// @param consent `yes`, `no`, or null while he has not answered
    /// @param reachedBy by what he was told who has no account and has not come in yet, with what became of the letter, or null
    record ParticipantView(int side, String role, String name, @Nullable String consent, @Nullable Instant answeredAt, boolean own, @Nullable String reachedBy, @Nullable String letter) {}

    /// @param kind `contract` or `agreement`
    record PaperView(String kind, int version, DocumentId document, List<Integer> signedBy) {}

    record EndingView(String outcome, @Nullable String by, @Nullable String reason, LocalDate on) {}

    /// @param state `invited`, `agreed`, `contract`, `running`, `signing`, `ended`
    /// @param until the last day by the contract
    /// @param pen the side that writes the next version, 0 for the mediator
    /// @param waiting the paper that waits for signatures
    record MediationView(String id, String state, String subject, String language, @Nullable String caseNumber, String mediator, LocalDate answerBy, @Nullable LocalDate until, @Nullable Integer pen, List<ParticipantView> participants,
                         @Nullable PaperView waiting, int wording, @Nullable EndingView ending) {}

    record ConsentBody(@Nullable Boolean consent) {}

    record EndBody(@Nullable String reason) {}

    @GetMapping("/mediations")
    @Asks("citizen")
    List<MediationView> list() { return mediations.list().stream().map(this::view).toList(); }

    /// The invitations of people who were invited by a letter, by the number of the caller.
    @GetMapping("/mediation-invitations")
    @Asks("citizen")
    List<WaitingView> waiting() { return guests.waiting().stream().map(WaitingView::of).toList(); }

    /// The invited one comes in under his own name.
    @PostMapping("/mediation-invitations/{mediation}/joining")
    @Asks("citizen")
    MediationView join(@PathVariable String mediation) { return view(MediationDesk.known(mediations, guests.join(id(mediation)).orThrow().toString())); }

    @PostMapping("/mediations")
    @Asks("citizen")
    ResponseEntity<MediationView> invite(@RequestBody InvitationBody body) {
        PublicId mediator = PublicId.find(Fields.given("mediator", body.mediator())).orElseThrow(() -> new Refused(Refusal.of("mediation-mediator")));
        @Nullable CaseId about = body.caseId() == null ? null : CaseId.find(body.caseId()).orElseThrow(() -> new Refused(Refusal.of("case-not-found")));
        Language language = Fields.among("language", body.language(), List.of("kk", "ru")).equals("ru") ? Language.RU : Language.KK;
        Inviting.@Nullable Reach reach = body.reach() == null ? null : body.reach().reach();
        Matter matter = inviting.invite(new Inviting.Wanted(mediator, about, Fields.or(body.other(), ""), Fields.or(body.subject(), ""), language, reach)).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/mediations/" + matter.id())).body(view(known(mediations, matter.id().toString())));
    }

    @GetMapping("/mediations/{mediation}")
    @Asks("citizen")
    MediationView read(@PathVariable String mediation) { return view(known(mediations, mediation)); }

    @PostMapping("/mediations/{mediation}/consent")
    @Asks("citizen")
    MediationView answer(@PathVariable String mediation, @RequestBody ConsentBody body) { return view(consenting.answer(id(mediation), Fields.given("consent", body.consent())).orThrow()); }

    /// Whoever acts does not go on; the court learns that it is over and no more.
    @PostMapping("/mediations/{mediation}/end")
    @Asks("citizen")
    MediationView end(@PathVariable String mediation, @RequestBody EndBody body) { return view(ending.end(id(mediation), Fields.or(body.reason(), "")).orThrow()); }

    /// Its contract, its agreement, or a signature under one.
    @GetMapping("/mediations/{mediation}/documents/{document}")
    @Asks("citizen")
    ResponseEntity<byte[]> document(@PathVariable String mediation, @PathVariable String document) throws IOException {
        Matter.Whole whole = known(mediations, mediation);
        Document found = DocumentId.find(document).flatMap(wanted -> mediations.document(whole, wanted)).orElseThrow(MediationDesk::unknown);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.parseMediaType(found.mediaType())).body(documents.content(found));
    }

    private MediationView view(Matter.Whole whole) { return view(whole, mediations.own(whole), whole.matter().isOpen() ? guests.reached(whole) : Map.of()); }

    static MediationView view(Matter.Whole whole, Matter.Participant own, Map<PersonId, Guest.Reached> reached) {
        Matter matter = whole.matter();
        @Nullable PersonId pen = matter.course().pen();
        Matter.@Nullable Ending ending = matter.ending();
        Matter.@Nullable Wording last = whole.lastWording();
        return new MediationView(matter.id().toString(), matter.state(), matter.subject(), matter.language().tag(), matter.caseNumber(), matter.mediatorName(), matter.answerBy(), matter.course().until(),
                pen == null ? null : whole.find(pen).map(Matter.Participant::side).orElse(null), whole.participants().stream().map(one -> participant(one, own, Optional.ofNullable(reached.get(one.person())))).toList(), paper(whole),
                last == null ? 0 : last.version(), ending == null ? null : new EndingView(ending.outcome(), ending.by(), ending.reason(), ending.on()));
    }

    private static ParticipantView participant(Matter.Participant one, Matter.Participant own, Optional<Guest.Reached> reached) {
        return new ParticipantView(one.side(), one.role(), one.name(), one.consent(), one.answeredAt(), one.person().equals(own.person()), reached.map(by -> by.way().word()).orElse(null), reached.map(by -> by.fate().word()).orElse(null));
    }

    private static @Nullable PaperView paper(Matter.Whole whole) {
        Matter.@Nullable Paper waiting = whole.waiting();
        if (waiting == null) return null;
        return new PaperView(waiting.kind(), waiting.version(), waiting.document(),
                whole.signatures().stream().filter(one -> one.paper().equals(waiting.kind()) && one.version() == waiting.version()).map(Matter.Signed::side).sorted().toList());
    }

    private static PublicId id(String mediation) { return PublicId.find(mediation).orElseThrow(MediationDesk::unknown); }

    static Matter.Whole known(Mediations mediations, String id) { return PublicId.find(id).flatMap(mediations::find).orElseThrow(MediationDesk::unknown); }

    static Refused unknown() { return new Refused(Refusal.of("mediation-unknown")); }
}
