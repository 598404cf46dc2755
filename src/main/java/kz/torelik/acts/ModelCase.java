package kz.torelik.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Refusal;

/// One of many alike cases that the regional or the cassation court takes, to decide it by the rules of the first instance (CPC arts. 27-1, 27-2, 34). It takes it with the consent of the parties alone: each of them asks for it in
/// writing, and then the case goes at once (art. 34 part 5). The law stays no other case for it; a judge of one may join the motion, or go on and cite the decision (art. 226 part 5-1). Pure.
final class ModelCase {

    /// The kind of the motion by which a party agrees.
    static final String MOTION = "model-case";

    private ModelCase() {}

    private static List<CaseFile.MotionInFile> asked(CaseFile file) { return file.motions().stream().filter(one -> one.kind().equals(MOTION) && one.granted() == null).toList(); }

    /// @return `model-consent` with those who have not asked, or nothing
    static Optional<Refusal> withoutConsent(CaseFile file, String outcome) {
        List<Party> sides = new ArrayList<>(file.asking());
        sides.addAll(file.answering());
        List<Integer> agreed = asked(file).stream().map(CaseFile.MotionInFile::party).toList();
        String missing = sides.stream().filter(party -> !agreed.contains(party.number())).map(party -> party.subject().title()).collect(Collectors.joining(", "));
        return missing.isEmpty() ? Optional.empty() : Optional.of(Refusal.of("model-consent", missing).under(outcome.equals(MatterEvent.MODEL_TO_CASSATION) ? "cpc 27-2" : "cpc 27-1"));
    }

    /// The motions of the other parties are answered with the one that the ruling names.
    static List<Happening> others(CaseFile file, int motion, boolean granted, String reasons, LocalDate today) {
        return asked(file).stream().filter(one -> one.number() != motion).map(one -> Happening.of(new FilingEvent.MotionDecided(one.number(), granted, reasons), today)).toList();
    }
}
