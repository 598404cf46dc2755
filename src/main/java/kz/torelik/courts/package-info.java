/// Who works in the courts of the law data: judges with their specialisation, languages and rate, secretaries, registrars, absences, rooms
/// and working time. It tells facts; who considers a case is decided elsewhere, by the draw.
///
/// - [kz.torelik.courts.Judges]: the judges of a court with what a draw has to know of them (Civil Procedure Code art. 35 parts 7-11).
/// - [kz.torelik.courts.Staff]: who serves where today; a session of an officer rests on it.
/// - [kz.torelik.courts.Absences], [kz.torelik.courts.Rooms], [kz.torelik.courts.WorkingTime]: when and where a hearing can be.
/// - [kz.torelik.courts.KeepingStaff]: the only way to change any of it; every change has an actor and a row in an append-only log
///   ([kz.torelik.courts.StaffJournal]).
///
/// Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Courts", allowedDependencies = {"kernel", "database", "law"})
package kz.torelik.courts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
