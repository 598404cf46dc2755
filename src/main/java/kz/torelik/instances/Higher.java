package kz.torelik.instances;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.ReviewInFile;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Court;
import kz.torelik.law.CourtPapers.BringsAbout;
import kz.torelik.law.CourtPapers.Contested;
import kz.torelik.law.Instances;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is needed to send a case up: the act, the court above, a number there, and who may not sit in it.
@Component
class Higher {

    private static final Actor.Rule RULE = new Actor.Rule("going-up");

    private final CaseFiles files;
    private final LawBook law;
    private final ActingWithin rules;

    Higher(CaseFiles files, LawBook law, ActingWithin rules) {
        this.files = files;
        this.law = law;
        this.rules = rules;
    }

    /// The act that a review of that kind is about, the newest of those that can be contested so.
    Optional<CaseFile.ActInFile> contested(CaseFile file, String kind) {
        return file.acts().reversed().stream().filter(act -> switch (kind) {
            case "appeal" -> is(act, Contested.APPEAL) || is(act, Contested.CANCELLATION);
            case "private-complaint" -> is(act, Contested.PRIVATE_COMPLAINT) && !act.kind().equals("ruling-correction");
            // of an offence nobody complains, yet a protest contests what the appeal court resolved
            case "cassation" -> is(act, Contested.CASSATION) || law.papers().actKind(act.kind()).bringsAbout() == BringsAbout.RESOLUTION_ISSUED || instance(file) == 1 && is(act, Contested.APPEAL);
            default -> act.kind().startsWith("resolution-cassation");
        }).findFirst();
    }

    private boolean is(CaseFile.ActInFile act, Contested contested) { return law.papers().actKind(act.kind()).contested() == contested; }

    /// The event by which a case goes up, with a number from the register of the court above; a complaint that comes while the court above still considers those of others goes to them.
    ///
    /// @param kind the way up
    /// @param after the way of the review that sent the case back, or null
    ReviewEvent.CaseSentUp sent(CaseFile file, String kind, @Nullable String after) {
        Optional<ReviewInFile> considering = considering(file, kind);
        if (considering.isPresent()) return new ReviewEvent.CaseSentUp(kind, considering.get().court(), considering.get().id(), considering.get().number());
        Instances.Review review = review(file, kind, after);
        Court above = Instances.above(law.courts(), review, file.claim().court());
        CaseNumber number = files.nextNumber(above.code(), review.numberKind() == null ? law.procedure(review.file()).numberKind() : review.numberKind());
        return new ReviewEvent.CaseSentUp(kind, above.code(), CaseId.random(), number);
    }

    /// The review in which one more complaint can still be considered; none where its procedure does not say so. The judge below does not see the file above, the house does.
    Optional<ReviewInFile> considering(CaseFile file, String kind) {
        return file.reviews().stream().filter(review -> review.outcome() == null && review.kind().equals(kind)).filter(review -> rules.as(RULE, () -> files.find(review.id())).filter(this::takesMore).isPresent()).findFirst();
    }

    private boolean takesMore(CaseFile review) {
        Procedure procedure = law.procedure(review.claim().procedure());
        return procedure.steps(procedure.stage(review.stage())).stream().anyMatch(step -> step.event().event().equals("complaint-joined"));
    }

    Instances.Review review(CaseFile file, String kind, @Nullable String after) {
        return law.instances().get(kind, contested(file, kind).map(CaseFile.ActInFile::kind).orElse(""), file.claim().category(), after, isShortened(instance(file) == 1 ? file : files.get(first(file))), isProtested(file, kind));
    }

    private static boolean isProtested(CaseFile file, String kind) {
        return file.complaints().stream().anyMatch(one -> one.kind().equals(kind) && !one.state().equals(ComplaintInFile.RETURNED) && file.party(one.party()).role().equals("prosecutor"));
    }

    /// Whether the case was tried in the shortened order to the end (CrPC art. 382).
    private static boolean isShortened(CaseFile first) {
        boolean shortened = false;
        for (RecordedEvent recorded : first.history()) {
            if (recorded.event() instanceof AcceptanceEvent.PreparationEnded ended) shortened = "shortened".equals(ended.manner());
            else if (recorded.event() instanceof AcceptanceEvent.GeneralOrdered) shortened = false;
        }
        return shortened;
    }

    /// The judges who took part in this case before and may not do so in that instance (CPC art. 37): those of every other instance, and those of the same one whose act was cancelled.
    List<PersonId> barred(CaseFile first, int instance) {
        Set<PersonId> barred = new LinkedHashSet<>();
        for (CaseFile file : family(first)) {
            boolean cancelled = file.acts().stream().anyMatch(act -> file.isCancelled(act.id()));
            if (instance(file) != instance || cancelled) barred.addAll(sat(file));
        }
        return List.copyOf(barred);
    }

    /// The file of the first instance with all its reviews, and the files from which it came back.
    private List<CaseFile> family(CaseFile first) {
        List<CaseFile> family = new ArrayList<>(List.of(first));
        first.reviews().forEach(review -> files.find(review.id()).ifPresent(family::add));
        first.origin().ifPresent(origin -> files.find(origin.first()).ifPresent(earlier -> family.addAll(family(earlier))));
        return family;
    }

    private static Set<PersonId> sat(CaseFile file) {
        Set<PersonId> sat = new LinkedHashSet<>();
        file.history().forEach(recorded -> {
            if (recorded.event() instanceof AllocationEvent.JudgeDrawn drawn) {
                sat.add(drawn.judge());
                drawn.panel().forEach(member -> sat.add(member.person()));
            }
        });
        return sat;
    }

    static int instance(CaseFile file) { return instance(file.claim().procedure()); }

    /// 1 the first instance, 2 the appeal, 3 the cassation, 4 the Supreme Court.
    static int instance(String procedure) {
        return switch (Instances.way(procedure)) {
            case "appeal", "private-complaint" -> 2;
            case "cassation" -> 3;
            case "exceptional-review" -> 4;
            default -> 1;
        };
    }

    /// The file of the first instance from which a file goes up.
    static CaseId first(CaseFile file) { return instance(file) == 1 ? file.id() : file.origin().orElseThrow().first(); }
}
