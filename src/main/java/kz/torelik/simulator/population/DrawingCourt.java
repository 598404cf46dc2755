package kz.torelik.simulator.population;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.torelik.courts.Absence;
import kz.torelik.courts.Field;
import kz.torelik.courts.Judge;
import kz.torelik.courts.LoadRate;
import kz.torelik.courts.Room;
import kz.torelik.courts.Specialisation;
import kz.torelik.courts.WorkingHours;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Court;
import kz.torelik.law.CourtKind;
import org.jspecify.annotations.Nullable;

/// Draws the staff of one court. The chair and the first three judges conduct cases in both languages, consider all categories and are there, so that every
/// court can always draw; the others differ as judges do. In a large court one of them is always away.
final class DrawingCourt {

    private static final LocalDate LAST_APPOINTMENT = LocalDate.of(2026, 6, 1);
    private static final int ALWAYS_THERE = 3;
    private static final int LARGE = 7;
    private static final List<Set<String>> GROUPS = List.of(Set.of("1.00", "2.00", "3.00", "6.00"), Set.of("4.00", "5.00", "7.00", "8.00", "9.00"));

    private final Court court;
    private final People people;
    private final Dice dice;
    private final LocalDate day;
    private final Set<String> names = new HashSet<>();

    DrawingCourt(Court court, People people, long seed, LocalDate day) {
        this.court = court;
        this.people = people;
        this.dice = Dice.of(seed, "court " + court.code());
        this.day = day;
    }

    private record Place(Function function, Resident person, LocalDate since, boolean kazakh) {}

    /// @param leading the characters of the tour who serve here
    CourtStaff draw(List<LeadingCast.Serving> leading) {
        List<Place> places = new ArrayList<>();
        // A judge of the tour stands first on the bench, so that the secretary of the tour is his.
        for (LeadingCast.Serving one : leading.stream().sorted(Comparator.comparing(serving -> serving.function() != Function.JUDGE)).toList()) {
            names.add(one.person().name().withInitials());
            places.add(new Place(one.function(), one.person(), one.since(), true));
        }
        int judges = judges();
        fill(places, Function.CHAIR, 1, 42, 64, 45);
        fill(places, Function.JUDGE, judges, 31, 64, 55);
        fill(places, Function.REGISTRAR, judges >= LARGE ? 2 : 1, 24, 60, 85);
        fill(places, Function.SECRETARY, judges + 1, 22, 42, 75);
        return new CourtStaff(court, officials(places), rooms(judges), hours());
    }

    private int judges() {
        boolean capital = List.of("71", "75", "79").contains(court.region());
        return switch (court.kind()) {
            case DISTRICT -> capital ? dice.between(7, 9) : dice.between(4, 7);
            case CITY -> dice.between(5, 8);
            case INTER_DISTRICT, JUVENILE, INVESTIGATIVE -> dice.between(3, 4);
            case ECONOMIC -> capital ? dice.between(6, 8) : dice.between(4, 6);
            case ADMINISTRATIVE, CRIMINAL -> dice.between(3, 5);
            case REGIONAL -> dice.between(6, 9);
            // three judges decide there, and five others when the Supreme Court sends the case back (CPC arts. 35 part 5, 37)
            case CASSATION_CIVIL, CASSATION_CRIMINAL, CASSATION_ADMINISTRATIVE -> dice.between(11, 13);
            case SUPREME -> dice.between(7, 9);
        };
    }

    private void fill(List<Place> places, Function function, int wanted, int youngest, int oldest, int womenOfHundred) {
        int there = (int) places.stream().filter(place -> place.function == function).count();
        for (int i = there; i < wanted; i++) {
            People.Drawn drawn = people.draw(dice, court, youngest, oldest, womenOfHundred, People.COURT_MAIL, name -> names.add(name.withInitials()));
            places.add(new Place(function, drawn.person(), since(drawn.person().born(), function), drawn.kazakh()));
        }
    }

    private LocalDate since(LocalDate born, Function function) {
        int youngest = function == Function.JUDGE ? 30 : function == Function.CHAIR ? 38 : 21;
        LocalDate first = born.plusYears(youngest);
        LocalDate oldest = LAST_APPOINTMENT.minusYears(function == Function.JUDGE || function == Function.CHAIR ? 20 : 12);
        return dice.day(first.isBefore(oldest) ? oldest : first, LAST_APPOINTMENT);
    }

