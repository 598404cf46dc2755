package kz.torelik.simulator.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.courts.StaffChange;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.LawBook;

/// Everybody who lives in the demonstration country.
///
/// @param citizens those who are neither advocates, heads of companies nor officials
/// @param leading the characters of the guided tour; each stands in one of the other lists as well
/// @param prosecution which of the companies are prosecutors' offices
public record Population(List<Resident> citizens, List<Advocate> advocates, List<Company> companies, List<CourtStaff> courts, List<LeadingCharacter> leading, List<ProsecutionOffice> prosecution) {

    /// The seed of the country that `run` shows.
    public static final long SEED = 20_260_101L;

    public Population {
        citizens = List.copyOf(citizens);
        advocates = List.copyOf(advocates);
        companies = List.copyOf(companies);
        courts = List.copyOf(courts);
        leading = List.copyOf(leading);
        prosecution = List.copyOf(prosecution);
    }

    /// Draws the country.
    ///
    /// @param seed the same seed gives the same people
    /// @param day the day around which judges are absent and from which their years of service count
    public static Population draw(LawBook law, long seed, LocalDate day) { return new DrawingPopulation(law, seed, day).draw(); }

    /// Every natural person.
    public List<Resident> residents() {
        List<Resident> all = new ArrayList<>(citizens);
        advocates.forEach(advocate -> all.add(advocate.person()));
        companies.forEach(company -> all.add(company.head()));
        courts.forEach(court -> court.officials().forEach(official -> all.add(official.person())));
        return List.copyOf(all);
    }

    /// What the personnel register tells of all courts.
    public List<StaffChange> staffChanges() {
        List<StaffChange> changes = new ArrayList<>();
        courts.forEach(court -> changes.addAll(court.changes()));
        return List.copyOf(changes);
    }

    /// @throws IllegalArgumentException when the tour has no such character
    public LeadingCharacter leading(String key) {
        return leading.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow(() -> new IllegalArgumentException("No character of the tour is called " + key));
    }

    public Optional<CourtStaff> find(CourtCode court) { return courts.stream().filter(staff -> staff.court().code().equals(court)).findFirst(); }
}
