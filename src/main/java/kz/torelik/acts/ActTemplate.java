package kz.torelik.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.language.Sentences;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Grounds;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// The text with which a draft begins: what the case already knows, in the language of the proceedings. The reasoning of a decision stays empty; that is
/// the judge's own.
@Component
class ActTemplate {

    private final LawBook law;
    private final Sentences sentences;
    private final Grounding grounding;
    private final ReviewActs reviews;
    private final ChangingParticipants participants;
    private final Conciliating conciliating;
    private final Penalising penalising;

    /// What a ruling changes in the course of a case.
    @Component
    record Changes(ChangingParticipants participants, Conciliating conciliating) {}

    ActTemplate(LawBook law, Sentences sentences, Grounding grounding, ReviewActs reviews, Changes changes, Penalising penalising) {
        this.law = law;
        this.sentences = sentences;
        this.grounding = grounding;
        this.reviews = reviews;
        this.participants = changes.participants();
        this.conciliating = changes.conciliating();
        this.penalising = penalising;
    }

    /// @return the text, or the refusal when the disposition names a ground, a participant, an act or a motion that is not there
    Answer<ActText> text(CaseFile file, Disposition disposition) {
        Optional<Refusal> fault = fault(file, disposition);
        if (fault.isPresent()) return Answer.no(fault.get());
        Wording words = new Wording(sentences, ActDrafts.languageOf(file));
        List<Passage> described = disposition instanceof ReviewDisposition.Resolution ? reviews.described(file, words) : law.papers().actKind(disposition.kind()).isDecision() ? claim(file, words) : List.of();
        return Answer.yes(new ActText(described, reasoning(file, disposition, words), operative(file, disposition, words)));
    }

    /// What the disposition names and the case does not have.
    Optional<Refusal> fault(CaseFile file, Disposition disposition) {
        return switch (disposition) {
            case Disposition.Grounded grounded -> grounding.get(file, grounded) instanceof Answer.No<Grounding.Found>(Refusal refusal) ? Optional.of(refusal) : Optional.empty();
            case Disposition.LongerTerm(var kind, _, _) -> law.papers().findActKind(kind).filter(known -> known.bringsAbout() == CourtPapers.BringsAbout.CONSIDERATION_EXTENDED).isPresent() ? Optional.empty()
                    : Optional.of(Refusal.of("act-kind-unknown", kind));
            case Disposition.Deciding decision -> parties(file, decision.awards());
            case Disposition.CourtOrder order -> parties(file, order.awards());
            case Disposition.Merits merits -> known(file, merits);
            case PenalDisposition penal -> penalising.fault(file, penal);
            case MatterDisposition.Conciliation ordered -> conciliating.fault(file, ordered);
            case MatterDisposition.ConciliationOver over -> Conciliating.fault(file, over);
            case MatterDisposition.Transfer transfer -> Transferring.fault(file, transfer, law);
            case MatterDisposition.Execution execution -> StayingExecution.fault(file, execution, law);
            case MatterDisposition.Matter matter -> Matters.fault(file, matter, law).or(() -> parties(file, matter.awards()));
            case ReviewDisposition review -> reviews.fault(file, review);
            case Disposition.Correction(var act, _, _) -> file.act(act).isPresent() ? Optional.empty() : Optional.of(Refusal.of("act-unknown").under("cpc 235"));
            case Disposition.OnCancellation(var motion, _, _) -> file.motions().stream().anyMatch(one -> one.number() == motion && one.kind().equals("cancel-decision") && one.granted() == null)
                    ? Optional.empty() : Optional.of(Refusal.of("act-motion-unknown", motion).under("cpc 267-4(3)"));
            case Disposition.OnMotion(var motion, var granted, _) -> Matters.isOpen(file, motion) ? Matters.elsewhere(file, motion, law).or(() -> granted ? participants.undefended(file, motion) : Optional.empty())
                    : Optional.of(Refusal.of("act-motion-unknown", motion).under("cpc 268"));
            case Disposition.Acceptance _, Disposition.Simplified _, Disposition.Preparation _, Disposition.Extension _, Disposition.SetForTrial _, Disposition.Resumption _,
                 Disposition.Recusal _, Disposition.OrderCancelled _ -> Optional.empty();
            case Disposition.Participants(var change, _) -> participants.fault(file, change);
        };
    }

