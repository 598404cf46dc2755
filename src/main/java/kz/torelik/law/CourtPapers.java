package kz.torelik.law;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// What the court writes and receives: the kinds of acts, of notices and of motions, and what of an act the public reads.
public record CourtPapers(List<ActKind> actKinds, Notices notices, List<MotionKind> motionKinds, Publication publication) {

    static CourtPapers read(LawSource source) {
        return new CourtPapers(source.read("act-kinds.yaml", ActKinds.class).kinds, source.read("notices.yaml", Notices.class),
                source.read("motion-kinds.yaml", MotionKinds.class).motions, source.read("publication.yaml", Publication.class));
    }

    static Map<String, Class<?>> shapes() {
        return Map.of("act-kinds.yaml", ActKinds.class, "notices.yaml", Notices.class, "motion-kinds.yaml", MotionKinds.class, "publication.yaml", Publication.class);
    }

    public Optional<ActKind> findActKind(String code) { return actKinds.stream().filter(kind -> kind.code().equals(code)).findFirst(); }

    /// @throws LawFault when there is no such kind of act
    public ActKind actKind(String code) { return findActKind(code).orElseThrow(() -> LawFault.nothing("No kind of act is called " + code, code)); }

    /// The kinds of act by which an event is brought about in a procedure that has kinds of its own for it.
    public List<ActKind> actKinds(String procedure, String event) {
        return actKinds.stream().filter(kind -> kind.procedures().contains(procedure) && kind.bringsAbout() != null && kind.bringsAbout().word().equals(event)).toList();
    }

    public Optional<Notice> findNotice(String code) { return notices.notices().stream().filter(notice -> notice.code().equals(code)).findFirst(); }

    public Optional<MotionKind> findMotionKind(String code) { return motionKinds.stream().filter(kind -> kind.code().equals(code)).findFirst(); }

    /// A kind of act.
    ///
    /// @param parts its parts in their order
    /// @param contested how it is contested
    /// @param contestedWithin the id of the deadline rule that says until when, or null for the usual one of that way
    /// @param procedures the procedures in which it is made; empty for the acts that every procedure knows
    /// @param categories the categories of disputes in which alone it is made; empty where all
    /// @param panel whether every judge of a panel signs it, he too who does not agree (CPC arts. 36 part 3, 452 part 1); the one who presides alone signs what prepares the case
    /// @param bringsAbout the event that follows from it, or null where more facts than its outcome or its ground make it
    /// @param atMost how far the term that it makes longer may reach, or null
    /// @param grounds the lists of `law/grounds` in which its ground may stand; empty where it needs none
    /// @param answers the kinds of motions that it answers; such a motion is answered by no other act in these procedures
    /// @param ownInitiative whether the court makes it without a motion as well
    /// @param asks what the judge states beside its outcome
    /// @param bail when it names a bail or why there is none, or null where never
    /// @param outcomes what it can say, with the words of its operative part
    public record ActKind(String code, Trilingual title, LegalBasis basis, List<Part> parts, Contested contested, @Nullable String contestedWithin, List<String> procedures, List<String> categories, boolean panel,
                          @Nullable BringsAbout bringsAbout, @Nullable AtMost atMost, List<String> grounds, List<String> answers, boolean ownInitiative, List<Asked> asks, @Nullable Bail bail, List<Outcome> outcomes) {

        public ActKind {
            parts = List.copyOf(parts);
            procedures = List.copyOf(procedures);
            categories = List.copyOf(categories);
            grounds = List.copyOf(grounds);
            answers = List.copyOf(answers);
            asks = List.copyOf(asks);
            outcomes = List.copyOf(outcomes);
        }

        /// Whether it is made in cases of that category.
        public boolean isOf(String category) { return categories.isEmpty() || categories.contains(category); }

        /// Whether it decides the matter in the name of the Republic (CPC art. 226, APPC arts. 152, 153): only such an act describes what was claimed, a short decision apart.
        public boolean isDecision() { return parts.contains(Part.DESCRIPTIVE) || contested == Contested.APPEAL && code.startsWith("decision-"); }

        public Optional<Outcome> findOutcome(String code) { return outcomes.stream().filter(outcome -> outcome.code().equals(code)).findFirst(); }

        /// What it can say in a case of that category.
        public List<Outcome> outcomes(String category) { return outcomes.stream().filter(outcome -> outcome.isOf(category)).toList(); }

        /// The outcome, where it can be said in a case of that category.
        public Optional<Outcome> findOutcome(String code, String category) { return findOutcome(code).filter(outcome -> outcome.isOf(category)); }

        /// What has to be said of a bail in a case of that category; nothing where the kind never names one there.
        public Optional<Bail> bailIn(String category) { return Optional.ofNullable(bail).filter(asked -> asked.categories().contains(category)); }
    }

