package kz.torelik.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.DeadlineExamples;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Sentences;
import org.jspecify.annotations.Nullable;

/// Writes the pages of `docs/reference` from the law data.
final class ReferencePages {

    private final LawBook law;
    private final Sentences sentences = Sentences.load();

    ReferencePages(LawBook law) { this.law = law; }

    /// The pages by their names.
    Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("deadlines", deadlines());
        pages.put("duties", duties());
        pages.put("categories", categories());
        pages.put("courts", courts());
        pages.put("grounds", grounds());
        pages.put("procedures", procedures());
        pages.put("calendar", calendar());
        pages.put("retention", retention());
        pages.put("limits", limits());
        pages.put("cited-words", citedWords());
        pages.put("to-be-confirmed", toBeConfirmed());
        pages.replaceAll((name, text) -> "<!-- Generated from law/. Do not edit: mvn surefire:test -Dtest=ReferenceIsCurrentTests -Dtorelik.reference=write -->\n" + text);
        return pages;
    }

    private String deadlines() {
        Page page = new Page("Procedural terms", "What starts each term, how long it is, what meets it, who answers for it. Source: `law/deadlines`.");
        for (DeadlineRule rule : law.deadlines()) {
            page.line("## " + rule.key() + " · " + rule.title().en()).line(names(rule.title()));
            for (DeadlineRule.Version version : rule.versions()) {
                page.line("- In force: " + period(version.inForce().from(), version.inForce().to()) + "; " + cite(version.basis()) + version.see().stream().map(see -> ", " + cite(see)).collect(Collectors.joining()) + mark(version.certainty()))
                        .line("- Length: " + version.length().amount() + " " + version.length().unit().word() + "; starts on " + words(version.starts().on()) + ", per " + word(version.starts().per()) + (version.starts().runsFrom() == null ? "" : ", and runs from `" + version.starts().runsFrom() + "`") + (version.starts().waitsFor() == null ? "" : ", and waits for `" + version.starts().waitsFor() + "`"))
                        .line("- Met by " + words(version.metBy()) + (version.metByRole().isEmpty() ? "" : " of " + version.metByRole().stream().map(kz.torelik.law.Procedure.By::word).collect(Collectors.joining(", "))) + (version.endsBy().isEmpty() ? "" : "; pointless after " + words(version.endsBy())))
                        .line("- Bears on: " + version.bearsOn().word() + "; " + word(rule.nature()) + (version.onExpiry() == DeadlineRule.OnExpiry.NONE ? "" : "; when it ran out: " + word(version.onExpiry())));
                version.extendedBy().forEach(extension -> page.line("- Extended by " + words(extension.on()) + ": + " + extension.length().amount() + " " + extension.length().unit().word() + ", " + cite(extension.basis())));
                version.pauses().forEach(pause -> page.line("- Stands still between " + words(pause.between()) + ", " + cite(pause.basis())));
                if (version.onlyIf() != null) page.line("- Only if " + conditions(version.onlyIf()));
            }
            if (rule.note() != null) page.line("- Note: " + rule.note());
            page.line("").line("| Example | Events | Status | Due |").line("|---|---|---|---|");
            for (DeadlineRule.Example example : rule.examples()) {
                String events = example.events().entrySet().stream().map(event -> "`" + event.getKey() + "` " + event.getValue()).collect(Collectors.joining(", "));
                page.line("| " + example.name() + " | " + events + " | " + example.status() + " | " + (example.due() == null ? "" : example.due()) + " |");
            }
            rule.examples().stream().flatMap(example -> DeadlineExamples.read(law, rule, example).stream()).findFirst().ifPresent(reading -> page.line("").line("First example, step by step: " + steps(reading)));
            page.line("");
        }
        return page.toString();
    }

    private String steps(ClockReading reading) {
        return reading.steps().stream().map(step -> plain(sentences.say(Language.EN, step))).collect(Collectors.joining("; ")) + ".";
    }

    private String retention() {
        Page page = new Page("Retention", "How long files and papers are kept after the case has ended. Source: `law/retention.yaml`.");
        page.line("| Kind | kk | ru | Procedures | Categories | Years | Article |").line("|---|---|---|---|---|---|---|");
        Stream.concat(law.retention().cases().stream(), law.retention().papers().stream()).forEach(kind -> page.line("| " + kind.title().en() + " | " + kind.title().kk() + " | " + kind.title().ru() + " | " + String.join(", ", kind.procedures()) + " | "
                + String.join(", ", kind.categories()) + " | " + (kind.years() == null ? "for good" : kind.years()) + " | " + cite(kind.basis()) + mark(kind.certainty()) + " |"));
        page.line("").line("| Example | Ended | Kept until |").line("|---|---|---|");
        law.retention().examples().forEach(example -> page.line("| " + example.name() + " | " + example.ended() + " | " + (example.until() == null ? "for good" : example.until()) + " |"));
        return page.toString();
    }

    private String limits() {
        Page page = new Page("Limits", "Amounts and lengths that a ruling must keep to. Source: `law/limits.yaml`.");
        page.line("| Limit | kk | ru | At most | Article |").line("|---|---|---|---|---|");
        law.limits().limits().forEach(limit -> page.row(limit.title().en(), limit.title().kk(), limit.title().ru(), limit.amount() + " " + limit.measure().name().toLowerCase(Locale.ROOT).replace('_', ' '), cite(limit.basis()) + mark(limit.certainty())));
        page.line("").line("| Example | Day | Of | Gives |").line("|---|---|---|---|");
        law.limits().examples().forEach(example -> page.row(example.name(), example.on().toString(), example.of() == null ? "" : example.of().toString(), String.valueOf(example.stated())));
        return page.toString();
    }

    private String duties() {
        Page page = new Page("State duty", "Rates, index, exemptions, refunds. Source: `law/fees`.");
        page.line("| Object | kk | ru | Rates | In force | Article |").line("|---|---|---|---|---|---|");
        for (Fees.DutyObject object : law.fees().duty().objects()) {
            for (Fees.DutyObject.Version version : object.versions()) {
                page.row(object.title().en(), object.title().kk(), object.title().ru(), version.rates().stream().map(ReferencePages::rate).collect(Collectors.joining("; ")),
                        period(version.inForce().from(), version.inForce().to()), cite(version.basis()) + mark(version.certainty()));
            }
        }
        page.line("").line("## Monthly calculation index").line("").line("| From | To | Tenge | Article |").line("|---|---|---|---|");
        law.fees().index().versions().forEach(version -> page.row(version.inForce().from(), Objects.toString(version.inForce().to(), ""), version.tenge(), (version.basis() == null ? "" : cite(version.basis())) + mark(version.certainty())));
        page.line("").line("## Exemptions").line("").line("| Code | en | kk | ru | Frees by | Article |").line("|---|---|---|---|---|---|");
        law.fees().exemptions().forEach(each -> page.row(each.code(), each.title().en(), each.title().kk(), each.title().ru(), word(each.reach()), cite(each.basis()) + mark(each.certainty())));
        page.line("").line("## Price of a claim").line("").line("| en | kk | ru | Article |").line("|---|---|---|---|");
        law.fees().priceRules().forEach(rule -> page.row(rule.title().en(), rule.title().kk(), rule.title().ru(), cite(rule.basis())));
        page.line("").line("## Refunds").line("").line("| Event | Grounds | Share | en | Article |").line("|---|---|---|---|---|");
        law.fees().refunds().forEach(each -> page.row("`" + each.event() + "`", String.join(", ", each.grounds()), each.share() + " %", each.title().en(), cite(each.basis()) + mark(each.certainty())));
        page.line("").line("## Examples").line("").line("| Example | Exact | To pay | State |").line("|---|---|---|---|");
        law.fees().duty().examples().forEach(example -> page.row(example.name(), example.exact().toPlainString(), example.sum(), example.state()));
        return page.toString();
    }

    private static String rate(Fees.Rate rate) {
        String who = rate.applicants().stream().map(Fees.Applicant::word).collect(Collectors.joining(", "));
        return who + ": " + switch (rate.formula()) {
            case Fees.Formula.PercentOfPrice(var percent, var cap) -> percent.toPlainString() + " %" + (cap == null ? "" : ", at most " + cap.toPlainString() + " MCI");
            case Fees.Formula.Multiple(var mci) -> mci.toPlainString() + " MCI";
            case Fees.Formula.Copies(var document, var each) -> document.toPlainString() + " MCI a document + " + each.toPlainString() + " MCI a page";
            case Fees.Formula.ShareOf(var percent, var object) -> percent.toPlainString() + " % of " + object;
        };
    }

    private String categories() {
        Page page = new Page("Categories of disputes", "A proposal of this project (D) until the official classifier is found. Source: `law/categories.yaml`.");
        page.line("| Code | en | kk | ru | Term | Procedures | Duty | Flags |").line("|---|---|---|---|---|---|---|---|");
        for (Category each : law.categories().list()) {
            String duty = String.join(", ", each.duty()) + (each.exemptBy() == null ? "" : " (exempt: " + each.exemptBy() + ")");
            page.row((each.group() ? "**" + each.code() + "**" : each.code()), each.title().en(), each.title().kk(), each.title().ru(), Objects.toString(each.term(), ""),
                    String.join(", ", each.procedures()), duty, each.flags().stream().map(Category.Flag::word).collect(Collectors.joining(", ")));
        }
        return page.toString();
    }

    private String courts() {
        Page page = new Page("Courts", "Codes and territories are a proposal of this project (D). Source: `law/regions.yaml`, `law/courts`; the rules of jurisdiction: `law/jurisdiction.yaml`.");
        page.line("| Code | Kind | en | kk | ru | Seat | Serves (KATO) | Article |").line("|---|---|---|---|---|---|---|---|");
        law.courts().list().forEach(court -> page.row(court.code(), court.kind().word(), court.title().en(), court.title().kk(), court.title().ru(), court.seat().en(), String.join(" ", court.serves()), cite(court.basis()) + mark(court.certainty())));
        page.line("").line("## Jurisdiction").line("").line("| Rule | en | kk | ru | Exclusive | Article |").line("|---|---|---|---|---|---|");
        law.jurisdiction().kind().forEach(rule -> page.row(rule.id(), rule.title().en(), rule.title().kk(), rule.title().ru(), "", cite(rule.basis())));
        law.jurisdiction().place().forEach(rule -> page.row(rule.id(), rule.title().en(), rule.title().kk(), rule.title().ru(), rule.exclusive() ? "yes" : "", cite(rule.basis()) + mark(rule.certainty())));
        page.line("").line("| Example | Courts | Rules |").line("|---|---|---|");
        law.jurisdiction().examples().forEach(example -> page.row(example.name(), example.courts().stream().map(Object::toString).collect(Collectors.joining(", ")), String.join(", ", example.rules())));
        return page.toString();
    }

    private String grounds() {
        Page page = new Page("Grounds", "The closed lists on which an act of the court may rest. Source: `law/grounds`.");
        for (Grounds list : law.grounds()) {
            page.line("## " + list.title().en()).line(names(list.title()) + " · `" + list.event() + "`").line("").line("| Code | en | kk | ru | Article | Again | Duty back | Must |").line("|---|---|---|---|---|---|---|---|");
            list.grounds().forEach(each -> page.row("`" + each.code() + "`", each.title().en(), each.title().kk(), each.title().ru(), cite(each.basis()) + mark(each.certainty()), said(each.mayFileAgain()), said(each.refund()), said(each.mandatory())));
            page.line("").line("Examples: " + list.examples().stream().map(example -> example.name() + " (`" + example.ground() + "`)").collect(Collectors.joining("; ")) + ".").line("");
        }
        return page.toString();
    }

    private String procedures() {
        Page page = new Page("Procedures", "The stages of a case and what may happen in each. `event:kind` narrows an event: the kind of an act, a notice, a motion or a hearing, the ground, the outcome, `granted` or `refused`, `deliberation` or `session`. Source: `law/procedures`.");
        for (Procedure procedure : law.procedures()) {
            page.line("## " + procedure.title().en()).line(names(procedure.title()) + ", " + cite(procedure.basis())).line("");
            for (Procedure.Stage stage : procedure.stages()) {
                page.line("### `" + stage.id() + "` " + stage.title().en()).line(names(stage.title()) + ". The public sees: " + stage.shows().stream().map(Procedure.Seen::word).collect(Collectors.joining(", ")) + ".").line("")
                        .line("| Event | By | Next stage | Article |").line("|---|---|---|---|");
                procedure.steps(stage).forEach(step -> page.row("`" + step.event() + "`" + (step.notIn() == null ? "" : "<br>not in " + String.join(", ", step.notIn().categories()) + ", " + cite(step.notIn().basis())), step.by().stream().map(Procedure.By::word).collect(Collectors.joining(", ")), step.to() == null ? "" : "`" + step.to() + "`", cite(step.basis()) + mark(step.certainty())));
                page.line("");
            }
        }
        return page.toString();
    }

    private String calendar() {
        Page page = new Page("Calendar", "Days off other than plain weekends, and the examples of counting. Source: `law/calendar/holidays.yaml`.");
        page.line("| Holiday | kk | ru | In force | Moves | Article |").line("|---|---|---|---|---|---|");
        law.calendar().holidays().forEach(each -> each.versions().forEach(version -> page.row(each.title().en(), each.title().kk(), each.title().ru(), period(version.inForce().from(), version.inForce().to()), version.moves() ? "yes" : "no", cite(version.basis()) + mark(version.certainty()))));
        page.line("").line("| Year | Days off |").line("|---|---|");
        for (int year = 2015; year <= 2035; year++) {
            page.row(year, law.calendar().list(year).stream().map(off -> off.day().toString().substring(5) + (off.kind() == DayOff.Kind.MOVED ? " (for " + String.valueOf(off.insteadOf()).substring(5) + ")" : "")).collect(Collectors.joining(", ")));
        }
        page.line("").line("| Example | From | Length | Due |").line("|---|---|---|---|");
        for (Holiday.Example example : LawFiles.read("calendar/holidays.yaml", Holiday.File.class).examples()) {
            if (example.term() != null) page.row(example.name(), example.term().from(), example.term().amount() + " " + example.term().unit().word(), example.term().due());
        }
        return page.toString();
    }

    private String citedWords() {
        Page page = new Page("Cited words", "Which legal bases of the law data, and which articles that categories of disputes name, have their words in `law/articles`, and which have not yet.");
        Map<String, LegalBasis> bases = new java.util.TreeMap<>();
        new kz.torelik.lawdesk.LawCheck(java.nio.file.Path.of("law")).bases().forEach(basis -> bases.put(basis.toString(), basis));
        law.practice().categories().stream().flatMap(each -> each.articles().stream()).forEach(basis -> bases.put(basis.toString(), basis));
        List<LegalBasis> wordless = bases.values().stream().filter(basis -> law.citedWords().find(basis).isEmpty()).toList();
        page.line("## Without words").line("").line(wordless.isEmpty() ? "None." : wordless.size() + ": " + wordless.stream().map(basis -> "`" + basis + "`").collect(Collectors.joining(", ")) + ".").line("").line("## All").line("");
        page.line("| Basis | Citation | ru | kk |").line("|---|---|---|---|");
        for (LegalBasis basis : bases.values()) {
            var cited = law.citedWords().find(basis);
            page.row("`" + basis + "`", cite(basis), cited.map(each -> each.words().ru() == null ? "absent" : Objects.toString(each.redaction().ru(), "there")).orElse("absent"),
                    cited.map(each -> each.words().kk() == null ? "absent" : Objects.toString(each.redaction().kk(), "there")).orElse("absent"));
        }
        return page.toString();
    }

    private String toBeConfirmed() {
        Page page = new Page("To be confirmed by a jurist", "Every fact of `law/` that is marked R (recalled) or D (proposed here), by its file. A file marked at its head is marked as a whole.");
        Map<String, List<kz.torelik.lawdesk.Unconfirmed.Fact>> facts = kz.torelik.lawdesk.Unconfirmed.list(java.nio.file.Path.of("law"));
        page.line(facts.values().stream().mapToInt(List::size).sum() + " marks.").line("");
        facts.forEach((file, found) -> {
            page.line("## `law/" + file + "`").line("").line("| Mark | Fact | en | Basis |").line("|---|---|---|---|");
            found.forEach(fact -> page.row(fact.certainty(), fact.name().isEmpty() ? "the whole file" : "`" + fact.name() + "`", fact.title(), fact.basis().isEmpty() ? "" : cite(LegalBasis.of(fact.basis()))));
            page.line("");
        });
        return page.toString();
    }

    private String cite(LegalBasis basis) { return plain(sentences.write(Language.EN, basis)); }

    private static String plain(String text) { return text.replace('\u00a0', ' ').replace('\u202f', ' '); }

    private static String names(Trilingual title) { return "*" + title.kk() + "* · *" + title.ru() + "*"; }

    private static String mark(@Nullable Certainty certainty) { return certainty == null || certainty == Certainty.VERIFIED ? "" : " [" + certainty + "]"; }

    private static String said(@Nullable Boolean value) { return value == null ? "" : value ? "yes" : "no"; }

    private static String period(LocalDate from, @Nullable LocalDate to) { return "from " + from + (to == null ? "" : " to " + to); }

    private static String word(Enum<?> value) { return value.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    private static String words(List<Happening> happenings) { return happenings.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", ")); }

    private static String conditions(DeadlineRule.OnlyIf only) {
        return Stream.of(stated("procedure", only.procedure()), stated("term", only.term()), stated("category flag", only.categoryFlag().stream().map(Category.Flag::word).toList()),
                stated("party", only.partyRole().stream().map(Procedure.By::word).toList()), stated("outcome", only.outcome()), only.after().isEmpty() ? "" : "after " + words(only.after()),
                only.notAfter().isEmpty() ? "" : "not after " + words(only.notAfter())).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String stated(String what, List<String> values) { return values.isEmpty() ? "" : what + " " + String.join(" or ", values); }

    /// A page of Markdown in the making.
    private static final class Page {
        private final StringBuilder text = new StringBuilder();

        Page(String title, String about) { line("# " + title).line("").line(about + " `[R]` recalled, `[D]` a proposal of this project; without a mark the text of the law was read.").line(""); }

        Page line(String line) {
            text.append(line).append('\n');
            return this;
        }

        void row(Object... cells) { line(Stream.of(cells).map(cell -> String.valueOf(cell).replace("|", "\\|").replace('\n', ' ')).collect(Collectors.joining(" | ", "| ", " |"))); }

        @Override
        public String toString() { return text.toString().strip() + "\n"; }
    }
}
