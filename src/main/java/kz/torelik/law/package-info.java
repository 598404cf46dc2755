/// The law as data: what was in force on a day, by which article, with which words. Reads the YAML of `law/`, refuses what is not
/// well formed, and answers; the calendar and the counting of terms live here because every other rule stands on them.
///
/// - [kz.torelik.law.LawBook] is the door: acts, regions, courts, categories, procedures, deadlines, fees, grounds, jurisdiction.
/// - [kz.torelik.law.Calendar] and [kz.torelik.law.Counting]: working days, holidays and their transfer, terms and stays
///   (Law on holidays art. 5; Civil Procedure Code arts. 121-126).
/// - [kz.torelik.law.CitedWords]: the words of an article in Kazakh and Russian, with the date of the redaction.
///
/// There is no expression language: the data use a closed vocabulary of records and enums, and a new word is a new record with a test.
///
/// Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Law", allowedDependencies = {"kernel"})
package kz.torelik.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
