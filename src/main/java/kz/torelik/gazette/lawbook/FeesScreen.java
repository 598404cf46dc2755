package kz.torelik.gazette.lawbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.language.Phrase;
import kz.torelik.law.Category;
import kz.torelik.law.Fees;
import kz.torelik.law.LawBook;
import kz.torelik.law.Limits;
import kz.torelik.lawdesk.EventNames;
import kz.torelik.payments.DutyAnswer;
import kz.torelik.payments.DutyQuestion;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;

/// The state duty: calculator, rates by date, index, exemptions, refunds.
///
/// @param form what stands in the calculator
@Shows("gazette/lawbook/fees.jte")
public record FeesScreen(LawBook law, Form form, Optional<Computed> computed, LocalDate today) implements Screen {

    public record Computed(DutyQuestion question, DutyAnswer answer) {}

    /// The rates of an object in one of its versions.
    public record Row(Fees.DutyObject object, Fees.DutyObject.Version version) {}

    public List<Row> rates() { return law.fees().duty().objects().stream().flatMap(object -> object.versions().stream().map(version -> new Row(object, version))).toList(); }

    @Override
    public Phrase title() { return Phrase.of("lawbook.fees"); }

    /// The categories for which duty is asked in a procedure of the house.
    static List<Category> payable(LawBook law) { return law.categories().list().stream().filter(each -> !each.group() && !each.duty().isEmpty() && !each.procedures().isEmpty()).toList(); }

    public List<Category> categories() { return payable(law); }

    public String who(Page page, List<Fees.Applicant> applicants) { return names(page).applicants(applicants); }

    /// A rate in words.
    public String rate(Page page, Fees.Rate rate) { return names(page).of(rate); }

    public List<Limits.Limit> limits() { return law.limits().limits(); }

    /// A limit in words.
    public String limit(Page page, Limits.Limit limit) { return names(page).of(limit); }

    private EventNames names(Page page) { return new EventNames(law, page.shell().sentences(), page.language()); }
}