    /// A general disposition names its kind and its outcome itself: both must be in the law data.
    private Optional<Refusal> known(CaseFile file, Disposition.Merits merits) {
        CourtPapers.ActKind kind = law.papers().findActKind(merits.kind()).orElse(null);
        if (kind == null || kind.bringsAbout() == null || kind.bringsAbout().isGrounded() || kind.bringsAbout().isOfReview() || kind.bringsAbout().isOfExecution() || kind.bringsAbout() == CourtPapers.BringsAbout.MATTER_RULED || PenalDisposition.KINDS.contains(kind.code())) return Optional.of(Refusal.of("act-kind-unknown", merits.kind()));
        if (!kind.isOf(file.claim().category())) return Optional.of(Refusal.of("act-not-of-category", kind.title(), law.categories().get(file.claim().category()).title()).under(kind.basis()));
        return kind.findOutcome(merits.outcome(), file.claim().category()).isPresent() ? NamingBail.fault(file, kind, merits, law) : Optional.of(Refusal.of("act-outcome-unknown", merits.outcome()).under(kind.basis()));
    }

    Optional<Grounds.Ground> ground(CaseFile file, ReviewDisposition disposition) { return reviews.ground(file, disposition); }

    Optional<Grounds.Ground> ground(CaseFile file, Disposition.Grounded disposition) { return grounding.find(file, disposition).map(Grounding.Found::ground); }

    static Optional<Refusal> parties(CaseFile file, List<Disposition.Award> awards) {
        List<Integer> numbers = file.parties().stream().map(Party::number).toList();
        return awards.stream().allMatch(award -> numbers.contains(award.creditor()) && numbers.contains(award.debtor())) ? Optional.empty()
                : Optional.of(Refusal.of("act-party-unknown").under("cpc 229"));
    }

    /// A demand as it was typed, with the sign that ends it.
    private static String sentence(String demand) { return demand.strip().matches("(?s).*[.;!?…]") ? demand.strip() : demand.strip() + "."; }

    /// What is ordered: one sentence, or several points.
    static List<Passage> orders(List<String> orders) {
        return orders.size() < 2 ? orders.stream().<Passage>map(one -> new Passage.Paragraph(sentence(one))).toList() : List.of(new Passage.Points(orders));
    }

    private static List<Passage> claim(CaseFile file, Wording words) {
        if (file.history().getFirst().event() instanceof BodyEvent.MaterialsReceived received) {
            return List.of(words.paragraph("materials", file.party(1).subject().title(), received.materials().bodyNumber(), sentence(file.claim().demands().getFirst())),
                    words.paragraph("materials.articles", String.join(", ", received.materials().articles())));
        }
        List<Passage> passages = new ArrayList<>(words.oneOrMany(isApplication(file) ? "application" : "claim", file.claim().demands().stream().map(ActTemplate::sentence).toList()));
        if (file.claim().price().isPositive()) passages.add(words.paragraph("price", file.claim().price()));
        file.joined().forEach(one -> passages.add(words.paragraph("claim.joined", one.number().toString(), one.demands().stream().map(ActTemplate::sentence).collect(java.util.stream.Collectors.joining(" ")), one.price())));
        List<CaseFile.InFile> responses = file.documents().stream().filter(in -> in.document().kind().equals("response")).toList();
        responses.forEach(in -> passages.add(words.paragraph("response", in.document().title(), in.on())));
        if (responses.isEmpty() && !isApplication(file)) passages.add(words.paragraph("response.none"));
        return passages;
    }

    private static boolean isApplication(CaseFile file) { return file.parties().getFirst().role().equals("applicant"); }

    private List<Passage> reasoning(CaseFile file, Disposition disposition, Wording words) {
        return switch (disposition) {
            case Disposition.Grounded grounded -> grounded(file, grounded, words);
            case Disposition.Acceptance _ -> List.of(words.paragraph("reason.acceptance", LegalBasis.of("cpc 148"), LegalBasis.of("cpc 149")));
            case Disposition.Simplified _ -> List.of(words.paragraph("reason.acceptance", LegalBasis.of("cpc 148"), LegalBasis.of("cpc 149")), words.paragraph("reason.simplified", LegalBasis.of("cpc 267-2")));
            case Disposition.Preparation _ -> List.of(words.paragraph("reason.preparation"));
            case Disposition.Extension(_, var reasons) -> List.of(new Passage.Paragraph(reasons));
            case Disposition.LongerTerm(_, _, var reasons) -> List.of(new Passage.Paragraph(reasons));
            case Disposition.SetForTrial _ -> List.of(words.paragraph("reason.ready"));
            case Disposition.Resumption(var reasons) -> List.of(new Passage.Paragraph(reasons));
            case Disposition.Correction _ -> List.of(words.paragraph("reason.correction", LegalBasis.of("cpc 235")));
            case Disposition.Recusal(_, var reasons) -> List.of(new Passage.Paragraph(reasons));
            case Disposition.OnMotion(_, _, var reasons) -> List.of(new Passage.Paragraph(reasons));
            case MatterDisposition.Conciliation(_, _, _, _, _, var reasons) -> List.of(new Passage.Paragraph(reasons));
            case MatterDisposition.ConciliationOver(_, var reasons) -> List.of(new Passage.Paragraph(reasons));
            case MatterDisposition.Transfer(_, _, var reasons) -> List.of(new Passage.Paragraph(reasons));
            case MatterDisposition.Execution(_, _, var reasons, _) -> Stream.concat(reviews.described(file, words).stream(), Stream.of(new Passage.Paragraph(reasons))).toList();
            case MatterDisposition.Matter matter -> Matters.reasoning(file, matter, law, words);
            case Disposition.Participants(var change, var reasons) -> List.of(words.paragraph("reason.participants", reasons, ChangingParticipants.basis(file, change, law)));
            case Disposition.OnCancellation(_, _, var reasons) -> List.of(new Passage.Paragraph(reasons));
            case Disposition.OrderCancelled _ -> List.of(words.paragraph("reason.objection", file.documents().stream().filter(in -> in.document().kind().equals("objection"))
                    .map(CaseFile.InFile::on).reduce((_, last) -> last).orElse(file.filedOn()), LegalBasis.of("cpc 142(1)")));
            case Disposition.Deciding _, Disposition.CourtOrder _, Disposition.Merits _, PenalDisposition _ -> List.of();
            case ReviewDisposition review -> reviews.reasoning(file, review, words, grounding);
        };
    }

