package kz.torelik.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.Sentences;
import kz.torelik.law.Category;
import kz.torelik.law.CourtPapers.Part;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// Whether a draft can become an act now: it is whole, it agrees with itself and with the case, and the procedure allows what it brings about.
@Component
class Composing {

    private final CaseFiles files;
    private final LawBook law;
    private final Sentences sentences;
    private final ActTemplate template;
    private final Effects effects;
    private final CourtClock clock;

    Composing(CaseFiles files, LawBook law, Sentences sentences, ActTemplate template, Effects effects, CourtClock clock) {
        this.files = files;
        this.law = law;
        this.sentences = sentences;
        this.template = template;
        this.effects = effects;
        this.clock = clock;
    }

    /// The events of the act, ActSigned first.
    List<Happening> happenings(ActDraft draft, CaseFile file, FiledDocument document) {
        List<Happening> all = new ArrayList<>();
        boolean states = draft.disposition() instanceof Disposition.Decision || draft.disposition() instanceof Disposition.Termination;
        all.add(Happening.of(new DecisionEvent.ActSigned(draft.id(), draft.disposition().kind(), ordinal(file), document, states ? draft.disposition().outcome() : null), clock.today()));
        all.addAll(effects.of(file, draft.id(), draft.disposition(), draft.language(), clock.today()));
        return all;
    }

    static int ordinal(CaseFile file) { return file.acts().size() + 1; }

    /// @return the draft, or why it cannot be signed: `act-part-missing`, `act-operative-phrase`, `act-outcome-differs`, `act-recusal-none`, `act-not-extendable`,
    ///         `act-until-past`, `act-wrong-words`, those of the template, and those of the procedure, with the article and what is allowed instead
    Answer<ActDraft> check(ActDraft draft, CaseFile file, FiledDocument placeholder) {
        Optional<Refusal> fault = template.fault(file, draft.disposition()).or(() -> parts(draft)).or(() -> facts(draft, file));
        if (fault.isPresent()) return Answer.no(fault.get());
        return files.rehearse(file.id(), happenings(draft, file, placeholder)).map(_ -> draft);
    }

    private Optional<Refusal> parts(ActDraft draft) {
        var kind = law.papers().actKind(draft.disposition().kind());
        for (Part part : kind.parts()) {
            if (part != Part.INTRODUCTORY && Passage.plain(draft.text().part(part)).isBlank()) {
                return Optional.of(Refusal.of("act-part-missing", part.name().toLowerCase(java.util.Locale.ROOT), kind.title()).under(kind.basis()));
            }
        }
        Wording words = new Wording(sentences, draft.language());
        List<String> phrase = template.phrase(draft.disposition(), words);
        String operative = Passage.plain(draft.text().operative());
        return phrase.stream().findFirst().filter(first -> !operative.contains(first)).map(first -> Refusal.of("act-operative-phrase", first).under(kind.basis()));
    }

    private Optional<Refusal> facts(ActDraft draft, CaseFile file) {
        return switch (draft.disposition()) {
            case Disposition.Decision decision -> file.outcome().filter(announced -> !announced.equals(decision.outcome()))
                    .map(announced -> Refusal.of("act-outcome-differs", announced, decision.outcome()).under("cpc 223(4)"));
            case Disposition.Extension(LocalDate until, _) when law.categories().get(file.claim().category()).is(Category.Flag.NOT_EXTENDABLE) ->
                    Optional.of(Refusal.of("act-not-extendable", law.categories().get(file.claim().category()).title()).under("cpc 164(1)"));
            case Disposition.Extension(LocalDate until, _) -> until.isAfter(clock.today()) ? Optional.empty() : Optional.of(Refusal.of("act-until-past", until).under("cpc 164(1)"));
            case Disposition.Recusal _ -> isRecusalOpen(file) ? Optional.empty() : Optional.of(Refusal.of("act-recusal-none").under("cpc 41(2)"));
            case Disposition.Grounded _, Disposition.Acceptance _, Disposition.Preparation _, Disposition.SetForTrial _, Disposition.Resumption _, Disposition.Correction _,
                 Disposition.OnMotion _, Disposition.CourtOrder _, Disposition.OrderCancelled _ -> Optional.empty();
        };
    }

    private static boolean isRecusalOpen(CaseFile file) {
        boolean open = false;
        for (var recorded : file.history()) {
            if (recorded.event() instanceof kz.torelik.casefile.events.AllocationEvent.RecusalRequested) open = true;
            if (recorded.event() instanceof kz.torelik.casefile.events.AllocationEvent.RecusalDecided) open = false;
        }
        return open;
    }
}
