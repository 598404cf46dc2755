package kz.torelik.walks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/// The model's own calendar: weekends, holidays, holidays of a weekend moved to the next free day, changes of the Government.
final class DaysOff {

    private final JsonNode file = Data.read("calendar/holidays.yaml");
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    boolean isOff(LocalDate day) { return years.computeIfAbsent(day.getYear(), this::year).contains(day); }

    LocalDate workingFrom(LocalDate day) {
        LocalDate next = day;
        while (isOff(next)) next = next.plusDays(1);
        return next;
    }

    private Set<LocalDate> year(int year) {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> moving = new TreeSet<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) if (isWeekend(day)) off.add(day);
        for (JsonNode holiday : Data.list(file.get("holidays"))) {
            for (JsonNode version : Data.list(holiday.get("versions"))) {
                JsonNode force = version.get("in-force");
                Set<String> days = new TreeSet<>();
                Data.words(version.get("days")).forEach(day -> days.add(year + "-" + day));
                if (version.path("dates").has(String.valueOf(year))) days.add(version.get("dates").get(String.valueOf(year)).asString());
                for (String day : days) {
                    if (day.compareTo(force.get("from").asString()) < 0 || force.hasNonNull("to") && day.compareTo(force.get("to").asString()) > 0) continue;
                    LocalDate date = LocalDate.parse(day);
                    if (version.path("moves").asBoolean(false) && isWeekend(date)) moving.add(date);
                    off.add(date);
                }
            }
        }
        for (LocalDate holiday : moving) {
            LocalDate next = holiday;
            while (off.contains(next)) next = next.plusDays(1);
            off.add(next);
        }
        for (JsonNode change : Data.list(file.get("overrides"))) {
            if (change.get("year").asInt() != year) continue;
            Data.words(change.get("off")).forEach(day -> off.add(LocalDate.parse(day)));
            Data.words(change.get("working")).forEach(day -> off.remove(LocalDate.parse(day)));
        }
        return off;
    }

    private static boolean isWeekend(LocalDate day) { return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY; }
}
