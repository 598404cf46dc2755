package kz.torelik.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.torelik.casefile.AlikeCases;
import kz.torelik.casefile.CaseFile;
import kz.torelik.courts.Judge;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Span;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.law.Court;
import kz.torelik.law.Category;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.CourtPapers.ActKind;
import kz.torelik.law.CourtPapers.Part;
import kz.torelik.law.Dated;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.LawBook;
import kz.torelik.language.Sentences;
import kz.torelik.language.Style;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The paper of an act: head, introductory part from the case, the judge's words, how it is contested, who signs, and how to check it.
@Component
class ActPaper {

    /// What begins the term to appeal against a decision, and not against an act beside it.
    private static final List<String> DECIDED = List.of("decision-issued", "decision-copy-received");
    /// Acts that are contested neither by themselves nor with another one.
    private static final List<String> FINAL = List.of("ruling-explanation", "ruling-cancel-order", "ruling-cancel-simplified", "ruling-complaint-halted", "cassation-return", "ruling-private-complaint", "resolution-cassation",
            "resolution-supreme", "submission-supreme");

    private final LawBook law;
    private final Sentences sentences;
    private final Introduction introduction;
    private final ActTemplate template;
    private final String address;

    ActPaper(LawBook law, Sentences sentences, Introduction introduction, ActTemplate template, @Value("${torelik.address:http://localhost:8080}") String address) {
        this.law = law;
        this.sentences = sentences;
        this.introduction = introduction;
        this.template = template;
        this.address = address;
    }

    /// What stands on the paper beside the words: who signs it, which act of the case it is, on which day.
    ///
    /// @param others who sign it too, where a panel does
    record Setting(CaseFile file, Judge judge, int ordinal, LocalDate day, List<Judge> others) {

        Setting(CaseFile file, Judge judge, int ordinal, LocalDate day) { this(file, judge, ordinal, day, List.of()); }

        Setting with(List<Judge> panel) { return new Setting(file, judge, ordinal, day, panel); }

        /// `7585-24-00-2/101(3)`.
        String number() { return file.number() + "(" + ordinal + ")"; }
    }

    ActKind kind(ActDraft draft) { return law.papers().actKind(draft.disposition().kind()); }

    /// «Решение № 7585-24-00-2/101(3)»: how lists call the act.
    String title(ActDraft draft, Setting setting) { return kind(draft).title().in(draft.language()) + " № " + setting.number(); }

    /// The act as it will be signed.
    Sheet official(ActDraft draft, Setting setting) {
        String title = title(draft, setting);
        String check = address.replaceAll("/$", "") + "/verify/" + draft.id();
        return sheet(draft, setting, title, Foot.of(title, check, draft.id().toString()), check);
    }

    /// The draft for its author's eyes: nothing on it can be mistaken for an act.
    Sheet draft(ActDraft draft, Setting setting) {
        Wording words = new Wording(sentences, draft.language());
        return sheet(draft, setting, title(draft, setting), Foot.of(words.say("draft", title(draft, setting), draft.version())), "");
    }

