package kz.torelik.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.language.Style;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;
import kz.torelik.law.Region;
import kz.torelik.reception.FreeTimes;
import kz.torelik.reception.Receiver;
import kz.torelik.reception.ReceptionHours;
import kz.torelik.reception.Visit;
import kz.torelik.reception.Visiting;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;
import org.jspecify.annotations.Nullable;

/// The pages of personal reception.
public final class AppointmentScreens {

    private AppointmentScreens() {}

    /// A visit.
    ///
    /// @param today whether a number can be taken now
    /// @param letter the letter in which its matter was put in writing, or null
    public record Line(Visit visit, Trilingual court, boolean today, @Nullable PublicId letter) {

        /// Where its matter is put in writing, or stands in writing; empty where nothing is to be written.
        public String writing() { return !"written".equals(visit.course().result()) ? "" : letter == null ? "/my/letters/new?visit=" + visit.id() : "/my/letters/" + letter; }

        public String address() { return "/my/appointments/" + visit.id(); }

        public Pill pill(Page page) {
            Tone tone = switch (visit.state()) {
                case "offered" -> Tone.SOON;
                case "booked", "arrived" -> Tone.STAGE;
                case "received" -> Tone.DONE;
                case "withdrawn" -> Tone.LATE;
                default -> Tone.QUIET;
            };
            return new Pill(tone, page.t("reception.visit.state." + visit.state()));
        }
    }

    /// A place in a line.
    public record Waits(Visiting.InLine line, Trilingual court) {}

    /// Everything that the person has, and where a new visit begins.
    @Shows("portal/appointments.jte")
    public record All(List<Line> visits, List<Waits> lines, LawBook law) implements Screen {

        public All {
            visits = List.copyOf(visits);
            lines = List.copyOf(lines);
        }

        public List<Line> ahead() { return visits.stream().filter(line -> line.visit().isAhead()).toList().reversed(); }

        public List<Line> past() { return visits.stream().filter(line -> !line.visit().isAhead()).toList(); }

        public Map<Region, List<Court>> courts() {
            Map<Region, List<Court>> byRegion = new LinkedHashMap<>();
            for (Region region : law.regions()) byRegion.put(region, law.courts().inRegion(region.code()));
            byRegion.values().removeIf(List::isEmpty);
            return byRegion;
        }

        @Override
        public Phrase title() { return Phrase.of("reception.visits.title"); }
    }

    /// The free times of one receiver.
    @Shows("portal/appointment.jte")
    public record Choosing(Court court, Receiver receiver, List<FreeTimes.Free> free, ReceptionHours hours, Form form) implements Screen {

        private static final int DAYS_SHOWN = 5;

        public Choosing { free = List.copyOf(free); }

        /// The nearest days with their free times.
        public Map<LocalDate, List<FreeTimes.Free>> days() {
            Map<LocalDate, List<FreeTimes.Free>> days = new LinkedHashMap<>();
            for (FreeTimes.Free one : free) {
                LocalDate day = LocalDate.ofInstant(one.from(), CourtClock.COUNTRY);
                if (!days.containsKey(day) && days.size() == DAYS_SHOWN) break;
                days.computeIfAbsent(day, _ -> new ArrayList<>()).add(one);
            }
            return days;
        }

        public String value(FreeTimes.Free one) { return String.valueOf(one.from().toEpochMilli()); }

        /// The hours in words, such as `Thursday 15:00–17:00`.
        public List<String> open(Page page) {
            return hours.days().stream().map(day -> page.t("reception.hours.day", page.t("reception.weekday." + day.day().getValue()), day.opens().toString(), day.closes().toString())).toList();
        }

        public String time(Page page, FreeTimes.Free one) { return page.write(one.from(), Style.TIME); }

        @Override
        public Phrase title() { return Phrase.of("reception.visits.new"); }
    }
}
