package kz.torelik.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.publication.cases.ListedCase;
import kz.torelik.publication.cases.ListedCases;
import kz.torelik.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Finding a case as anyone may: by number or ticket, or by court, category and days; nothing that the stage does not show. By participant one asks on the page, with its limits.
@RestController
@RequestMapping("/api/v1/found-cases")
class FindingDesk {

    private static final String TICKET = "\\d{2}-\\d{5}-\\d{5}";

    private final ListedCases cases;
    private final LawBook law;
    private final CourtClock clock;

    FindingDesk(ListedCases cases, LawBook law, CourtClock clock) {
        this.cases = cases;
        this.law = law;
        this.clock = clock;
    }

    /// @param category null where the stage does not show it
    record FoundCase(String number, String court, String procedure, String stage, @Nullable String category, LocalDate filedOn, @Nullable Instant nextHearing) {}

    /// @param next behind which the list goes on, or null at its end
    record FoundCases(List<FoundCase> cases, @Nullable String next) {}

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
        ListedCases.Found found = cases.list(question, place(given.get("cursor")));
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