    private Sheet sheet(ActDraft draft, Setting setting, String title, Foot foot, String check) {
        Wording words = new Wording(sentences, draft.language());
        ActKind kind = kind(draft);
        Court court = law.courts().get(setting.judge().court());
        List<Block> blocks = new ArrayList<>();
        boolean decision = draft.disposition() instanceof Disposition.Deciding || kind.isDecision() || isInTheName(draft.disposition(), kind);
        blocks.add(new Block.ActHead(words.in(court.title()), decision ? Optional.of(words.say("in-the-name")) : Optional.empty(),
                words.in(kind.title()).toUpperCase(words.language().locale()), sentences.write(words.language(), setting.day()), "№\u00a0" + setting.number(), words.in(court.seat())));
        blocks.addAll(introduction.blocks(draft, setting, words));
        if (kind.parts().stream().anyMatch(part -> part == Part.DESCRIPTIVE || part == Part.REASONING)) blocks.add(new Block.Marker(words.say("marker.found")));
        for (Part part : kind.parts()) {
            if (part != Part.DESCRIPTIVE && part != Part.REASONING) continue;
            if (decision) blocks.add(new Block.Heading(3, words.say("part." + part.name().toLowerCase(java.util.Locale.ROOT))));
            draft.text().part(part).forEach(passage -> blocks.add(block(passage)));
        }
        blocks.add(Block.leading(words.say(guided(kind, words), articles(setting.file(), draft, kind))));
        blocks.add(new Block.Marker(words.say(marker(draft.disposition(), kind))));
        blocks.addAll(operative(draft, words));
        blocks.add(Block.paragraph(contest(setting.file(), kind, contested(setting.file(), draft.disposition(), kind), words, setting.day())));
        blocks.add(new Block.Signature(words.say(setting.others().isEmpty() ? "judge" : "judge.presiding"), setting.judge().name().withInitials(), signatureFacts(words, setting.judge(), check)));
        setting.others().forEach(other -> blocks.add(new Block.Signature(words.say("judge"), other.name().withInitials(), signatureFacts(words, other, check))));
        return Sheet.act(words.language(), title, foot, blocks);
    }

    private List<Block> operative(ActDraft draft, Wording words) {
        List<String> phrase = template.phrase(draft.disposition(), words);
        List<Block> blocks = new ArrayList<>();
        for (Passage passage : draft.text().operative()) {
            if (blocks.isEmpty() && !phrase.isEmpty() && passage instanceof Passage.Paragraph(String text) && text.startsWith(phrase.getFirst())) {
                blocks.add(Block.paragraph(Span.strong(phrase.getFirst()), Span.plain(text.substring(phrase.getFirst().length()))));
            } else {
                blocks.add(block(passage));
            }
        }
        return blocks;
    }

    private static Block block(Passage passage) {
        return switch (passage) {
            case Passage.Paragraph(String text) -> Block.paragraph(text);
            case Passage.Points(List<String> items) -> Block.numbered(items);
        };
    }

    private static List<Block.Fact> signatureFacts(Wording words, Judge judge, String check) {
        if (check.isEmpty()) return List.of();
        return List.of(new Block.Fact(words.say("signature.who"), judge.name().full()), new Block.Fact(words.say("signature.how"), words.say("signature.pades")),
                new Block.Fact(words.say("signature.check"), check.replaceFirst("^https?://", "")));
    }

    /// By which code the court is guided.
    private static String guided(ActKind kind, Wording words) { return words.knows("guided." + kind.basis().act()) ? "guided." + kind.basis().act() : "guided"; }

    private static String marker(Disposition disposition, ActKind kind) {
        return switch (disposition) {
            case PenalDisposition _ -> kind.isDecision() ? "marker.sentenced" : "marker.resolved";
            case Disposition.Merits _ when kind.isDecision() -> "marker.decided";
            case Disposition.Deciding _ -> "marker.decided";
            case MatterDisposition.Matter matter -> isInTheName(matter, kind) ? "marker.decided" : "marker.ruled";
            case Disposition.CourtOrder _ -> "marker.ordered";
            case ReviewDisposition.Resolution resolution -> resolution.kind().startsWith("verdict") ? "marker.sentenced" : resolution.kind().startsWith("resolution") ? "marker.resolved" : "marker.ruled";
            case ReviewDisposition.Submission _ -> "marker.submitted";
            case MatterDisposition.Execution execution -> execution.isSubmission() ? "marker.submitted" : "marker.resolved";
            case ReviewDisposition _ -> "marker.ruled";
            case Disposition.Grounded _, Disposition.Acceptance _, Disposition.Simplified _, Disposition.Preparation _, Disposition.Extension _, Disposition.LongerTerm _, Disposition.SetForTrial _, Disposition.Resumption _,
                 Disposition.Correction _, Disposition.Recusal _, Disposition.OnMotion _, Disposition.Participants _, Disposition.OnCancellation _, Disposition.Merits _, MatterDisposition.Conciliation _, MatterDisposition.ConciliationOver _, MatterDisposition.Transfer _, Disposition.OrderCancelled _ -> kind.code().startsWith("resolution") ? "marker.resolved" : "marker.ruled";
        };
    }

