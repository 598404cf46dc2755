/// The reception: what people have to do with a court outside a case, and when they can come to it.
///
/// - Calendars of people: [kz.torelik.reception.CalendarLinks], the secret address by which a calendar program reads one's hearings; [kz.torelik.reception.BusyTimes], the
///   times at which one cannot come, which the scheduling of hearings asks for through its port.
/// - Personal reception: [kz.torelik.reception.FreeTimes] from the hours of the court ([kz.torelik.reception.KeepingHours]), its working days and the calendars of its officials;
///   [kz.torelik.reception.Visiting] books, cancels, waits in line and takes a number; [kz.torelik.reception.Offering] offers freed times and reminds; [kz.torelik.reception.ReceptionDesk] is the day as the court
///   sees it. Two visits at one time are refused by a constraint of the database.
/// - Letters to courts outside proceedings: [kz.torelik.reception.WritingLetters] for the person, [kz.torelik.reception.AppealDesk] for the court, [kz.torelik.reception.LetterTerms] for their days; the term is
///   data (`law/deadlines/letters.yaml`).
/// - The questionnaire: [kz.torelik.reception.Evaluating] and what everybody is told of it ([kz.torelik.reception.Evaluations]), with the suppression of small numbers that the figures of the courts have.
///
/// Articles: CPC 46 (rights of those who take part), 127 (time for the notices); APPC 62-66, 76 (letters), 90 (personal reception). Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Reception", allowedDependencies = {"kernel", "database", "law", "language", "courts", "identity", "casefile", "casefile :: events", "deadlines", "documents", "documents :: paper",
        "documents :: upload", "signatures", "indicators", "hearings", "notices"})
package kz.torelik.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
