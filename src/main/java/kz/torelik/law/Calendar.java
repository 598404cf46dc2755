package kz.torelik.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The working days of the country. Saturdays, Sundays and holidays are off; when a holiday falls on a weekend the next working day
/// after it is off as well, several shifts going onto consecutive working days (Law on holidays art. 5). Days off by religion do not
/// move. The Government may swap days for a year.
public final class Calendar {

    private final Holiday.File file;
    private final Map<Integer, Map<LocalDate, DayOff>> years = new ConcurrentHashMap<>();

    Calendar(Holiday.File file) { this.file = file; }

    public boolean isWorking(LocalDate day) { return find(day).isEmpty(); }

    /// Why a day is off, or nothing for a working day.
    public Optional<DayOff> find(LocalDate day) { return Optional.ofNullable(year(day.getYear()).get(day)); }

    /// That day if it is a working day, otherwise the next one.
    public LocalDate workingFrom(LocalDate day) {
        LocalDate next = day;
        while (!isWorking(next)) next = next.plusDays(1);
        return next;
    }

    /// All days off of a year other than plain weekends, in order.
    public List<DayOff> list(int year) { return year(year).values().stream().filter(off -> off.kind() != DayOff.Kind.WEEKEND).toList(); }

    public List<Holiday> holidays() { return file.holidays(); }

    /// What the Government changed for single years.
    public List<Holiday.Override> overrides() { return file.overrides(); }

    private Map<LocalDate, DayOff> year(int year) {
        Map<LocalDate, DayOff> known = years.get(year);
        if (known != null) return known;
        Map<LocalDate, DayOff> computed = compute(year);
        years.put(year, computed);
        return computed;
    }

    private Map<LocalDate, DayOff> compute(int year) {
        Map<LocalDate, DayOff> off = new TreeMap<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            if (isWeekend(day)) off.put(day, new DayOff(day, DayOff.Kind.WEEKEND, null, null, null));
        }
        List<DayOff> moving = new ArrayList<>();
        for (Holiday holiday : file.holidays()) {
            for (Holiday.Version version : holiday.versions()) {
                for (LocalDate day : version.in(year)) {
                    DayOff entry = new DayOff(day, DayOff.Kind.HOLIDAY, holiday.title(), null, version.basis());
                    DayOff there = off.put(day, entry);
                    if (version.moves() && there != null && isWeekend(day)) moving.add(entry);
                }
            }
        }
        moving.sort(java.util.Comparator.comparing(DayOff::day));
        for (DayOff holiday : moving) {
            LocalDate next = holiday.day().plusDays(1);
            while (off.containsKey(next)) next = next.plusDays(1);
            off.put(next, new DayOff(next, DayOff.Kind.MOVED, holiday.why(), holiday.day(), file.moveBasis()));
        }
        for (Holiday.Override change : file.overrides()) {
            if (change.year() != year) continue;
            for (LocalDate day : change.off()) off.put(day, new DayOff(day, DayOff.Kind.GOVERNMENT, null, null, change.basis()));
            for (LocalDate day : change.working()) off.remove(day);
        }
        return off;
    }

    static boolean isWeekend(LocalDate day) { return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY; }
}
