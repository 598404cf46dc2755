package kz.torelik.web;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.Tenge;
import kz.torelik.language.Phrase;
import kz.torelik.language.SaidRefusal;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Clocks;
import kz.torelik.web.parts.Column;
import kz.torelik.web.parts.Fact;
import kz.torelik.web.parts.Form;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.SumLine;
import kz.torelik.web.parts.Tone;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A house with nothing in it but the shell: pages with every part, for the tests of the shell and the browser.
@Profile("shell-house")
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(excludeName = {"org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration", "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"})
@ComponentScan({"kz.torelik.web", "kz.torelik.language"})
public class ShellHouse {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /// The templates of the house, and those of this test beside them.
    @Bean
    @Primary
    TemplateEngine testTemplates() {
        DirectoryCodeResolver house = new DirectoryCodeResolver(Path.of("src/main/jte"));
        DirectoryCodeResolver test = new DirectoryCodeResolver(Path.of("src/test/jte"));
        CodeResolver both = new CodeResolver() {
            @Override
            public String resolve(String name) { return name.startsWith("shell/") ? test.resolve(name) : house.resolve(name); }

            @Override
            public long getLastModified(String name) { return 0; }
        };
        TemplateEngine engine = TemplateEngine.create(both, Path.of("target/shell-templates"), ContentType.Html, ShellHouse.class.getClassLoader(), "kz.torelik.shellpages");
        engine.setTrimControlStructures(true);
        engine.setClassPath(Arrays.asList(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(java.io.File.pathSeparator)));
        return engine;
    }

    @Bean
    Doorkeeper doorkeeper() {
        return (viewer, asked, path) -> asked.equals("secret.read") || path.containsValue("hidden") ? Answer.no(Refusal.of("closed")) : Answer.yes(viewer);
    }

    @Bean
    Viewers viewers() {
        return request -> request.getParameter("anyone") != null ? Viewer.ANYONE
                : request.getRequestURI().startsWith("/desk") ? new Viewer.SignedIn(new Actor.Staff(PersonId.random(), CourtCode.of("7110"), Function.JUDGE), new PersonName("Әбенов", "Жанат", null), Function.JUDGE)
                : new Viewer.SignedIn(new Actor.Citizen(PersonId.random()), new PersonName("Сәрсенова", "Айгүл", null), null);
    }

    @Bean
    CitedWords citedWords() {
        return (basis, _) -> basis.equals(LegalBasis.of("cpc 166(2)"))
                ? Optional.of(new CitedWords.Cited("Гражданский процессуальный кодекс Республики Казахстан", "2. Отзыв должен быть представлен в суд в течение десяти рабочих дней со дня получения копии искового заявления.", Language.RU, LocalDate.of(2025, 1, 10)))
                : Optional.empty();
    }

    @Bean
    Navigation navigation() {
        List<Navigation.Item> items = List.of(new Navigation.Item("/", Phrase.of("shell.nav.home")), new Navigation.Item("/case", Phrase.of("shell.nav.cases")),
                new Navigation.Item("/calendar", Phrase.of("shell.nav.calendar")), new Navigation.Item("/act", Phrase.of("shell.nav.practice")));
        return new Navigation() {
            @Override
            public boolean owns(String path) { return true; }

            @Override
            public List<Item> items(Viewer viewer) { return items; }
        };
    }

    @Profile("shell-house")
    @Controller
    static class Doors {

        @GetMapping("/case")
        @Asks(Asks.OPEN)
        Screen oneCase() { return new OneCase(); }

        @GetMapping("/desk")
        @Asks(Asks.OPEN)
        Screen desk() { return new Desk(); }

        @GetMapping("/act")
        @Asks(Asks.OPEN)
        Screen act() { return new Act(); }

        @GetMapping("/form")
        @Asks(Asks.OPEN)
        Screen form() { return new Asked(Form.EMPTY.with("court", "mine")); }

        @PostMapping("/form")
        @Asks(Asks.OPEN)
        Answer<Screen> typed(@RequestParam Map<String, String> typed) {
            return Answer.yes(new Asked(Form.typed(typed)).checked());
        }

        @GetMapping("/refused")
        @Asks(Asks.OPEN)
        Answer<Screen> refused() { return Answer.no(Refusal.of("iin-form", 3).under("cpc 166(2)").because(why())); }

        @GetMapping({"/thrown", "/api/thrown"})
        @Asks(Asks.OPEN)
        Screen thrown() { throw new Refused(Refusal.of("iin-form", 3).under("cpc 166(2)").because(why())); }

        @GetMapping({"/broken", "/api/broken"})
        @Asks(Asks.OPEN)
        Screen broken() { throw new IllegalStateException("on purpose"); }

        @GetMapping("/secret")
        @Asks("secret.read")
        Screen secret() { return new OneCase(); }

        @GetMapping("/cases/{id}")
        @Asks("case.read")
        Screen byId(@PathVariable String id) { return new OneCase(); }

        @GetMapping("/unasked")
        Screen unasked() { return new OneCase(); }
    }

