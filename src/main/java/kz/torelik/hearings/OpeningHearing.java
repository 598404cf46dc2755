package kz.torelik.hearings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Opens a session: who came, and whether those who did not were properly notified (CPC arts. 185, 196); a criminal trial is not opened before each person charged is defended (CrPC art. 336), some sessions not before he and the prosecution are there.
@Service
public class OpeningHearing {

    private final HearingDesk desk;
    private final ProofOfService service;
    private final LawBook law;

    OpeningHearing(HearingDesk desk, ProofOfService service, LawBook law) {
        this.desk = desk;
        this.service = service;
        this.law = law;
    }

    /// A participant who did not come and has nobody there for him, and how his notice stands.
    public record Absentee(Party party, ProofOfService.Finding notice) {}

    /// Who would be absent, and how each notice stands; nothing is recorded.
    ///
    /// @param present the numbers of the participants and representatives who came
    public Answer<List<Absentee>> absentees(CaseId id, HearingId hearing, List<Integer> present) {
        return desk.looking(id, "set-hearings", file -> HearingDesk.hearing(file, hearing).map(_ -> absentees(file, hearing, present)));
    }

    /// Opens the session.
    ///
    /// @param despite why the judge goes on although the notice of somebody absent is not proved, or null
    /// @return the case, or a refusal: `hearing-no-proper-notice` with the absent as reasons, `hearing-unknown`, `hearing-not-set`, `hearing-not-today`, `duty-awaited`, `trial-undefended`, `trial-defender-absent`, `session-person-absent`, `session-prosecution-absent`
    public Answer<CaseFile> open(CaseId id, int version, HearingId hearing, List<Integer> present, @Nullable String despite) {
        return desk.with(id, "set-hearings", file -> HearingDesk.hearing(file, hearing).then(known -> {
            if (!known.state().equals("set")) return Answer.no(Refusal.of("hearing-not-set"));
            Slot slot = new Slot(known.startsAt(), known.minutes(), known.room());
            if (slot.day().isAfter(desk.today())) return Answer.no(Refusal.of("hearing-not-today", slot.startsAt()));
            Optional<Refusal> duty = BeforeRetiring.duty(file, law);
            if (duty.isPresent()) return Answer.no(duty.get());
            Optional<Refusal> undefended = Defending.unopened(file, present, law, desk.today());
            if (undefended.isPresent()) return Answer.no(undefended.get());
            Optional<Refusal> absent = Attending.unopened(file, present, law);
            if (absent.isPresent()) return Answer.no(absent.get());
            List<Reason> unproved = new ArrayList<>();
            for (Absentee absentee : absentees(file, hearing, present)) {
                if (absentee.notice().isProper()) continue;
                unproved.add(Reason.of("hearings.absent." + absentee.notice().verdict().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), absentee.party().subject().brief())
                        .under(absentee.notice().basis()));
                unproved.addAll(absentee.notice().reasons());
            }
            if (!unproved.isEmpty() && SettingHearing.isBlank(despite)) return Answer.no(Refusal.of("hearing-no-proper-notice").under("cpc 196(2)").because(unproved));
            Answer<CaseFile> recorded = desk.record(file, version, new HearingEvent.HearingOpened(hearing, desk.clock().instant(), present));
            if (recorded.isYes() && !unproved.isEmpty() && despite != null) desk.keepDespite(file, hearing, "opened", unproved, despite);
            return recorded;
        }));
    }

    private List<Absentee> absentees(CaseFile file, HearingId hearing, List<Integer> present) {
        Set<Integer> there = new HashSet<>();
        for (int number : present) {
            there.add(number);
            Integer principal = file.party(number).actsFor();
            if (principal != null) there.add(principal);
        }
        return file.parties().stream().filter(party -> party.actsFor() == null && !there.contains(party.number()))
                .map(party -> new Absentee(party, service.find(file, hearing, party))).toList();
    }
}
