package kz.torelik.hearings;

import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Grounds;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Service;

/// Puts the trial off on a ground of the closed list (CPC art. 198); a new session is set with [SettingHearing].
@Service
public class AdjourningHearing {

    private final HearingDesk desk;

    private final LawBook law;

    AdjourningHearing(HearingDesk desk, LawBook law) {
        this.desk = desk;
        this.law = law;
    }

    /// @param ground the code of the ground in `law/grounds/adjournment.yaml`
    /// @param reasons what happened, in the judge's words
    /// @return the case, or a refusal: `adjournment-ground-unknown`, `hearing-unknown`, `hearing-not-open`, `hearing-reason-missing`, those of the procedure
    public Answer<CaseFile> adjourn(CaseId id, int version, HearingId hearing, String ground, String reasons) {
        if (reasons.isBlank()) return Answer.no(Refusal.of("hearing-reason-missing"));
        Optional<Grounds.Ground> known = law.grounds("adjournment").find(ground);
        if (known.isEmpty()) return Answer.no(Refusal.of("adjournment-ground-unknown", ground).under("cpc 198(1)"));
        return desk.with(id, "decide", file -> HearingDesk.hearing(file, hearing).then(session -> {
            if (!session.state().equals("set") && !session.state().equals("opened")) return Answer.no(Refusal.of("hearing-not-open"));
            return desk.record(file, version, new HearingEvent.HearingAdjourned(hearing, desk.clock().instant(), ground, reasons.strip()), known.get().basis());
        }));
    }
}
