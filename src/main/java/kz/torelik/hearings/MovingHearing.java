package kz.torelik.hearings;

import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Moves a session that has not begun to another time or room (CPC art. 173).
@Service
public class MovingHearing {

    private final HearingDesk desk;
    private final SlotRules rules;

    MovingHearing(HearingDesk desk, SlotRules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    /// @param reasons why it is moved; the parties read it
    /// @param despite why in spite of the warnings, or null
    /// @return the case, or a refusal as of [SettingHearing#set], `hearing-unknown`, `hearing-not-set`, `hearing-reason-missing`
    public Answer<CaseFile> move(CaseId id, int version, HearingId hearing, Slot slot, String reasons, @Nullable String despite) {
        if (reasons.isBlank()) return Answer.no(Refusal.of("hearing-reason-missing"));
        return desk.setting(id, file -> HearingDesk.hearing(file, hearing).then(known -> {
            if (!known.state().equals("set") && !known.state().equals("adjourned")) return Answer.no(Refusal.of("hearing-not-set"));
            SlotDay day = rules.day(file, slot.day(), hearing);
            Optional<Refusal> obstacle = day.obstacle(slot);
            if (obstacle.isPresent()) return Answer.no(obstacle.get());
            List<Reason> warnings = rules.warnings(day, slot, rules.terms(file, known.kind()));
            if (!warnings.isEmpty() && SettingHearing.isBlank(despite)) return Answer.no(SettingHearing.needsReason(warnings));
            Answer<CaseFile> recorded = desk.record(file, version, new HearingEvent.HearingMoved(hearing, slot.startsAt(), slot.minutes(), slot.room(), reasons.strip()));
            if (recorded.isYes() && !warnings.isEmpty() && despite != null) desk.keepDespite(file, hearing, "moved", warnings, despite);
            return recorded;
        }));
    }
}