    static List<Reason> why() {
        return List.of(Reason.of("shell.why.received", TODAY, Instant.parse("2026-11-24T05:42:00Z")).under("cpc 127"), Reason.of("shell.why.length", 10).under("cpc 166(2)"),
                Reason.of("shell.why.count", TODAY.plusDays(1)).under("cpc 121"), Reason.of("shell.why.last").under("cpc 123(7)"));
    }

    /// What the demonstration pages share.
    public interface Shown extends Screen {

        default LocalDate today() { return TODAY; }

        default LocalDate due() { return LocalDate.of(2026, 12, 8); }

        default CaseNumber number() { return CaseNumber.of("7110-26-00-2/4817"); }

        default Tenge price() { return Tenge.of(1_480_000); }

        default Tenge duty() { return Tenge.of(44_400); }

        default List<Reason> why() { return ShellHouse.why(); }

        default Pill stage(Page page) { return new Pill(Tone.STAGE, page.t("shell.case.stage")); }

        default Pill left(Page page) { return new Pill(Tone.SOON, page.t("shell.next.left", 10)); }

        default List<Fact> facts(Page page) {
            return List.of(new Fact(page.t("shell.who.judge"), "Ж. Әбенов"), new Fact(page.t("shell.who.secretary"), "М. Ким"), new Fact(page.t("shell.who.language"), Language.RU),
                    new Fact(page.t("shell.who.court"), page.t("shell.form.mine.note")));
        }

        default List<Fact> hearings(Page page) {
            return List.of(new Fact("09:30", page.t("shell.desk.reinstate")), new Fact("10:30", page.t("shell.desk.alimony")), new Fact("14:30", page.t("shell.desk.property")));
        }

        default List<Column> columns(Page page) {
            return List.of(Column.of(page.t("shell.desk.caption")), Column.of(page.t("shell.desk.case")), new Column(page.t("shell.desk.ready"), 2, false), Column.number(page.t("shell.desk.due")));
        }

        default Clocks clocks(Page page) {
            LocalDate due = due();
            return new Clocks(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 12, 28), TODAY, List.of(
                    new Clocks.Clock(page.t("shell.clocks.accept"), List.of(new Clocks.Span(Clocks.Kind.MET, LocalDate.of(2026, 11, 11), LocalDate.of(2026, 11, 13))), new Pill(Tone.DONE, page.t("shell.clocks.met")), List.of()),
                    new Clocks.Clock(page.t("shell.clocks.response"), List.of(new Clocks.Span(Clocks.Kind.SPENT, TODAY, TODAY), new Clocks.Span(Clocks.Kind.LEFT, TODAY.plusDays(1), due)),
                            new Pill(Tone.SOON, page.t("shell.clocks.due", due)), why()),
                    new Clocks.Clock(page.t("shell.clocks.prepare"), List.of(new Clocks.Span(Clocks.Kind.SPENT, LocalDate.of(2026, 11, 13), TODAY), new Clocks.Span(Clocks.Kind.LEFT, TODAY.plusDays(1), LocalDate.of(2026, 12, 11))),
                            new Pill(Tone.QUIET, page.t("shell.clocks.due", LocalDate.of(2026, 12, 11))), why()),
                    new Clocks.Clock(page.t("shell.clocks.hear"), List.of(new Clocks.Span(Clocks.Kind.PAUSED, LocalDate.of(2026, 12, 12), LocalDate.of(2026, 12, 28))), new Pill(Tone.QUIET, page.t("shell.clocks.months", 2)), List.of())));
        }

        @Override
        default Phrase title() { return Phrase.of("shell.case.title"); }
    }

    @Shows("shell/case.jte")
    record OneCase() implements Shown {}

    @Shows("shell/desk.jte")
    record Desk() implements Shown {}

    @Shows("shell/act.jte")
    record Act() implements Shown {}

    /// A question with its faults.
    @Shows("shell/form.jte")
    public record Asked(Form form) implements Shown {

        Asked checked() {
            return switch (Iin.parse(form.value("iin"))) {
                case Answer.Yes<Iin> _ -> this;
                case Answer.No<Iin>(Refusal refusal) -> {
                    SaidRefusal said = kz.torelik.language.Sentences.load().say(Language.RU, refusal);
                    yield new Asked(form.found(new Form.Fault("iin", said.found(), said.next())));
                }
            };
        }

        public List<Choice> choices(Page page) {
            return List.of(new Choice("mine", page.t("shell.form.mine"), page.t("shell.form.mine.note"), LegalBasis.of("cpc 30")),
                    new Choice("theirs", page.t("shell.form.theirs"), page.t("shell.form.theirs.note"), LegalBasis.of("cpc 29")),
                    new Choice("any", page.t("shell.form.any"), page.t("shell.form.any.note"), LegalBasis.of("cpc 32")));
        }

        public List<SumLine> sums(Page page) {
            return List.of(SumLine.of(page.t("shell.form.duty"), Tenge.ZERO).noted(page.t("shell.form.duty.note"), LegalBasis.of("tax 668")), SumLine.total(page.t("shell.form.pay"), Tenge.ZERO));
        }
    }
}