    private List<Passage> grounded(CaseFile file, Disposition.Grounded disposition, Wording words) {
        Grounding.Found found = grounding.get(file, disposition).orThrow();
        List<Passage> passages = new ArrayList<>(List.of(words.paragraph("ground", found.ground().basis(), found.ground().title())));
        grounding.words(found.ground().basis(), words).ifPresent(cited -> passages.add(words.paragraph("cited", found.ground().basis(), cited)));
        return passages;
    }

    private List<Passage> operative(CaseFile file, Disposition disposition, Wording words) {
        List<Passage> passages = new ArrayList<>();
        List<String> phrase = phrase(disposition, words);
        List<Passage> details = details(file, disposition, words);
        boolean oneSentence = disposition instanceof Disposition.Deciding && !details.isEmpty();
        if (oneSentence && details.getFirst() instanceof Passage.Paragraph(String award)) passages.add(new Passage.Paragraph(phrase.getFirst() + " " + award));
        else if (!phrase.isEmpty()) passages.add(new Passage.Paragraph(phrase.getFirst()));
        passages.addAll(oneSentence ? details.subList(1, details.size()) : details);
        phrase.stream().skip(1).forEach(rest -> passages.add(new Passage.Paragraph(rest)));
        if (disposition instanceof Disposition.Deciding decision) passages.addAll(costs(decision.costs(), words));
        return passages;
    }

    /// The sentence by which a higher court decides what the ruling below had decided.
    Optional<String> instead(CaseFile file, Disposition disposition, Wording words) {
        return disposition instanceof ReviewDisposition.Resolution resolution && resolution.instead() != null ? reviews.instead(file, resolution.instead(), words).stream().findFirst().map(first -> Passage.plain(List.of(first))) : Optional.empty();
    }

    /// The sentences of the outcome as the law data have them; none where the judge's facts make them (a court order).
    List<String> phrase(Disposition disposition, Wording words) {
        CourtPapers.ActKind kind = law.papers().actKind(disposition.kind());
        CourtPapers.Outcome outcome = disposition instanceof Disposition.OnGround ? kind.findOutcome(disposition.outcome()).orElse(kind.outcomes().getFirst()) : kind.findOutcome(disposition.outcome()).orElseThrow();
        String said = words.language() == kz.torelik.kernel.Language.KK ? outcome.kk() : outcome.ru();
        return said.contains("{") ? List.of() : List.of(said.split("(?<=\\.) "));
    }

