package kz.torelik.publication.cases;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.ReviewInFile;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// Whether the law opens a case to everybody (CPC art. 19 parts 1, 8): neither its category nor a ruling closes it, and no participant was a child when it was filed. A case has one file for each instance and one more for each
/// time it came back; what closes one of them closes all, because the acts of the others tell the same.
@Component
public class OpenCases {

    private static final Actor RULE = new Actor.Rule("public-register");

    private final CaseFiles files;
    private final ActingWithin within;
    private final LawBook law;

    OpenCases(CaseFiles files, ActingWithin within, LawBook law) {
        this.files = files;
        this.within = within;
        this.law = law;
    }

    /// A rule reads the other files of the case, whoever asks: what he may not see may be what closes it.
    public boolean isOpen(CaseFile file) {
        return isOpenByItself(file) && family(file).stream().allMatch(this::isOpenByItself);
    }

    /// A file and all others of the same case: of other instances, and those from and into which it came back.
    public Collection<CaseFile> family(CaseFile file) { return file.origin().isEmpty() && file.reviews().isEmpty() ? List.of(file) : within.as(RULE, () -> all(file)); }

    private Collection<CaseFile> all(CaseFile file) {
        Map<CaseId, CaseFile> family = new LinkedHashMap<>();
        Deque<CaseFile> waiting = new ArrayDeque<>();
        waiting.add(file);
        while (!waiting.isEmpty()) {
            CaseFile one = waiting.remove();
            if (family.putIfAbsent(one.id(), one) != null) continue;
            Stream<CaseId> up = one.origin().stream().flatMap(origin -> Stream.of(origin.id(), origin.first()));
            Stream<CaseId> down = one.reviews().stream().flatMap(OpenCases::files);
            Stream.concat(up, down).distinct().filter(id -> !family.containsKey(id)).forEach(id -> files.find(id).ifPresent(waiting::add));
        }
        return family.values();
    }

    private static Stream<CaseId> files(ReviewInFile review) { return Stream.of(review.id(), review.next()).filter(Objects::nonNull); }

    private boolean isOpenByItself(CaseFile file) {
        var rules = law.papers().publication();
        String category = file.claim().category();
        boolean openCategory = !rules.notPublished().contains(category)
                && law.categories().find(category).filter(found -> rules.unlistedFlags().stream().noneMatch(found::is) && rules.closedFlags().stream().noneMatch(found::is)).isPresent();
        return openCategory && !file.isClosed() && file.parties().stream().noneMatch(party -> party.isMinor(file.filedOn()));
    }
}