    /// Whoever sanctions custody names the bail that lets the person out, or why there is none (Criminal Procedure Code art. 148 parts 8, 9).
    ///
    /// @param categories in whose cases
    /// @param outcomes with which it is named; with others it is not
    /// @param none the list of `law/grounds` that says when there is none
    public record Bail(List<String> categories, List<String> outcomes, String none, LegalBasis basis) {
        public Bail {
            categories = List.copyOf(categories);
            outcomes = List.copyOf(outcomes);
        }
    }

    /// How long a term may be at most with everything that is added to it.
    ///
    /// @param after the event from which it is counted, the last one
    /// @param since where it is the first one after another event: that event; else null
    public record AtMost(String after, @Nullable String since, Length length, LegalBasis basis) {}

    /// What a judge states in an act beside the decision: what exactly is ordered or explained, sums, costs.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Asked { ORDERS, AWARDS, COSTS }

    /// The act by which alone a motion of that kind is answered in a procedure; none where an ordinary ruling answers it.
    public Optional<ActKind> answering(String procedure, String motion) { return actKinds.stream().filter(kind -> kind.procedures().contains(procedure) && kind.answers().contains(motion)).findFirst(); }

    /// What acts beside the decision hold in a procedure until another one ends it, by the outcome that ends it.
    public Map<String, String> ended(String procedure) {
        return actKinds.stream().filter(kind -> kind.procedures().contains(procedure)).flatMap(kind -> kind.outcomes().stream()).filter(outcome -> outcome.ends() != null)
                .collect(Collectors.toMap(Outcome::code, outcome -> Objects.requireNonNull(outcome.ends())));
    }

    /// The event that an act brings about by its outcome alone, or by its ground.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum BringsAbout {
        DECISION_ISSUED, CLAIM_ACCEPTED, PREPARATION_BEGUN, PREPARATION_ENDED, RULING_MADE, PROCEEDINGS_RESUMED, CONSIDERATION_EXTENDED, MATTER_RULED,
        GENERAL_ORDERED, CLAIM_RETURNED, CLAIM_REFUSED, MATERIALS_RETURNED, PROCEEDINGS_STAYED, PROCEEDINGS_TERMINATED, CLAIM_LEFT,
        /// What a court makes about a complaint and, above, about the contested act: law/procedures of their own name kinds of their own.
        COMPLAINT_HALTED, COMPLAINT_RETURNED, DEMANDED_CASE_RETURNED, SUBMISSION_ENTERED, RESOLUTION_ISSUED,
        /// What the chair of the Supreme Court resolves about the execution of the act under review, and what the chair of the cassation court submits to him.
        EXECUTION_STAY_ASKED, EXECUTION_STAYED, EXECUTION_RESUMED;

        /// The word of the event, as procedures name it.
        public String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

        /// Whether the event rests on a ground of a closed list.
        public boolean isGrounded() {
            return switch (this) {
                case DECISION_ISSUED, CLAIM_ACCEPTED, PREPARATION_BEGUN, PREPARATION_ENDED, RULING_MADE, PROCEEDINGS_RESUMED, CONSIDERATION_EXTENDED, MATTER_RULED, COMPLAINT_HALTED, RESOLUTION_ISSUED, EXECUTION_STAY_ASKED, EXECUTION_STAYED, EXECUTION_RESUMED -> false;
                case GENERAL_ORDERED, CLAIM_RETURNED, CLAIM_REFUSED, MATERIALS_RETURNED, PROCEEDINGS_STAYED, PROCEEDINGS_TERMINATED, CLAIM_LEFT, COMPLAINT_RETURNED, DEMANDED_CASE_RETURNED, SUBMISSION_ENTERED -> true;
            };
        }

