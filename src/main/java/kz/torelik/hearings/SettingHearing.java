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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// Sets a session (CPC arts. 172, 173, 198).
@Service
public class SettingHearing {

    private final HearingDesk desk;
    private final SlotRules rules;
    private final String address;

    SettingHearing(HearingDesk desk, SlotRules rules, @Value("${torelik.address:http://localhost:8080}") String address) {
        this.desk = desk;
        this.rules = rules;
        this.address = address;
    }

    /// What speaks against a slot without making it impossible; nothing is recorded.
    ///
    /// @param kind `preliminary` or `trial`
    /// @return the warnings, possibly none, or the refusal that [#set] would give
    public Answer<List<Reason>> check(CaseId id, String kind, Slot slot) {
        known(kind);
        return desk.looking(id, "set-hearings", file -> {
            SlotDay day = rules.day(file, slot.day(), null);
            return day.obstacle(slot).<Answer<List<Reason>>>map(Answer::no).orElseGet(() -> Answer.yes(rules.warnings(day, slot, rules.terms(file, kind))));
        });
    }

    /// Sets a session.
    ///
    /// @param version the version of the case that the decision was made on
    /// @param kind `preliminary` or `trial`
    /// @param remote whether one may take part from elsewhere; then the session has an address
    /// @param despite why the judge sets it in spite of the warnings, or null
    /// @return the session, or a refusal: `hearing-needs-reason` with the warnings as reasons; `hearing-length`, `-in-past`, `-day-off`, `-room-unknown`,
    ///         `-outside-hours`, `-no-judge`, `-judge-absent`, `-judge-busy`, `-room-busy`; those of the procedure and of access
    public Answer<HearingId> set(CaseId id, int version, String kind, Slot slot, boolean remote, @Nullable String despite) {
        known(kind);
        return desk.setting(id, file -> {
            SlotDay day = rules.day(file, slot.day(), null);
            Optional<Refusal> obstacle = day.obstacle(slot);
            if (obstacle.isPresent()) return Answer.no(obstacle.get());
            List<Reason> warnings = rules.warnings(day, slot, rules.terms(file, kind));
            if (!warnings.isEmpty() && isBlank(despite)) return Answer.no(needsReason(warnings));
            HearingId hearing = HearingId.random();
            String link = remote ? address + "/rooms/" + hearing : null;
            Answer<CaseFile> recorded = desk.record(file, version, new HearingEvent.HearingSet(hearing, kind, slot.startsAt(), slot.minutes(), slot.room(), link));
            if (recorded.isYes() && !warnings.isEmpty() && despite != null) desk.keepDespite(file, hearing, "set", warnings, despite);
            return recorded.map(_ -> hearing);
        });
    }

    static Refusal needsReason(List<Reason> warnings) { return Refusal.of("hearing-needs-reason").under("cpc 127(3)").because(warnings); }

    static boolean isBlank(@Nullable String text) { return text == null || text.isBlank(); }

    private static void known(String kind) {
        if (!kind.equals("preliminary") && !kind.equals("trial")) throw new IllegalArgumentException("A session is preliminary or trial, not " + kind);
    }
}