    /// The articles that the court is guided by: those of the act and of its ground, in their order.
    private String articles(CaseFile file, ActDraft draft, ActKind kind) {
        SortedSet<String> numbers = new TreeSet<>(java.util.Comparator.comparing((String number) -> Integer.parseInt(number.split("-")[0])).thenComparing(number -> number));
        numbers.add(kind.basis().article());
        switch (draft.disposition()) {
            case PenalDisposition penal -> numbers.addAll(penal.articles());
            case MatterDisposition.Execution _ -> {}
            case Disposition.Merits _ when !kind.basis().act().equals("cpc") -> {}
            case Disposition.Merits _ -> numbers.addAll(kind.isDecision() ? List.of("223", "226") : List.of("268", "269"));
            case Disposition.OnGround general when !kind.basis().act().equals("cpc") -> template.ground(file, general).ifPresent(ground -> numbers.add(ground.basis().article()));
            case Disposition.Decision _ -> numbers.addAll(List.of("223", "226"));
            case MatterDisposition.Matter matter -> numbers.addAll(isInTheName(matter, kind) ? List.of("223", "226") : List.of("268", "269"));
            case Disposition.SimplifiedDecision _ -> numbers.addAll(List.of("223", "226", "267-3"));
            case Disposition.CourtOrder _ -> numbers.addAll(List.of("139", "140"));
            case ReviewDisposition.Resolution resolution when resolution.penalty() instanceof PenalDisposition.Verdict verdict -> {
                numbers.addAll(verdict.articles());
                template.ground(file, resolution).ifPresent(ground -> numbers.add(ground.basis().article()));
            }
            case ReviewDisposition review -> template.ground(file, review).ifPresent(ground -> numbers.add(ground.basis().article()));
            case Disposition.Grounded grounded -> {
                numbers.add("269");
                template.ground(file, grounded).ifPresent(ground -> numbers.add(ground.basis().article()));
            }
            case Disposition.Acceptance _, Disposition.Simplified _, Disposition.Preparation _, Disposition.Extension _, Disposition.LongerTerm _, Disposition.SetForTrial _, Disposition.Resumption _, Disposition.Correction _,
                 Disposition.Recusal _, Disposition.OnMotion _, Disposition.OnCancellation _, MatterDisposition.Conciliation _, MatterDisposition.ConciliationOver _, MatterDisposition.Transfer _, Disposition.OrderCancelled _ -> numbers.addAll(List.of("268", "269"));
            case Disposition.Participants(var change, _) -> {
                LegalBasis basis = ChangingParticipants.basis(file, change, law);
                if (basis.act().equals(kind.basis().act())) numbers.add(basis.article());
                if (kind.basis().act().equals("cpc")) numbers.addAll(List.of("268", "269"));
            }
        }
        return numbers.stream().collect(Collectors.joining(", "));
    }

    /// An act beside the decision may be contested in another way when it refuses; a decision of the cassation court on one of many alike cases goes into cassation (CPC art. 434 part 1).
    private static CourtPapers.Contested contested(CaseFile file, Disposition disposition, ActKind kind) {
        if (kind.contested() == CourtPapers.Contested.APPEAL && AlikeCases.isTakenByCassation(file)) return CourtPapers.Contested.CASSATION;
        CourtPapers.Contested own = disposition instanceof MatterDisposition.Matter matter ? kind.findOutcome(matter.outcome()).orElseThrow().contested() : null;
        return own == null ? kind.contested() : own;
    }

    /// An additional decision is a decision (CPC art. 236), and so is one that gets its reasons later (art. 267-4).
    private static boolean isInTheName(Disposition disposition, ActKind kind) { return disposition instanceof MatterDisposition.Matter && (kind.contested() == CourtPapers.Contested.APPEAL || kind.code().startsWith("decision")); }