        /// Whether the chair brings it about by an act of his own.
        public boolean isOfExecution() { return this == EXECUTION_STAY_ASKED || this == EXECUTION_STAYED || this == EXECUTION_RESUMED; }

        /// Whether it is about a complaint or decides one, which needs more than an outcome or a ground.
        public boolean isOfReview() { return this == COMPLAINT_HALTED || this == COMPLAINT_RETURNED || this == DEMANDED_CASE_RETURNED || this == SUBMISSION_ENTERED || this == RESOLUTION_ISSUED; }
    }

    /// The words of an operative part in the two languages of proceedings; `{braces}` stand for what the judge fills in.
    ///
    /// @param atOnce whether an act with this outcome is in force with its signature
    /// @param writ the article by which a writ is issued on it, or null where none is; the general acts of an action have theirs in CPC art. 241
    /// @param grants whether the motion that it answers is granted
    /// @param contested how an act with this outcome is contested, or null where as its kind is
    /// @param notAgainst kinds of contested acts against which a higher court cannot decide so
    /// @param against the only kinds of contested acts against which it can; empty for all
    /// @param categories the categories of disputes in whose cases alone it can be said; empty where in all
    /// @param grounds the lists of `law/grounds` in which its ground stands, where a higher court decides so; empty where it needs none
    /// @param asks what the higher court states with it: the penalty or the verdict that takes the place of the contested one, what exactly is changed
    /// @param ends the outcome of an act beside the decision that stands until this one ends it, or null; that one is not made a second time while it stands, and this one only then
    public record Outcome(String code, String kk, String ru, boolean atOnce, @Nullable LegalBasis writ, boolean grants, @Nullable Contested contested, List<String> notAgainst, List<String> against, List<String> categories, List<String> grounds, List<Replacing> asks, @Nullable String ends) {
        public Outcome {
            notAgainst = List.copyOf(notAgainst);
            against = List.copyOf(against);
            categories = List.copyOf(categories);
            grounds = List.copyOf(grounds);
            asks = List.copyOf(asks);
        }

        /// Whether it can be said in a case of that category.
        public boolean isOf(String category) { return categories.isEmpty() || categories.contains(category); }

        /// Whether a higher court can decide so about an act of that kind.
        public boolean isOpenAgainst(String kind) { return !notAgainst.contains(kind) && (against.isEmpty() || against.contains(kind)); }
    }

    /// What takes the place of a contested resolution or verdict.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Replacing { PENALTY, VERDICT, RULING, ORDERS }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Part { INTRODUCTORY, DESCRIPTIVE, REASONING, OPERATIVE }

    /// By an appeal (CPC art. 401), a private complaint (art. 429), an objection of the debtor (art. 141), an application to cancel a decision in simplified procedure (art. 267-4), a cassation complaint (art. 434), or not at all.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Contested {
        APPEAL, PRIVATE_COMPLAINT, OBJECTION, CANCELLATION, CASSATION, NONE;

        public String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
    }

    record ActKinds(@Nullable Certainty certainty, List<ActKind> kinds) {}

    /// @param proper the channels that are proper notice, in the order in which they are tried
    public record Notices(List<Channel> proper, List<Notice> notices) {}

    public record Channel(String channel, LegalBasis basis, Trilingual title) {}

    /// @param startsTerm the event that the proof of its arrival brings about, or null
    /// @param causes the events on which the house sends it by itself
    /// @param inForce the days of the events of which it is told, or null for all; a notice that changed stands twice
    public record Notice(String code, LegalBasis basis, Trilingual title, @Nullable String startsTerm, List<Cause> causes, @Nullable Period inForce, @Nullable Transition transition) implements Lasting {
        public Notice { causes = List.copyOf(causes); }
    }

    /// @param on the event
    /// @param procedures where it holds; empty for all
    /// @param except kinds of that event of which nobody is told, such as a motion that is decided without telling the other side (CPC art. 157 part 2)
    /// @param to the addressees; representatives get what the one they act for gets
    /// @param brings the documents that go with it
    /// @param basis the article where it is not that of the notice
    /// @param calendar an entry for calendar programs, or null
    public record Cause(Happening on, List<String> procedures, List<String> except, List<To> to, List<Brings> brings, @Nullable LegalBasis basis, @Nullable Entry calendar, @Nullable Period inForce, @Nullable Transition transition) implements Lasting {
        public Cause {
            procedures = List.copyOf(procedures);
            except = List.copyOf(except);
            to = List.copyOf(to);
            brings = List.copyOf(brings);
        }

        public boolean isGivenBy(Happening happened, String procedure) {
            return on.means(happened) && (procedures.isEmpty() || procedures.contains(procedure)) && (happened.kind() == null || !except.contains(happened.kind()));
        }
    }

    /// Whom a notice is for.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum To {
        PLAINTIFF, DEFENDANT, APPLICANT, INTERESTED, THIRD_PARTY, ALL,
        /// All but the side that filed, as far as they know of the case.
        OTHER_SIDE,
        /// Whoever filed what the event is about, such as a complaint that goes back to him.
        FILER,
        /// The creditor of the writ.
        CREDITOR,
        /// Whoever enters the case with the event.
        NEWCOMER,
        /// Those who already got a notice in this case.
        SERVED
    }

    /// What goes with a notice: the claim with its attachments, the act of the event, the documents of the event itself.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Brings { CLAIM, ACT, EVENT }

    /// An invitation or its withdrawal.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Entry { REQUEST, CANCEL }

    /// @param stages the stages in which it is filed; empty where the law names none
    /// @param procedures the procedures that know it; empty where all do
    /// @param by the roles of those who file it; empty where all may
    /// @param against the outcome of an act beside the decision that it wants to end, or null; filed only while that stands
    public record MotionKind(String code, LegalBasis basis, @Nullable Certainty certainty, Trilingual title, List<String> stages, List<String> procedures, List<String> by, @Nullable String against) {

        public MotionKind {
            stages = List.copyOf(stages);
            procedures = List.copyOf(procedures);
            by = List.copyOf(by);
        }

        public boolean isFiledAt(String procedure, String stage) { return (procedures.isEmpty() || procedures.contains(procedure)) && (stages.isEmpty() || stages.contains(stage)); }

        public boolean isOf(String role) { return by.isEmpty() || by.contains(role); }
    }

    record MotionKinds(List<MotionKind> motions) {}

    /// What the bank of acts shows.
    ///
    /// @param closedFlags acts in categories with these flags stay out
    /// @param notPublished acts of these categories stay out
    /// @param unlistedFlags cases in categories with these flags are not found by the public
    /// @param replaced what is made unrecognisable, and how
    /// @param kept what stays readable
    /// @param publishedKinds the kinds of acts that are published once in force
    public record Publication(LegalBasis basis, @Nullable Certainty certainty, Profile profile, List<Category.Flag> closedFlags, List<String> notPublished, List<Category.Flag> unlistedFlags,
                              List<Replaced> replaced, List<Kept> kept, List<String> publishedKinds, SecondReading secondReading) {}

    /// When a text that waits for a person is read by a second one before it is published.
    ///
    /// @param risk the level of the risk of recognition from which it is (`high`)
    /// @param doubts with so many doubts it is too
    public record SecondReading(String risk, int doubts) {}

    public record Replaced(String code, Becomes becomes, Trilingual title) {}

    public record Kept(String code, Trilingual title) {}

    /// How persons are called in a published text.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Profile { FULL, INITIALS, ROLE }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Becomes { INITIALS, REMOVED, SETTLEMENT }
}