    private List<Passage> details(CaseFile file, Disposition disposition, Wording words) {
        return switch (disposition) {
            case Disposition.Grounded grounded -> afterwards(file, grounded, words);
            case Disposition.Acceptance(var language, var steps) -> {
                List<Passage> passages = new ArrayList<>(List.of(words.paragraph("language", language.tag())));
                passages.addAll(words.oneOrMany("prepare", steps));
                yield passages;
            }
            case Disposition.Simplified(var language) -> List.of(words.paragraph("language", language.tag()), words.paragraph("simplified.explained", LegalBasis.of("cpc 267-3(3)")));
            case Disposition.Preparation(var steps) -> words.oneOrMany("prepare", steps);
            case Disposition.Extension(var until, _) -> List.of(words.paragraph("until", until));
            case Disposition.LongerTerm(_, var until, _) -> List.of(words.paragraph("until.consideration", until));
            case Disposition.Correction(var act, var wrong, var right) -> {
                CaseFile.ActInFile old = file.act(act).orElseThrow();
                yield List.of(words.paragraph("correct", old.document().title(), old.signedOn(), wrong, right));
            }
            case Disposition.Deciding decision -> awards(file, decision.awards(), words);
            case Disposition.Merits merits -> Stream.concat(orders(merits.orders()).stream(), NamingBail.passages(law.papers().actKind(merits.kind()), merits, law, words).stream()).toList();
            case MatterDisposition.Matter matter -> {
                List<Passage> passages = new ArrayList<>(awards(file, matter.awards(), words));
                if (!matter.costs().equals(Disposition.Costs.NONE)) passages.addAll(costs(matter.costs(), words));
                passages.addAll(orders(matter.orders()));
                yield passages;
            }
            case Disposition.CourtOrder order -> OrderWords.operative(file, order, words, awards(file, order.awards(), words));
            case PenalDisposition penal -> penalising.operative(file, penal, words);
            case ReviewDisposition review -> reviews.details(file, review, words);
            case Disposition.OrderCancelled _ -> List.of(words.paragraph("cancelled.explained", LegalBasis.of("cpc 142(2)")));
            case Disposition.Participants(var change, _) -> List.of(ParticipantWords.of(file, change, words, law));
            case Disposition.SetForTrial _, Disposition.Resumption _, Disposition.Recusal _, Disposition.OnMotion _, Disposition.OnCancellation _, MatterDisposition.ConciliationOver _ -> List.of();
            case MatterDisposition.Execution execution -> execution.until() == null ? List.of() : List.of(words.paragraph("execution.until", execution.until()));
            case MatterDisposition.Conciliation ordered -> List.of(words.paragraph("conciliation.until", ordered.until()));
            case MatterDisposition.Transfer(_, var court, _) -> List.of(words.paragraph("transfer.court", law.courts().get(court).title().in(words.language())));
        };
    }

    /// The sums in tenge of the fines that are imposed.
    Stream<Tenge> penalSums(CaseFile file, Disposition disposition) {
        return disposition instanceof PenalDisposition penal ? penalising.sums(file, penal) : disposition instanceof ReviewDisposition.Resolution resolution && resolution.penalty() != null ? penalising.sums(file, resolution.penalty()) : Stream.empty();
    }

    /// What follows from a ground: how to cure it, whether the claim may be brought again, the duty.
    private List<Passage> afterwards(CaseFile file, Disposition.Grounded disposition, Wording words) {
        Grounding.Found found = grounding.get(file, disposition).orThrow();
        List<Passage> passages = new ArrayList<>();
        if (disposition instanceof Disposition.Termination) passages.addAll(Conciliating.terms(file, disposition.ground(), words));
        String cure = "cure." + found.list().id() + "." + found.ground().code();
        if (words.knows(cure)) passages.add(words.paragraph(cure));
        String event = switch (disposition) {
            case Disposition.Return _, Disposition.OrderReturn _ -> "claim-returned";
            case Disposition.Refusal _, Disposition.OrderRefusal _ -> "claim-refused";
            case Disposition.Termination _ -> "proceedings-terminated";
            case Disposition.Leaving _ -> "claim-left";
            case Disposition.Stay _ -> "proceedings-stayed";
            case Disposition.General _ -> "general-ordered";
            case Disposition.OnGround(var kind, _) -> String.valueOf(java.util.Objects.requireNonNull(law.papers().actKind(kind).bringsAbout()).word());
        };
        if (Boolean.TRUE.equals(found.ground().mayFileAgain())) passages.add(words.paragraph("again.yes"));
        if (Boolean.FALSE.equals(found.ground().mayFileAgain())) passages.add(words.paragraph("again.no"));
        grounding.refund(file, event, disposition.ground()).ifPresent(refund -> passages.add(words.paragraph("refund", refund.amount(), refund.basis(), file.parties().getFirst().role())));
        return passages;
    }

    static List<Passage> awards(CaseFile file, List<Disposition.Award> awards, Wording words) {
        List<Passage> passages = new ArrayList<>();
        for (Disposition.Award award : awards) {
            Party debtor = file.party(award.debtor());
            Party creditor = file.party(award.creditor());
            passages.add(words.paragraph("award", debtor.role(), debtor.subject().title(), creditor.role(), creditor.subject().title(), award.sum(), award.purpose().isBlank() ? "no" : "yes", award.purpose()));
        }
        return passages;
    }

    static List<Passage> costs(Disposition.Costs costs, Wording words) {
        List<Passage> passages = new ArrayList<>();
        add(passages, words, "costs.duty", costs.duty());
        add(passages, words, "costs.representation", costs.representation());
        add(passages, words, "costs.budget", costs.budget());
        if (passages.isEmpty()) passages.add(words.paragraph("costs.none"));
        return passages;
    }

    private static void add(List<Passage> passages, Wording words, String key, Tenge sum) { if (sum.isPositive()) passages.add(words.paragraph(key, sum)); }
}