    private List<Official> officials(List<Place> places) {
        List<Place> benches = places.stream().filter(place -> place.function == Function.CHAIR || place.function == Function.JUDGE).toList();
        List<Place> secretaries = places.stream().filter(place -> place.function == Function.SECRETARY).toList();
        List<Official> officials = new ArrayList<>();
        int number = 0;
        for (Place place : benches) {
            PersonId secretary = secretaries.get(number).person.id();
            officials.add(new Official(place.person, place.function, place.since, bench(place, number, secretary, benches.size())));
            number++;
        }
        for (Place place : places) if (!benches.contains(place)) officials.add(new Official(place.person, place.function, place.since, null));
        officials.sort(Comparator.comparingInt(official -> List.of(Function.CHAIR, Function.JUDGE, Function.REGISTRAR, Function.SECRETARY).indexOf(official.function())));
        return officials;
    }

    private Official.Bench bench(Place place, int number, PersonId secretary, int of) {
        Field field = Field.of(court.kind());
        boolean plain = number <= alwaysThere() || place.function == Function.CHAIR;
        Set<Language> languages = plain || dice.chance(place.kazakh ? 70 : 30) ? Set.of(Language.KK, Language.RU) : Set.of(place.kazakh && dice.chance(55) ? Language.KK : Language.RU);
        Set<Field> fields = Set.of(field);
        Set<String> groups = Set.of();
        if (court.kind().isTerritorial() && plain || court.kind() == CourtKind.REGIONAL || court.kind() == CourtKind.SUPREME) fields = Set.of(field, Field.CRIMINAL);
        if (court.kind() == CourtKind.DISTRICT || court.kind() == CourtKind.CITY) {
            if (!plain && number == of - 1) fields = Set.of(Field.CRIMINAL);
            else if (!plain && of >= LARGE) groups = dice.pick(GROUPS);
        }
        List<Absence> absences = plain ? List.of() : number == of - 2 && of >= LARGE ? List.of(absence(day.minusDays(dice.between(0, 4)))) : absences();
        return new Official.Bench(new Judge.Work(new Specialisation(fields, groups, languages), rate(place, plain)), secretary, absences);
    }

    /// How many judges beside the chair can be drawn for every case: two panels of a cassation court have nobody in common, and the Supreme Court sits with five.
    private int alwaysThere() {
        return switch (court.kind()) {
            case CASSATION_CIVIL, CASSATION_CRIMINAL, CASSATION_ADMINISTRATIVE -> 9;
            case SUPREME -> 6;
            case DISTRICT, CITY, INTER_DISTRICT, JUVENILE, INVESTIGATIVE, ECONOMIC, ADMINISTRATIVE, CRIMINAL, REGIONAL -> ALWAYS_THERE;
        };
    }

    private LoadRate rate(Place place, boolean plain) {
        String employment = place.function == Function.CHAIR ? "0.50" : !plain && dice.chance(8) ? "0.75" : "1.00";
        long years = ChronoUnit.YEARS.between(place.since, day);
        return LoadRate.of(employment, years < 1 ? "0.70" : years < 2 ? "0.85" : "1.00");
    }

    private List<Absence> absences() {
        if (!dice.chance(35)) return List.of();
        @Nullable Absence now = dice.chance(45) ? absence(day.minusDays(dice.between(0, 6))) : null;
        Absence later = absence(day.plusDays(dice.between(25, 90)));
        return now == null ? List.of(later) : List.of(now, later);
    }

    private Absence absence(LocalDate from) {
        return switch (dice.weighted(new int[] {50, 20, 18, 12})) {
            case 0 -> new Absence(from, from.plusDays(dice.between(9, 19)), Absence.Kind.LEAVE);
            case 1 -> new Absence(from, from.plusDays(dice.between(6, 13)), Absence.Kind.ILLNESS);
            case 2 -> new Absence(from, from.plusDays(dice.between(6, 11)), Absence.Kind.TRAINING);
            default -> new Absence(from, from.plusDays(dice.between(6, 8)), Absence.Kind.TRIP);
        };
    }

    private List<Room> rooms(int judges) {
        List<Room> rooms = new ArrayList<>();
        int count = Math.clamp((judges + 1) / 2, 2, 5);
        for (int i = 0; i < count; i++) {
            int floor = 1 + i / 2;
            rooms.add(new Room(floor + "0" + (i % 2 + 1), i == 0 ? dice.between(30, 60) : dice.between(10, 24), i == 0 || dice.chance(60), floor));
        }
        return rooms;
    }

    private WorkingHours hours() {
        WorkingHours.Opening duty = new WorkingHours.Opening(LocalTime.of(10, 0), LocalTime.of(13, 0));
        boolean early = court.kind() == CourtKind.INTER_DISTRICT && dice.chance(40);
        return early ? new WorkingHours(LocalTime.of(8, 30), LocalTime.of(12, 30), LocalTime.of(14, 0), LocalTime.of(18, 0), duty)
                : new WorkingHours(LocalTime.of(9, 0), LocalTime.of(13, 0), LocalTime.of(14, 30), LocalTime.of(18, 30), duty);
    }
}
