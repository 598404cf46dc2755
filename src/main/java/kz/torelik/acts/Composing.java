package kz.torelik.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ContinuedClaim;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.SuingForOthers;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.PauseEvent;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.language.Sentences;
import kz.torelik.language.Style;
import kz.torelik.law.Category;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.CourtPapers.Part;
import kz.torelik.law.ForOthers;
import kz.torelik.law.LawBook;
import kz.torelik.law.Prosecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether a draft can become an act now: it is whole, it agrees with itself and with the case, and the procedure allows what it brings about.
@Component
class Composing {

    private static final Pattern DAY_AND_MONTH = Pattern.compile("\\b\\d{1,2} \\p{L}+");

    private final CaseFiles files;
    private final LawBook law;
    private final Sentences sentences;
    private final ActTemplate template;
    private final Effects effects;
    private final ReviewActs reviews;
    private final PanelVotes votes;
    private final Conciliating conciliating;
    private final Acts acts;
    private final CourtClock clock;

    /// What the acts bring about and what they may not say.
    @Component
    record Rules(Effects effects, ReviewActs reviews, PanelVotes votes, Conciliating conciliating) {}

    Composing(CaseFiles files, LawBook law, Sentences sentences, ActTemplate template, Rules rules, Acts acts, CourtClock clock) {
        this.files = files;
        this.law = law;
        this.sentences = sentences;
        this.template = template;
        this.effects = rules.effects();
        this.reviews = rules.reviews();
        this.votes = rules.votes();
        this.conciliating = rules.conciliating();
        this.acts = acts;
        this.clock = clock;
    }

    /// The events of the act, ActSigned first.
    ///
    /// @param certificate of the refund of the duty, or null
    List<Happening> happenings(ActDraft draft, CaseFile file, FiledDocument document, @Nullable FiledDocument certificate) {
        List<Happening> all = new ArrayList<>();
        boolean states = draft.disposition() instanceof Disposition.Deciding || draft.disposition() instanceof Disposition.Termination || draft.disposition() instanceof ReviewDisposition.Resolution || draft.disposition() instanceof PenalDisposition || draft.disposition() instanceof MatterDisposition.Matter || bringsADecision(draft.disposition());
        all.add(Happening.of(new DecisionEvent.ActSigned(draft.id(), draft.disposition().kind(), ordinal(file), document, states ? draft.disposition().outcome() : null), clock.today()));
        all.addAll(effects.of(file, draft.id(), draft.disposition(), draft.language(), clock.today(), certificate));
        return all;
    }

    private boolean bringsADecision(Disposition disposition) {
        return disposition instanceof Disposition.Merits(var kind, _, _, _) && law.papers().actKind(kind).bringsAbout() == CourtPapers.BringsAbout.DECISION_ISSUED;
    }

    static int ordinal(CaseFile file) { return file.acts().size() + 1; }

    /// @return the draft, or why it cannot be signed: `act-part-missing`, `act-operative-phrase`, `act-outcome-differs`, `act-recusal-none`, `act-recusal-own`, `act-recusal-unconditional`, `act-operative-sum`, `act-order-law`, `act-order-children`,
    ///         `act-order-empty`, `act-not-extendable`, `act-not-simplified`,
    ///         `act-until-past`, `act-wrong-words`, `continued-by-person`, `left-not-asked`, those of the template, and those of the procedure, with the article and what is allowed instead
    Answer<ActDraft> check(ActDraft draft, CaseFile file, FiledDocument placeholder) {
        Optional<Refusal> fault = template.fault(file, draft.disposition()).or(() -> parts(draft, file, template.penalSums(file, draft.disposition()))).or(() -> facts(draft, file));
        if (fault.isPresent()) return Answer.no(fault.get());
        return files.rehearse(file.id(), happenings(draft, file, placeholder, null)).map(_ -> draft);
    }

