package kz.torelik.gazette.lawbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.DeadlineExamples;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.law.Category;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.Happening;
import kz.torelik.law.LawBook;
import kz.torelik.lawdesk.EventNames;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Clocks;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;

/// One term: its versions, and its examples as clocks.
@Shows("gazette/lawbook/deadline.jte")
public record DeadlineScreen(LawBook law, DeadlineRule rule) implements Screen {

    /// What happened on a day of an example.
    public record Moment(LocalDate day, String what) {}

    @Override
    public Phrase title() { return Phrase.of("lawbook.of", rule.title()); }

    public EventNames names(Page page) { return new EventNames(law, page.shell().sentences(), page.language()); }

    /// By which article days are counted: criminal cases have their own.
    public LegalBasis counting(DeadlineRule.Version version) { return LegalBasis.of(version.basis().act().equals("crpc") ? "crpc 48" : "cpc 123"); }

    /// The conditions of a version, each a sentence.
    public List<String> conditions(Page page, DeadlineRule.OnlyIf only) {
        List<String> said = new ArrayList<>();
        if (!only.procedure().isEmpty()) said.add(page.t("lawbook.only.procedure", joined(only.procedure().stream().map(id -> page.write(law.procedure(id).title())).toList())));
        if (!only.categoryFlag().isEmpty()) said.add(page.t("lawbook.only.flag", joined(only.categoryFlag().stream().map(flag -> page.t("lawbook.flag." + flag.word())).toList())));
        if (!only.partyRole().isEmpty()) said.add(page.t("lawbook.only.party", joined(only.partyRole().stream().map(by -> page.t("lawbook.by." + by.word())).toList())));
        if (!only.outcome().isEmpty()) said.add(page.t("lawbook.only.outcome", joined(only.outcome().stream().map(each -> page.t("gazette.outcome." + each)).toList())));
        if (only.voting() != null) said.add(page.t("lawbook.only.voting", only.voting().name().toLowerCase(java.util.Locale.ROOT)));
        if (!only.after().isEmpty()) said.add(page.t("lawbook.only.after", names(page).all(only.after())));
        if (!only.notAfter().isEmpty()) said.add(page.t("lawbook.only.not-after", names(page).all(only.notAfter())));
        return said;
    }

    /// The categories that a version is limited to by their term of consideration.
    public List<Trilingual> categories(DeadlineRule.OnlyIf only) {
        return only.term().isEmpty() ? List.of() : law.categories().list().stream().filter(each -> !each.group() && only.term().contains(each.term())).map(Category::title).toList();
    }

    private static String joined(List<String> words) { return words.stream().collect(Collectors.joining(", ")); }

    /// What happened in an example, in order.
    public List<Moment> moments(Page page, DeadlineRule.Example example) {
        EventNames names = names(page);
        return example.events().entrySet().stream().map(each -> new Moment(each.getValue().day(), names.of(Happening.of(each.getKey().replaceFirst("[@#>~].*", ""))))).toList();
    }

    /// The clock that an example gives; none where the term does not apply.
    public Optional<ClockReading> reading(DeadlineRule.Example example) { return DeadlineExamples.read(law, rule, example).stream().findFirst(); }

    /// The same as a bar over its days.
    public Clocks clocks(Page page, DeadlineRule.Example example, ClockReading reading) {
        LocalDate end = reading.metOn() != null ? reading.metOn() : reading.due() != null ? reading.due() : example.today().day();
        LocalDate last = List.of(end, reading.due() == null ? end : reading.due(), reading.startedOn()).stream().max(Comparator.naturalOrder()).orElse(end);
        List<Clocks.Span> spans = new ArrayList<>();
        LocalDate stop = end.isBefore(reading.startedOn()) ? reading.startedOn() : end;
        switch (reading.status()) {
            case MET -> spans.add(new Clocks.Span(Clocks.Kind.MET, reading.startedOn(), stop));
            case RUNNING -> {
                spans.add(new Clocks.Span(Clocks.Kind.SPENT, reading.startedOn(), example.today().day()));
                if (end.isAfter(example.today().day())) spans.add(new Clocks.Span(Clocks.Kind.LEFT, example.today().day().plusDays(1), end));
            }
            case PAUSED -> spans.add(new Clocks.Span(Clocks.Kind.PAUSED, reading.startedOn(), example.today().day()));
            case MISSED -> spans.add(new Clocks.Span(Clocks.Kind.MISSED, reading.startedOn(), stop));
            case ENDED -> spans.add(new Clocks.Span(Clocks.Kind.ENDED, reading.startedOn(), stop));
        }
        String name = reading.due() == null ? page.write(rule.title()) : page.t("lawbook.example.due", reading.due());
        return new Clocks(reading.startedOn().minusDays(2), (example.today().day().isAfter(last) && example.today().day().isBefore(last.plusDays(40)) ? example.today().day() : last).plusDays(3), example.today().day(),
                List.of(new Clocks.Clock(name, spans, state(page, reading), reading.steps())));
    }

    private static Pill state(Page page, ClockReading reading) {
        String said = page.t("deadlines.status." + reading.status().word());
        return switch (reading.status()) {
            case MET -> new Pill(Tone.DONE, said);
            case MISSED -> new Pill(Tone.LATE, said);
            case RUNNING, PAUSED, ENDED -> new Pill(Tone.QUIET, said);
        };
    }
}
