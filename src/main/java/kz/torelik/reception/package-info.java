/// The reception: what people have to do with a court outside a case, and when they can come to it.
///
/// - Calendars of people: [kz.torelik.reception.CalendarLinks], the secret address by which a calendar program reads one's hearings; [kz.torelik.reception.BusyTimes], the
///   times at which one cannot come, which the scheduling of hearings asks for through its port.
///
/// Articles: CPC 46 (rights of those who take part), 127 (time for the notices). Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Reception", allowedDependencies = {"kernel", "database", "identity", "hearings"})
package kz.torelik.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