    /// @param sums that the law computes of what is imposed, beside those that the judge states
    private Optional<Refusal> parts(ActDraft draft, CaseFile file, Stream<Tenge> sums) {
        var kind = law.papers().actKind(draft.disposition().kind());
        for (Part part : kind.parts()) {
            if (part != Part.INTRODUCTORY && Passage.plain(draft.text().part(part)).isBlank()) {
                return Optional.of(Refusal.of("act-part-missing", part.name().toLowerCase(java.util.Locale.ROOT), kind.title()).under(kind.basis()));
            }
        }
        Wording words = new Wording(sentences, draft.language());
        List<String> phrase = template.phrase(draft.disposition(), words);
        String operative = Passage.plain(draft.text().operative());
        return Stream.concat(phrase.stream().limit(1), template.instead(file, draft.disposition(), words).stream()).filter(first -> !operative.contains(first)).findFirst().map(first -> Refusal.of("act-operative-phrase", first).under(kind.basis()))
                .or(() -> Stream.concat(sums(draft.disposition()), sums).filter(sum -> !says(operative, sum, words)).findFirst().map(sum -> Refusal.of("act-operative-sum", sum).under(kind.basis())))
                .or(() -> draft.disposition() instanceof MatterDisposition.Conciliation ordered && !says(operative, ordered.until(), words) ? Optional.of(Refusal.of("act-operative-day", ordered.until()).under(kind.basis())) : Optional.empty());
    }

    /// Whether a text names a day, in whatever case its month stands.
    private static boolean says(String text, LocalDate day, Wording words) {
        String written = words.sentences().write(words.language(), day).replaceAll("[\\u00a0\\u202f]", " ");
        Matcher named = DAY_AND_MONTH.matcher(written);
        return !named.find() || text.replaceAll("[\\u00a0\\u202f]", " ").contains(named.group());
    }

    /// The sums that the disposition states: a writ will be written from them, a bail paid, so the words must name the same.
    private static Stream<Tenge> sums(Disposition disposition) {
        return switch (disposition) {
            case Disposition.Deciding decision -> Stream.concat(decision.awards().stream().map(Disposition.Award::sum), sums(decision.costs()));
            case Disposition.CourtOrder order -> Stream.concat(order.awards().stream().map(Disposition.Award::sum), sums(order.costs()));
            case MatterDisposition.Matter matter -> Stream.concat(matter.awards().stream().map(Disposition.Award::sum), sums(matter.costs()));
            case ReviewDisposition.Resolution resolution -> Stream.concat(resolution.awards().stream().map(Disposition.Award::sum), sums(resolution.costs()));
            case Disposition.Merits merits -> Stream.ofNullable(merits.bail()).flatMap(bail -> Stream.ofNullable(bail.sum()));
            case PenalDisposition _, ReviewDisposition _ -> Stream.empty();
            case Disposition.Grounded _, Disposition.Acceptance _, Disposition.Simplified _, Disposition.Preparation _, Disposition.Extension _, Disposition.LongerTerm _, Disposition.SetForTrial _, Disposition.Resumption _,
                 Disposition.Correction _, Disposition.Recusal _, Disposition.OnMotion _, Disposition.Participants _, Disposition.OnCancellation _, MatterDisposition.Conciliation _, MatterDisposition.ConciliationOver _, MatterDisposition.Transfer _, MatterDisposition.Execution _, Disposition.OrderCancelled _ -> Stream.empty();
        };
    }

    private static Stream<Tenge> sums(Disposition.Costs costs) { return Stream.of(costs.duty(), costs.representation(), costs.budget()).filter(Tenge::isPositive); }

    private static boolean says(String text, Tenge sum, Wording words) {
        String whole = words.sentences().write(words.language(), sum, Style.ACT).replaceAll("\\(.*", "");
        return text.replaceAll("[\\s\\u00a0\\u202f]", "").contains(whole.replaceAll("[\\s\\u00a0\\u202f]", ""));
    }

