package kz.torelik.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.OwnCases;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the cases of matters give to the office, asked each time of whoever acts: a case that he may not read now gives nothing, whatever is linked.
@Component
public class MatterCases {

    private static final int MOST = 100;
    private static final int SHORTEST = 3;

    private final CaseAccess access;
    private final OwnCases own;
    private final Deadlines deadlines;
    private final LawBook law;
    private final MatterTexts texts;

    MatterCases(CaseAccess access, OwnCases own, Deadlines deadlines, LawBook law, MatterTexts texts) {
        this.access = access;
        this.own = own;
        this.deadlines = deadlines;
        this.law = law;
        this.texts = texts;
    }

    /// A term of the case that no task was taken from yet.
    ///
    /// @param due its last day
    public record Proposed(String rule, Trilingual title, LocalDate due) {}

    /// A document that he may open now.
    ///
    /// @param passage the words in its text that were looked for, with what stands around them; null where its title or its number said them
    public record Found(CaseId caseId, CaseNumber number, DocumentId document, String kind, String title, LocalDate on, @Nullable String passage) {}

    /// The case of a matter, for whoever may read it now.
    public Optional<CaseFile> find(Matter matter) {
        CaseId id = matter.caseId();
        return id != null && access.ask(id, "read-case") instanceof Answer.Yes<CaseAccess.Permit>(CaseAccess.Permit permit) ? Optional.of(permit.file()) : Optional.empty();
    }

    /// The terms of his side that run, less those of which there is a task already.
    public List<Proposed> propose(Matter matter, List<OfficeTask> tasks) {
        CaseId id = matter.caseId();
        if (id == null || !matter.right().works() || find(matter).isEmpty()) return List.of();
        OwnCases.Place place = own.places(List.of(id)).get(id);
        if (place == null) return List.of();
        return deadlines.listDue(List.of(id), List.of("party")).stream().filter(line -> line.party() == null || place.parties().contains(line.party()))
                .filter(line -> tasks.stream().noneMatch(task -> line.rule().equals(task.rule()) && line.due().equals(task.due())))
                .map(line -> new Proposed(line.rule(), law.deadline(line.rule()).title(), line.due())).toList();
    }

    /// The documents of the cases of these matters by words of their titles or of their texts, the latest first. Where the text is shown, that is a look, and it is written down ([MatterTexts]).
    ///
    /// @param words all of them must stand in the title or in the number of the case, or, of three letters and more, in the text; none gives all
    public List<Found> documents(List<Matter> matters, String words) {
        List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        boolean inside = wanted.stream().allMatch(one -> one.length() >= SHORTEST);
        Map<CaseId, Matter> cases = new LinkedHashMap<>();
        for (Matter matter : matters) if (matter.caseId() != null) cases.putIfAbsent(matter.caseId(), matter);
        List<Found> found = new ArrayList<>();
        for (CaseId id : cases.keySet()) {
            if (!(access.ask(id, "read-documents") instanceof Answer.Yes<CaseAccess.Permit>(CaseAccess.Permit permit))) continue;
            for (CaseFile.InFile one : permit.file().documents()) {
                String said = (one.document().title() + " " + permit.file().number()).toLowerCase(Locale.ROOT);
                boolean named = wanted.stream().allMatch(said::contains);
                @Nullable String passage = named || !inside ? null : texts.find(permit, one, wanted).orElse(null);
                if (named || passage != null) found.add(new Found(id, permit.file().number(), one.document().id(), one.document().kind(), one.document().title(), one.on(), passage));
            }
        }
        return found.stream().sorted(java.util.Comparator.comparing(Found::on).reversed()).limit(MOST).toList();
    }
}
