package kz.torelik.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.ActText;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.Passage;
import kz.torelik.acts.SigningActs;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.hearings.KeepingProtocol;
import kz.torelik.hearings.ProposingSlots;
import kz.torelik.hearings.ProtocolNotes;
import kz.torelik.hearings.SettingHearing;
import kz.torelik.hearings.Slot;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.PersonId;
import kz.torelik.simulator.population.Official;
import kz.torelik.simulator.population.Population;

/// The court of one case: its judge, its secretary, and what they do with their own keys.
public record Bench(House house, CaseId id) {

    public CaseFile file() { return house.as(new Actor.Rule("scenario"), () -> house.get(CaseFiles.class).get(id)); }

    public Actor judge() { return staff(file().judge().orElseThrow().person()); }

    Actor secretary() { return staff(java.util.Objects.requireNonNull(file().judge().orElseThrow().secretary())); }

    private Actor staff(PersonId person) {
        Official official = official(person);
        return new Actor.Staff(person, file().judge().orElseThrow().court(), official.function());
    }

    private Official official(PersonId person) {
        return house.get(Population.class).courts().stream().flatMap(court -> court.officials().stream()).filter(one -> one.person().id().equals(person)).findFirst().orElseThrow();
    }

    byte[] sign(PersonId person, byte[] content) { return house.sign(content, official(person).person().iin().digits()); }

    /// The judge drafts an act, reads it, signs it.
    public CaseFile act(Disposition disposition, String reasoning) {
        PersonId judge = file().judge().orElseThrow().person();
        CaseFile after = house.as(judge(), () -> {
            ActDraft draft = house.get(ActDrafts.class).begin(id, disposition).orThrow();
            if (!reasoning.isEmpty()) {
                ActText text = new ActText(draft.text().descriptive(), Passage.parse(reasoning), draft.text().operative());
                draft = house.get(ActDrafts.class).save(draft.id(), draft.version(), disposition, text).orThrow();
            }
            byte[] cms = sign(judge, house.get(SigningActs.class).prepare(draft.id(), draft.version()).orThrow().content());
            return house.get(SigningActs.class).sign(draft.id(), draft.version(), cms).orThrow();
        });
        house.awaitQuiet();
        return after;
    }

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

    /// The secretary writes the brief protocol and signs it.
    void protocol(HearingId hearing, String... said) {
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