    private Optional<Refusal> facts(ActDraft draft, CaseFile file) {
        return switch (draft.disposition()) {
            case Disposition.Decision decision -> differs(file, decision);
            case Disposition.Merits merits when bringsADecision(merits) -> differs(file, merits);
            case Disposition.Simplified _ when isAboutChildren(file) -> Optional.of(Refusal.of("act-not-simplified", law.categories().get(file.claim().category()).title()).under("cpc 267-2(3)"));
            case Disposition.Extension(LocalDate until, _) when law.categories().get(file.claim().category()).is(Category.Flag.NOT_EXTENDABLE) ->
                    Optional.of(Refusal.of("act-not-extendable", law.categories().get(file.claim().category()).title()).under("cpc 164(1)"));
            case Disposition.Extension(LocalDate until, _) -> until.isAfter(clock.today()) ? Optional.empty() : Optional.of(Refusal.of("act-until-past", until).under("cpc 164(1)"));
            case Disposition.LongerTerm longer -> longer(file, longer);
            case PenalDisposition.Verdict verdict -> differs(file, verdict).or(() -> JuryVerdict.fault(file, verdict));
            case Disposition.Recusal recusal -> recusal(draft, recusal, file);
            case Disposition.CourtOrder order -> order(order);
            case PenalDisposition penal -> differs(file, penal);
            case MatterDisposition.Matter matter -> Conciliating.refusable(file, matter).or(() -> Matters.facts(file, matter, law, acts, clock.today()));
            case MatterDisposition.Conciliation ordered -> conciliating.facts(file, ordered);
            case MatterDisposition.Execution execution -> StayingExecution.facts(execution, law, clock.today());
            case Disposition.Termination(var ground) -> protecting(file, ground).or(() -> conciliating.approvable(file, ground));
            case Disposition.Leaving(var ground) -> protecting(file, ground);
            case Disposition.OnGround(var kind, var ground) when law.papers().actKind(kind).bringsAbout() == CourtPapers.BringsAbout.CLAIM_RETURNED -> protecting(file, ground);
            case ReviewDisposition review -> reviews.facts(file, review, clock.today());
            case Disposition.Correction(var act, var wrong, _) -> file.act(act).filter(known -> !acts.says(known, wrong)).map(_ -> Refusal.of("act-wrong-words", wrong).under("cpc 235"));
            case Disposition.Grounded _, Disposition.Acceptance _, Disposition.Simplified _, Disposition.SimplifiedDecision _, Disposition.Preparation _, Disposition.SetForTrial _,
                 Disposition.Resumption _, Disposition.OnMotion _, Disposition.Participants _, Disposition.OnCancellation _, Disposition.Merits _, MatterDisposition.ConciliationOver _, MatterDisposition.Transfer _, Disposition.OrderCancelled _ -> Optional.empty();
        };
    }

    /// What the person for whom a prosecutor sued has to have said before the claim is ended, left or returned on that ground, and that his term for the duty has to be over (CPC arts. 54 parts 4, 5, 106 part 2; APPC arts. 31 parts 4, 6, 138 part 2).
    private Optional<Refusal> protecting(CaseFile file, String ground) {
        Optional<Prosecution.Protecting> line = law.prosecution().protecting(file.claim().procedure());
        if (line.isEmpty()) return Optional.empty();
        Optional<ForOthers.Line> others = law.forOthers().find(file.claim().procedure(), file.claim().forOthers());
        return switch (ground) {
            case "withdrawal", "withdrawn" -> asks(file, "continue-claim") ? Optional.of(Refusal.of("continued-by-person").under(line.get().goesOn())) : others.flatMap(one -> notByOwner(file, one));
            case "not-supported" -> asks(file, ground) ? Optional.empty() : Optional.of(Refusal.of("left-not-asked").under(others.map(ForOthers.Line::notSupported).orElse(line.get().notSupported())));
            case "duty-unpaid" -> ContinuedClaim.of(file).filter(claim -> claim.isPaid() || !claim.task().until().isBefore(clock.today()))
                    .map(claim -> Refusal.of(claim.isPaid() ? "left-duty-paid" : "left-duty-term-runs", claim.task().until()).under(line.get().term()));
            default -> Optional.empty();
        };
    }

    /// Whoever sues for others by some law does not withdraw what is theirs (CPC art. 55 part 3): one of them has to have withdrawn it.
    private static Optional<Refusal> notByOwner(CaseFile file, ForOthers.Line line) {
        boolean own = SuingForOthers.bringer(file).isEmpty() || SuingForOthers.owners(file).stream().anyMatch(party -> ContinuedClaim.hasWithdrawn(file, party.number()));
        return own ? Optional.empty() : line.fault("withdrawal").map(basis -> Refusal.of("withdrawn-by-nobody").under(basis));
    }

    /// Whether a participant asks for it and was not refused.
    private static boolean asks(CaseFile file, String motion) { return file.motions().stream().anyMatch(one -> one.kind().equals(motion) && !Boolean.FALSE.equals(one.granted())); }

