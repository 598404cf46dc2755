package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.ActText;
import kz.torelik.acts.Acts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.PanelAct;
import kz.torelik.acts.PanelSigning;
import kz.torelik.acts.Passage;
import kz.torelik.acts.SigningActs;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.counterparts.bodies.Dispatch;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.filing.CasePaper;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.Submission;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.KeepingProtocol;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.hearings.ProposingSlots;
import kz.torelik.hearings.ProtocolNotes;
import kz.torelik.hearings.SettingHearing;
import kz.torelik.hearings.Slot;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.simulator.population.LeadingCharacter;
import kz.torelik.simulator.population.Official;
import kz.torelik.simulator.population.Population;
import org.jspecify.annotations.Nullable;

/// The court of one case: its judge, its secretary, and what they do with their own keys.
public record Bench(House house, CaseId id) {

    /// Aigul's claim about her loan, filed, paid and with its judge.
    public static Bench loan(House house) {
        Submission submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), Claims.paper(house, Language.KK, "Қолхат", "1 480 000 теңге алдым."));
        house.pay(house.citizen("aigul"), submission.id());
        house.awaitQuiet();
        return new Bench(house, CaseId.of(submission.id().uuid()));
    }

    public CaseFile file() { return house.as(new Actor.Rule("scenario"), () -> house.get(CaseFiles.class).get(id)); }

    public Actor judge() { return staff(file().judge().orElseThrow().person()); }

    Actor secretary() { return staff(java.util.Objects.requireNonNull(file().judge().orElseThrow().secretary())); }

    Actor staff(PersonId person) {
        Official official = official(person);
        return new Actor.Staff(person, file().judge().orElseThrow().court(), official.function());
    }

    private Official official(PersonId person) {
        return house.get(Population.class).courts().stream().flatMap(court -> court.officials().stream()).filter(one -> one.person().id().equals(person)).findFirst().orElseThrow();
    }

    byte[] sign(PersonId person, byte[] content) { return house.sign(content, official(person).person().iin().digits()); }

    /// The judge drafts an act, reads it, signs it.
    public CaseFile act(Disposition disposition, String reasoning) { return act(file().judge().orElseThrow().person(), judge(), disposition, reasoning); }

    /// Why a draft of the judge does not become an act; `made` when it could.
    String refusedAct(Disposition disposition, String reasoning) { return refusal(disposition, reasoning).map(Refusal::code).orElse("made"); }

    /// Why a draft of the judge does not become an act; nothing when it could.
    java.util.Optional<Refusal> refusal(Disposition disposition, String reasoning) {
        return house.as(judge(), () -> {
            ActDraft draft = house.get(ActDrafts.class).begin(id, disposition).orThrow();
            if (!reasoning.isEmpty()) draft = house.get(ActDrafts.class).save(draft.id(), draft.version(), disposition, new ActText(draft.text().descriptive(), Passage.parse(reasoning), draft.text().operative())).orThrow();
            java.util.Optional<Refusal> found = house.get(SigningActs.class).prepare(draft.id(), draft.version()) instanceof Answer.No<?>(Refusal refusal) ? java.util.Optional.of(refusal) : java.util.Optional.empty();
            house.get(ActDrafts.class).discard(draft.id(), draft.version()).orThrow();
            return found;
        });
    }

    /// The chair of the court of the judge signs a ruling; in a matter of the chair himself another judge does (CPC art. 41).
    CaseFile inPlaceOfTheJudge(Disposition disposition, String reasoning) {
        CaseFile.AssignedJudge asked = file().judge().orElseThrow();
        Official other = house.get(Population.class).find(asked.court()).orElseThrow().officials().stream()
                .filter(one -> one.isJudge() && !one.person().id().equals(asked.person())).max(java.util.Comparator.comparing(one -> one.function() == Function.CHAIR)).orElseThrow();
        return act(other.person().id(), new Actor.Staff(other.person().id(), asked.court(), other.function()), disposition, reasoning);
    }

    /// The chair of a court signs a ruling in a case that has no judge.
    CaseFile byChair(CourtCode court, Disposition disposition) {
        PersonId chair = house.get(Population.class).find(court).orElseThrow().chair().person().id();
        return act(chair, new Actor.Staff(chair, court, Function.CHAIR), disposition, "");
    }

    private CaseFile act(PersonId author, Actor as, Disposition disposition, String reasoning) {
        CaseFile after = house.as(as, () -> {
            ActDraft draft = house.get(ActDrafts.class).begin(id, disposition).orThrow();
            if (!reasoning.isEmpty()) {
                ActText text = new ActText(draft.text().descriptive(), Passage.parse(reasoning), draft.text().operative());
                draft = house.get(ActDrafts.class).save(draft.id(), draft.version(), disposition, text).orThrow();
            }
            signByOthers(author, draft);
            byte[] cms = sign(author, house.get(SigningActs.class).prepare(draft.id(), draft.version()).orThrow().content());
            return house.get(SigningActs.class).sign(draft.id(), draft.version(), cms).orThrow();
        });
        house.awaitQuiet();
        return after;
    }

    /// A draft by its number and its version.
    record Draft(ActId id, int version) {}

    /// The other judges of a panel sign before the one who wrote the act.
    private void signByOthers(PersonId author, ActDraft draft) {
        PanelSigning panel = house.get(PanelSigning.class);
        List<PersonId> signers = panel.signers(file(), draft.disposition().kind());
        if (signers.isEmpty()) return;
        panel.lay(draft.id(), draft.version()).orThrow();
        signers.stream().filter(judge -> !judge.equals(author)).forEach(judge -> countersign(judge, draft.id()));
    }

    /// A judge of the panel reads the act that is laid before him and signs it with his own key.
    PanelAct countersign(PersonId judge, ActId act) {
        PanelSigning panel = house.get(PanelSigning.class);
        return house.as(staff(judge), () -> panel.sign(act, sign(judge, panel.prepare(act).orThrow().content())).orThrow());
    }

    /// A participant writes a paper in the words of the form, reads it, signs it with his own key and files it.
    ///
    /// @param motion the kind of a motion, or null
    public CaseFile file(LeadingCharacter who, int party, String kind, @Nullable String motion, String text) {
        return file(who, party, new FilingInCase.Wanted(kind, motion, text, "", new byte[0]));
    }

    public CaseFile file(LeadingCharacter who, int party, FilingInCase.Wanted wanted) {
        CaseFile after = house.as(house.citizen(who.key()), () -> {
            FilingInCase filing = house.get(FilingInCase.class);
            CasePaper paper = filing.prepare(id, party, wanted).orThrow();
            CaseFile signed = filing.file(paper.id(), house.sign(house.content(paper.document()), who.person().iin().digits())).orThrow();
            house.payForPaper(paper.id());
            return signed;
        });
        house.awaitQuiet();
        return after;
    }

    /// The signed act as everybody gets it.
    byte[] pdf(CaseFile.ActInFile act) { return house.as(judge(), () -> house.get(Acts.class).pdf(act.id())).orThrow(); }

    /// The case that a package of another body opens, which has to be taken.
    static Bench received(House house, Dispatch dispatch) {
        Dispatch.Answer answer = house.bodies().send(dispatch, Dispatch.Fault.NONE);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        house.awaitQuiet();
        return new Bench(house, house.as(new Actor.Rule("scenario"), () -> house.get(CaseFiles.class).find(CaseNumber.of(answer.text("caseNumber"))).orElseThrow()).id());
    }

    /// The newest review of this case.
    public Bench above() { return new Bench(house, file().reviews().getLast().id()); }

    /// The newest act of a kind.
    CaseFile.ActInFile last(String kind) { return file().acts().stream().filter(act -> act.kind().equals(kind)).reduce((_, later) -> later).orElseThrow(); }

    /// The newest event of a kind; what arrives by itself may have come since.
    public RecordedEvent newest(Class<? extends ProceduralEvent> kind) { return file().history().stream().filter(each -> kind.isInstance(each.event())).reduce((_, later) -> later).orElseThrow(); }

    /// Sets a session at the first time that is free for all.
    public HearingId setTrial() {
        HearingId hearing = house.as(judge(), () -> {
            Slot slot = house.get(ProposingSlots.class).propose(id, "trial", 60, 1).orThrow().getFirst().slot();
            return house.get(SettingHearing.class).set(id, file().version(), "trial", slot, true, null).orThrow();
        });
        house.awaitQuiet();
        return hearing;
    }

    Instant startOf(HearingId hearing) { return file().hearing(hearing).orElseThrow().startsAt(); }

    /// A preliminary hearing of a criminal case: it is resolved on, held with those who come, and the judge retires.
    public Bench preliminary(List<Integer> present) {
        act(new Disposition.Merits("resolution-preliminary", "preliminary", List.of()), "Алдын ала тыңдау қажет.");
        HearingId hearing = setTrial();
        house.moveTo(LocalDateTime.ofInstant(startOf(hearing), CourtClock.COUNTRY));
        house.as(judge(), () -> house.get(OpeningHearing.class).open(id, file().version(), hearing, present, "Басқалары хабардар етілді").orThrow());
        house.as(judge(), () -> house.get(ClosingHearing.class).close(id, file().version(), hearing, true).orThrow());
        house.awaitQuiet();
        return this;
    }

    /// The secretary writes the brief protocol and signs it.
    public void protocol(HearingId hearing, String... said) {
        PersonId secretary = java.util.Objects.requireNonNull(file().judge().orElseThrow().secretary());
        house.as(secretary(), () -> {
            KeepingProtocol keeping = house.get(KeepingProtocol.class);
            List<ProtocolNotes.Said> course = java.util.Arrays.stream(said).map(words -> new ProtocolNotes.Said(0, words)).toList();
            keeping.keep(id, hearing, new ProtocolNotes(course, List.of(), null, "Бейнежазба құрылғысы істемеді", null)).orThrow();
            KeepingProtocol.Prepared prepared = keeping.prepare(id, hearing).orThrow();
            return keeping.sign(id, file().version(), hearing, sign(secretary, prepared.pdf())).orThrow();
        });
        house.awaitQuiet();
    }

    /// A participant brings a paper into the case.
    FiledDocument bring(Actor who, String kind, String title, byte[] pdf) {
        return house.as(who, () -> {
            try {
                Document stored = house.get(Documents.class).add(id.uuid(), title, "application/pdf", 1, pdf);
                return new FiledDocument(stored.id(), kind, stored.title(), stored.mediaType(), stored.size(), stored.pages(), stored.sha256(), null, null, null);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    void respond(Actor who, int party, FiledDocument paper) {
        house.as(who, () -> house.get(CaseFiles.class).record(id, file().version(), Happening.of(new FilingEvent.ResponseFiled(party, List.of(paper)), house.clock().today())).orThrow());
        house.awaitQuiet();
    }

    void object(Actor who, int party, FiledDocument paper) {
        house.as(who, () -> house.get(CaseFiles.class).record(id, file().version(), Happening.of(new FilingEvent.ObjectionFiled(party, List.of(paper)), house.clock().today())).orThrow());
        house.awaitQuiet();
    }

    /// The clock of a rule that was started last.
    ClockReading clock(String rule) {
        List<ClockReading> clocks = house.get(Deadlines.class).of(file());
        return clocks.stream().filter(one -> one.rule().equals(rule)).reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("No clock " + rule + " among " + clocks.stream().map(ClockReading::rule).toList()));
    }

    public LocalDate due(String rule) { return java.util.Objects.requireNonNull(clock(rule).due()); }
}