    /// How and in which term the act is contested, from the law in force that day.
    private String contest(CaseFile file, ActKind kind, CourtPapers.Contested contested, Wording words, LocalDate day) {
        if (contested == CourtPapers.Contested.NONE) {
            if (kind.bringsAbout() == CourtPapers.BringsAbout.RESOLUTION_ISSUED && kind.code().contains("-supreme")) return words.say("contest.none.supreme", kind.basis());
            if (kind.bringsAbout() == CourtPapers.BringsAbout.RESOLUTION_ISSUED && kind.code().contains("-cassation")) return words.say("contest.none.cassation", kind.basis());
            String uncontested = law.procedure(file.claim().procedure()).uncontested();
            if (uncontested != null) return words.say("contest.none." + uncontested, kind.basis());
            return words.say(FINAL.contains(kind.code()) ? "contest.none.final" : own(kind.bringsAbout() == CourtPapers.BringsAbout.RESOLUTION_ISSUED ? "contest.none.resolution" : "contest.none", kind, words), kind.basis());
        }
        Category category = law.categories().get(file.claim().category());
        boolean election = category.is(Category.Flag.ELECTION) || category.is(Category.Flag.VOTER_LIST);
        if (contested == CourtPapers.Contested.CASSATION && election) return words.say("contest.none.election", LegalBasis.of("appc 164(2)"));
        DeadlineRule rule = rule(file, kind, contested);
        DeadlineRule.Version term = Dated.get(rule.versions(), day, "the term to contest " + kind.code());
        String own = contested == CourtPapers.Contested.CASSATION && category.is(Category.Flag.PUBLIC_LAW) ? "contest.cassation.appc" : rule.id().equals("appeal-election") ? "contest.appeal.election" : own("contest." + contested.word(), kind, words);
        return words.say(own, words.say("term." + term.length().unit().word(), term.length().amount()), term.basis());
    }

    /// The term of this case: disputes about procurement, bailiffs and elections have others than the act has in general (APPC arts. 164 part 2, 168 part 4).
    private DeadlineRule rule(CaseFile file, ActKind kind, CourtPapers.Contested contested) {
        DeadlineRule general = law.deadline(kind.contestedWithin() == null ? term(contested) : kind.contestedWithin());
        if (contested != CourtPapers.Contested.APPEAL || isOf(general, file)) return general;
        return law.deadlines().stream().filter(rule -> rule.versions().getLast().onExpiry() == DeadlineRule.OnExpiry.ENTER_INTO_FORCE && isOf(rule, file)
                && rule.versions().getLast().starts().on().stream().anyMatch(start -> DECIDED.contains(start.event())) && rule.versions().getLast().metBy().stream().anyMatch(met -> met.event().equals("appeal-filed"))).findFirst().orElse(general);
    }

    private boolean isOf(DeadlineRule rule, CaseFile file) {
        DeadlineRule.OnlyIf only = rule.versions().getLast().onlyIf();
        return only == null || only.procedure().contains(file.claim().procedure()) && (only.term().isEmpty() || only.term().contains(String.valueOf(law.categories().get(file.claim().category()).term())));
    }

    /// The same in the words of the code that the kind of act rests on.
    private static String own(String key, ActKind kind, Wording words) { return words.knows(key + "." + kind.basis().act()) ? key + "." + kind.basis().act() : key; }

    private static String term(CourtPapers.Contested contested) {
        return switch (contested) {
            case APPEAL -> "appeal";
            case CANCELLATION -> "ask-cancellation";
            case PRIVATE_COMPLAINT -> "private-complaint";
            case OBJECTION -> "object-to-order";
            case CASSATION -> "cassation";
            case NONE -> throw new IllegalArgumentException("No term to contest what is not contested");
        };
    }

    /// A name as an act writes it.
    static String initials(Wording words, kz.torelik.kernel.PersonName name) { return words.sentences().write(words.language(), name, Style.INITIALS); }
}