    /// A term is made longer to a day that is to come and within the most that the law allows; the time in which the case stood still is added.
    private Optional<Refusal> longer(CaseFile file, Disposition.LongerTerm longer) {
        CourtPapers.AtMost most = law.papers().actKind(longer.kind()).atMost();
        if (!longer.until().isAfter(clock.today())) return Optional.of(Refusal.of("act-until-past", longer.until()).under(most == null ? law.papers().actKind(longer.kind()).basis() : most.basis()));
        if (most == null) return Optional.empty();
        LocalDate from = from(file, most);
        LocalDate last = java.util.Objects.requireNonNull(law.counting().count(from, most.length()).day()).plusDays(stoodStill(file, from));
        return longer.until().isAfter(last) ? Optional.of(Refusal.of("act-until-too-far", longer.until(), last).under(most.basis())) : Optional.empty();
    }

    private static LocalDate from(CaseFile file, CourtPapers.AtMost most) {
        LocalDate from = null;
        for (RecordedEvent recorded : file.history()) {
            if (recorded.event().word().equals(most.since())) from = null;
            if (recorded.event().word().equals(most.after()) && (most.since() == null || from == null)) from = recorded.occurredOn();
        }
        return from == null ? file.filedOn() : from;
    }

    private static long stoodStill(CaseFile file, LocalDate from) {
        long days = 0;
        LocalDate since = null;
        for (RecordedEvent recorded : file.history()) {
            if (recorded.event() instanceof PauseEvent.ProceedingsStayed && !recorded.occurredOn().isBefore(from)) since = recorded.occurredOn();
            if (recorded.event() instanceof PauseEvent.ProceedingsResumed && since != null) {
                days += java.time.temporal.ChronoUnit.DAYS.between(since, recorded.occurredOn());
                since = null;
            }
        }
        return days;
    }

    /// What was announced stays (CPC art. 223 part 4).
    private static Optional<Refusal> differs(CaseFile file, Disposition decision) {
        return file.outcome().filter(announced -> !announced.equals(decision.outcome())).map(announced -> Refusal.of("act-outcome-differs", announced, decision.outcome()).under("cpc 223(4)"));
    }

    /// Disputes that touch the rights of children are not considered in simplified procedure, alimony excepted (CPC art. 267-2 part 3).
    private boolean isAboutChildren(CaseFile file) {
        Category category = law.categories().get(file.claim().category());
        return category.is(Category.Flag.JUVENILE) && !category.is(Category.Flag.ALIMONY);
    }

    private static Optional<Refusal> order(Disposition.CourtOrder order) {
        if (order.law().isBlank()) return Optional.of(Refusal.of("act-order-law").under("cpc 140(1)(5)"));
        if (order.alimony() != null && order.alimony().children().isEmpty()) return Optional.of(Refusal.of("act-order-children").under("cpc 140(2)"));
        return order.alimony() == null && order.awards().isEmpty() ? Optional.of(Refusal.of("act-order-empty").under("cpc 140(1)(6)")) : Optional.empty();
    }

    /// A judge does not decide his own recusal, and one that he asked for on the first two grounds is granted without weighing (CPC arts. 40 part 4, 41 part 2).
    private Optional<Refusal> recusal(ActDraft draft, Disposition.Recusal recusal, CaseFile file) {
        Optional<AllocationEvent.RecusalRequested> request = openRecusal(file);
        if (request.isEmpty()) return Optional.of(Refusal.of("act-recusal-none").under("cpc 41(2)"));
        if (request.get().judges().equals(List.of(draft.author()))) return Optional.of(Refusal.of("act-recusal-own").under("cpc 41(2)"));
        boolean unconditional = request.get().party() == 0 && law.grounds("recusal").find(request.get().ground()).map(ground -> Boolean.TRUE.equals(ground.mandatory())).orElse(false);
        Optional<Refusal> voted = votes.fault(file, recusal.granted());
        if (voted.isPresent()) return voted;
        return unconditional && !recusal.granted() ? Optional.of(Refusal.of("act-recusal-unconditional", law.grounds("recusal").get(request.get().ground()).title()).under("cpc 40(4)")) : Optional.empty();
    }

    private static Optional<AllocationEvent.RecusalRequested> openRecusal(CaseFile file) {
        Optional<AllocationEvent.RecusalRequested> open = Optional.empty();
        for (var recorded : file.history()) {
            if (recorded.event() instanceof AllocationEvent.RecusalRequested request) open = Optional.of(request);
            if (recorded.event() instanceof AllocationEvent.RecusalDecided) open = Optional.empty();
        }
        return open;
    }
}
