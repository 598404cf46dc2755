package kz.torelik.instances;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.AlikeCases;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Court;
import kz.torelik.law.CourtPapers.Contested;
import kz.torelik.law.Instances;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is needed to send a case up: the act, the court above, a number there, and who may not sit in it.
@Component
class Higher {

    private final CaseFiles files;
    private final LawBook law;

    Higher(CaseFiles files, LawBook law) {
        this.files = files;
        this.law = law;
    }

    /// The act that a review of that kind is about, the newest of those that can be contested so.
    Optional<CaseFile.ActInFile> contested(CaseFile file, String kind) {
        return file.acts().reversed().stream().filter(act -> switch (kind) {
            case "appeal" -> is(act, Contested.APPEAL) || is(act, Contested.CANCELLATION);
            case "private-complaint" -> is(act, Contested.PRIVATE_COMPLAINT) && !act.kind().equals("ruling-correction");
            case "cassation" -> is(act, Contested.CASSATION) || AlikeCases.isTakenByCassation(file) && is(act, Contested.APPEAL);
            default -> act.kind().equals("resolution-cassation");
        }).findFirst();
    }

    private boolean is(CaseFile.ActInFile act, Contested contested) { return law.papers().actKind(act.kind()).contested() == contested; }

    /// The event by which a case goes up, with a number from the register of the court above.
    ///
    /// @param after the procedure of the review that sent the case back, or null
    ReviewEvent.CaseSentUp sent(CaseFile file, String kind, @Nullable String after) {
        Instances.Review review = review(file, kind, after);
        Court above = Instances.above(law.courts(), review, file.claim().court());
        CaseNumber number = files.nextNumber(above.code(), review.numberKind() == null ? law.procedure(kind).numberKind() : review.numberKind());
        return new ReviewEvent.CaseSentUp(kind, above.code(), CaseId.random(), number);
    }

    Instances.Review review(CaseFile file, String kind, @Nullable String after) { return law.instances().get(kind, contested(file, kind).map(CaseFile.ActInFile::kind).orElse(""), file.claim().category(), after); }

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
        return switch (procedure) {
            case "appeal", "private-complaint" -> 2;
            case "cassation" -> 3;
            case "exceptional-review" -> 4;
            default -> 1;
        };
    }

    /// The file of the first instance from which a file goes up.
    static CaseId first(CaseFile file) { return instance(file) == 1 ? file.id() : file.origin().orElseThrow().first(); }
}
