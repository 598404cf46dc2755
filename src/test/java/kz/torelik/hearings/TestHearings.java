package kz.torelik.hearings;

import java.util.List;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.TestCases;
import kz.torelik.courts.TestCourts;
import kz.torelik.language.Sentences;
import kz.torelik.law.LawBook;

/// The hearings over a test database, without Spring.
public record TestHearings(SettingHearing setting, ProposingSlots proposing, MovingHearing moving, OpeningHearing opening, AdjourningHearing adjourning, ClosingHearing closing,
                           HearingSchedule schedule, HearingCalendar calendar, RiverListener listener) {

    public static TestHearings over(TestCases cases, TestCourts courts, LawBook law, Sentences sentences, ProofOfService proof) { return over(cases, courts, law, sentences, proof, List.of()); }

    /// @param stated who says at what times people cannot come
    public static TestHearings over(TestCases cases, TestCourts courts, LawBook law, Sentences sentences, ProofOfService proof, List<StatedTimes> stated) {
        SessionRows sessions = new SessionRows(cases.jdbc, law);
        HearingDesk desk = new HearingDesk(cases.files, cases.access, sessions, cases.transactions, cases.clock);
        SlotRules rules = new SlotRules(sessions, courts.rooms(), courts.workingTime(), courts.absences(), stated, law, cases.clock);
        return new TestHearings(new SettingHearing(desk, rules, "http://localhost:8080"), new ProposingSlots(desk, rules, courts.rooms(), courts.workingTime()), new MovingHearing(desk, rules),
                new OpeningHearing(desk, proof, law), new AdjourningHearing(desk, law), new ClosingHearing(desk, law), new HearingSchedule(sessions),
                new HearingCalendar(new HearingSchedule(sessions), law, sentences, cases.clock, List.of(), "http://localhost:8080"), new SessionsListener(cases.files, sessions, law));
    }
}
