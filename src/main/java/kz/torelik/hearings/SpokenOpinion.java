package kz.torelik.hearings;

import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Refusal;
import org.springframework.stereotype.Service;

/// The prosecutor says his opinion in the session, and the court writes down that he did and what he holds (CPC art. 219).
@Service
public class SpokenOpinion {

    private static final int SHORTEST = 10;

    private final HearingDesk desk;

    SpokenOpinion(HearingDesk desk) { this.desk = desk; }

    /// The prosecutors of a case who have not spoken in this session yet.
    public static List<Party> awaited(CaseFile file, HearingId hearing) { return file.parties("prosecutor").stream().filter(party -> !BeforeRetiring.hasSpoken(file, hearing, party)).toList(); }

    /// @param gist what he holds, in a sentence or two
    /// @return the case, or a refusal: `hearing-unknown`, `hearing-not-open`, `opinion-nobody`, `opinion-unsaid`, those of the procedure
    public Answer<CaseFile> note(CaseId id, int version, HearingId hearing, String gist) {
        return desk.with(id, "set-hearings", file -> HearingDesk.hearing(file, hearing).then(known -> {
            if (!known.state().equals("opened")) return Answer.no(Refusal.of("hearing-not-open"));
            Optional<Party> speaker = awaited(file, hearing).stream().findFirst();
            if (speaker.isEmpty()) return Answer.no(Refusal.of("opinion-nobody").under("cpc 219"));
            if (gist.strip().length() < SHORTEST) return Answer.no(Refusal.of("opinion-unsaid", SHORTEST));
            return desk.record(file, version, new HearingEvent.OpinionGiven(hearing, speaker.get().number(), desk.clock().instant(), gist.strip(), List.of()));
        }));
    }
}
