package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.database.Acting;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.publication.cases.ListedCase;
import kz.torelik.publication.cases.ListedCases;
import kz.torelik.publication.cases.Sought;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import kz.torelik.web.SearchLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Finding a case as anyone may: by number or ticket, or by court, category and days; nothing that the stage does not show. By a participant by the rule of the page: a person's name needs a second fact, and each
/// network address asks only so often a minute, by the page and by programs together.
@RestController
@RequestMapping("/api/v1/found-cases")
class FindingDesk {

    private static final int LONGEST = 200;
    private static final String TICKET = "\\d{2}-\\d{5}-\\d{5}";

    private final ListedCases cases;
    private final People people;
    private final SearchLimits limits;
    private final LawBook law;
    private final CourtClock clock;

    FindingDesk(ListedCases cases, People people, SearchLimits limits, LawBook law, CourtClock clock) {
        this.cases = cases;
        this.people = people;
        this.limits = limits;
        this.law = law;
        this.clock = clock;
    }

    /// @param category null where the stage does not show it
    record FoundCase(String number, String court, String procedure, String stage, @Nullable String category, LocalDate filedOn, @Nullable Instant nextHearing) {}

    /// @param next behind which the list goes on, or null at its end
    record FoundCases(List<FoundCase> cases, @Nullable String next) {}

    /// Either an organisation by its BIN, or a person by the full name and one more fact.
    ///
    /// @param name the surname first
    /// @param other another participant of the same case
    record ParticipantBody(@Nullable String bin, @Nullable String name, @Nullable LocalDate born, @Nullable String other) {

        Answer<Sought> sought() { return bin != null && !bin.isBlank() ? Sought.organisation(bin) : Sought.person(named("name", name), born, named("other", other)); }

        private static String named(String field, @Nullable String value) {
            if (value != null && value.length() > LONGEST) throw Fields.unreadable(field, "1–" + LONGEST);
            return Fields.or(value, "");
        }
    }

    /// What is asked stands in no address.
    @PostMapping("/by-participant")
    @Asks(Asks.OPEN)
    FoundCases byParticipant(@RequestBody ParticipantBody body, @RequestParam(name = "cursor", defaultValue = "") String cursor, HttpServletRequest request, HttpServletResponse response) {
        Sought sought = body.sought().orThrow();
        limits.participant(request, response);
        return page(cases.list(sought, place(cursor)));
    }

    /// The cases of the caller that anyone may find, by his own number, which is never sent.
    @GetMapping("/own")
    @Asks("citizen")
    @ForPrograms("cases")
    FoundCases own(@RequestParam(name = "cursor", defaultValue = "") String cursor, HttpServletRequest request, HttpServletResponse response) {
        limits.participant(request, response);
        if (!(Acting.now() instanceof Actor.Citizen citizen)) throw new IllegalStateException("The door lets citizens in");
        Sought sought = switch (people.find(citizen.subject()).orElseThrow()) {
            case Person.Natural natural -> new Sought.Oneself(natural.iin());
            case Person.Organisation organisation -> new Sought.Organisation(organisation.bin());
        };
        return page(cases.list(sought, place(cursor)));
    }

    @GetMapping
    @Asks(Asks.OPEN)
    FoundCases find(@RequestParam(name = "number", defaultValue = "") String number, @RequestParam Map<String, String> given) {
        String typed = number.strip();
        if (typed.length() > 60) throw Fields.unreadable("number", "1–60");
        if (!typed.isEmpty()) {
            Optional<ListedCase> found = typed.matches(TICKET) ? cases.findByTicket(typed) : CaseNumber.find(typed).flatMap(cases::find);
            return new FoundCases(found.stream().map(this::view).toList(), null);
        }
        ListedCases.Question question = new ListedCases.Question(court(given.get("court")), form(given.get("category"), "category", "\\d{1,2}\\.\\d{2}", "7.03"), day(given.get("from"), "from"), day(given.get("to"), "to"));
        if (question.isEmpty()) throw Fields.unreadable("number", "number, court, category, from, to");
        return page(cases.list(question, place(given.get("cursor"))));
    }

    private FoundCases page(ListedCases.Found found) {
        ListedCase.Place next = found.next();
        return new FoundCases(found.cases().stream().map(this::view).toList(), next == null ? null : next.filedOn() + "_" + next.number());
    }

    private FoundCase view(ListedCase one) {
        Procedure.Stage stage = law.procedure(one.procedure()).stage(one.stage());
        return new FoundCase(one.number().toString(), one.seat().digits(), one.procedure(), one.stage(), stage.shows().contains(Procedure.Seen.CATEGORY) ? one.category() : null, one.filedOn(),
                stage.shows().contains(Procedure.Seen.HEARINGS) ? one.nextHearing(clock.instant()).orElse(null) : null);
    }

    private static @Nullable CourtCode court(@Nullable String code) {
        String known = form(code, "court", "\\d{4}", "7110");
        return known == null ? null : CourtCode.of(known);
    }

    private static @Nullable String form(@Nullable String value, String name, String form, String takes) {
        if (value == null || value.isBlank()) return null;
        if (!value.matches(form)) throw Fields.unreadable(name, takes);
        return value;
    }

    private static @Nullable LocalDate day(@Nullable String value, String name) {
        try {
            return value == null || value.isBlank() ? null : LocalDate.parse(value);
        } catch (DateTimeException unreadable) {
            throw Fields.unreadable(name, "2026-03-16");
        }
    }

    private static ListedCase.@Nullable Place place(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) return null;
        String[] parts = cursor.split("_", 2);
        LocalDate day = day(parts[0], "cursor");
        if (day == null || parts.length < 2 || parts[1].length() > 40) throw Fields.unreadable("cursor", "2026-03-16_…");
        return new ListedCase.Place(day, parts[1]);
    }
}
