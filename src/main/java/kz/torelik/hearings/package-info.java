/// Sessions of the court: when and where, who was there, how they ended, and the brief protocol.
///
/// - Use cases: [kz.torelik.hearings.SettingHearing], [kz.torelik.hearings.ProposingSlots], [kz.torelik.hearings.MovingHearing],
///   [kz.torelik.hearings.OpeningHearing], [kz.torelik.hearings.AdjourningHearing], [kz.torelik.hearings.ClosingHearing],
///   [kz.torelik.hearings.KeepingProtocol]. What the law or the calendar forbids is refused with its reason; what it advises against (too soon
///   for the notices, beyond the term, another hearing of a party) is a warning that the judge may override with a reason, which is kept.
/// - Calendars: [kz.torelik.hearings.HearingSchedule] (cause list, the day of a judge or of a room, the own hearings of a person) and
///   [kz.torelik.hearings.HearingCalendar] (RFC 5545 entries and feeds).
/// - Ports: [kz.torelik.hearings.ProofOfService], answered by the service of process before a session is opened; [kz.torelik.hearings.StatedTimes], the times at which a
///   participant said that he cannot come, which the choice of a time avoids and a warning names; [kz.torelik.hearings.MoreEntries], what else stands in his calendar.
/// - [kz.torelik.hearings.TakenTimes]: when people are taken, for whoever looks for a time that suits all.
///
/// Articles: CPC 127 (time for the notices), 172-173, 183 (terms), 185-198 (the session, non-appearance, adjournment), 281-285 (protocol).
///
/// Events in: hearing-set, hearing-moved, hearing-opened, hearing-adjourned, hearing-closed, judge-drawn, recusal-decided and whatever ends a case (for the calendars).
/// Events out: hearing-set, hearing-moved, hearing-opened, hearing-adjourned, hearing-closed, protocol-signed.
@NullMarked
@ApplicationModule(displayName = "Hearings", allowedDependencies = {"kernel", "database", "law", "courts", "casefile", "casefile :: events", "deadlines", "documents", "documents :: paper",
        "signatures", "language"})
package kz.torelik.hearings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
