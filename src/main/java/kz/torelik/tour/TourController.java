package kz.torelik.tour;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.CaseLists;
import kz.torelik.database.Acting;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.entrance.Guests;
import kz.torelik.identity.People;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of the tour, for everybody who came to look.
@Controller
@ConditionalOnBooleanProperty("torelik.demonstration")
class TourController {

    private static final Actor.Rule RULE = new Actor.Rule("guided-tour");
    private static final LocalTime MORNING = LocalTime.of(9, 30);

    private final DemonstrationClock clock;
    private final Cases cases;
    private final Guests guests;
    private final People people;
    private final LawBook law;

    /// Where the case is that a visitor follows.
    record Cases(CaseFiles files, CaseLists lists, Deadlines deadlines) {}

    TourController(DemonstrationClock clock, CaseFiles files, CaseLists lists, Deadlines deadlines, Guests guests, People people, LawBook law) {
        this.clock = clock;
        this.cases = new Cases(files, lists, deadlines);
        this.guests = guests;
        this.people = people;
        this.law = law;
    }

    @GetMapping("/tour")
    @Asks(Asks.OPEN)
    Screen tour(@RequestParam(name = "case", defaultValue = "") String wanted) { return new TourScreen(Chapter.ALL, guests.list(), clock.now(), wanted.strip(), followed(wanted.strip())); }

    /// Moves the clock.
    ///
    /// @param to `morning`: the next working day; `session`: two minutes into the next session of the case; `term`: the morning after its next term ends
    @PostMapping("/tour/clock")
    @Asks(Asks.OPEN)
    Screen move(@RequestParam String to, @RequestParam(name = "case", defaultValue = "") String wanted) {
        @Nullable TourCase followed = followed(wanted.strip());
        moment(to, followed).ifPresent(clock::moveTo);
        return SeeOther.to(followed == null ? "/tour" : "/tour?case=" + followed.number());
    }

    private Optional<Instant> moment(String to, @Nullable TourCase followed) {
        return switch (to) {
            case "morning" -> Optional.of(law.calendar().workingFrom(LocalDate.ofInstant(clock.now(), CourtClock.COUNTRY).plusDays(1)).atTime(MORNING).atZone(CourtClock.COUNTRY).toInstant());
            case "session" -> Optional.ofNullable(followed).map(TourCase::session).map(begins -> begins.plusSeconds(120));
            case "term" -> Optional.ofNullable(followed).map(TourCase::term).map(TourCase.Term::after);
            default -> Optional.empty();
        };
    }

    /// The case of that number, or the one in which something happened last.
    private @Nullable TourCase followed(String wanted) {
        return Acting.as(RULE, () -> {
            List<CaseLists.CaseLine> found = wanted.isEmpty() ? cases.lists().listMine(1, 0) : cases.lists().listMatching(new CaseLists.Filter(List.of(), "", wanted, null), 1, 0);
            if (found.isEmpty()) return null;
            CaseFile file = cases.files().get(found.getFirst().id());
            return TourCase.of(file, cases.deadlines().of(file), people, clock.now());
        });
    }
}
