package kz.torelik.gazette.lawbook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Category;
import kz.torelik.law.Dated;
import kz.torelik.law.Fees;
import kz.torelik.law.LawBook;
import kz.torelik.payments.DutyQuestion;
import kz.torelik.payments.StateDuty;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The state duty and its calculator, which asks the very engine that orders the payment.
@Controller
class FeesController {

    private static final String SUM = "\\d{1,13}";

    private final LawBook law;
    private final StateDuty duty;
    private final CourtClock clock;

    FeesController(LawBook law, CourtClock clock) {
        this.law = law;
        this.duty = new StateDuty(law);
        this.clock = clock;
    }

    @GetMapping("/law/fees")
    @Asks(Asks.OPEN)
    Screen fees(@RequestParam Map<String, String> given, Says says) {
        Form form = Form.typed(Map.of("applicant", applicant(given).word(), "category", category(given).code(), "price", given.getOrDefault("price", "1000000").strip(),
                "paid", given.getOrDefault("paid", clock.today().toString()).strip(), "way", given.getOrDefault("way", "action")));
        String price = form.value("price").replaceAll("[\\s\u00a0\u202f]", "");
        LocalDate paid = day(form.value("paid"));
        if (!price.matches(SUM)) form = says.fault(form, "price", Refusal.of("law-fee-price"));
        if (paid == null) form = says.fault(form, "paid", Refusal.of("law-fee-day"));
        if (!form.isFaultless()) return new FeesScreen(law, form, Optional.empty(), clock.today());
        String way = category(given).procedures().contains(form.value("way")) ? form.value("way") : category(given).procedures().getFirst();
        DutyQuestion question = DutyQuestion.of(applicant(given), way, category(given).code(), Tenge.of(price), paid);
        form = form.with("way", way);
        Optional<Form> fault = impossible(question, form, says);
        return new FeesScreen(law, fault.orElse(form), fault.isPresent() ? Optional.empty() : Optional.of(new FeesScreen.Computed(question, duty.compute(question))), clock.today());
    }

    /// What keeps the duty from being computed: no rate of that day, or none for such an applicant.
    private Optional<Form> impossible(DutyQuestion question, Form form, Says says) {
        if (Dated.find(law.fees().index().versions(), question.paidOn()).isEmpty()) return Optional.of(says.fault(form, "paid", Refusal.of("law-fee-no-rate", question.paidOn())));
        for (String object : objects(question)) {
            Fees.DutyObject named = law.fees().object(object);
            Optional<Fees.DutyObject.Version> version = Dated.find(named.versions(), question.paidOn());
            if (version.isEmpty()) return Optional.of(says.fault(form, "paid", Refusal.of("law-fee-no-rate", question.paidOn())));
            for (Fees.Rate rate : version.get().rates()) {
                if (rate.of() != null && Dated.find(law.fees().object(rate.of()).versions(), question.paidOn()).isEmpty()) return Optional.of(says.fault(form, "paid", Refusal.of("law-fee-no-rate", question.paidOn())));
            }
            if (version.get().rates().stream().noneMatch(rate -> rate.applicants().contains(question.applicant()))) return Optional.of(says.fault(form, "applicant", Refusal.of("law-fee-applicant", named.title())));
        }
        return Optional.empty();
    }

    private List<String> objects(DutyQuestion question) {
        return question.procedure().equals("court-order") ? List.of("court-order") : law.categories().get(String.valueOf(question.category())).duty();
    }

    private static Fees.Applicant applicant(Map<String, String> given) {
        return Stream.of(Fees.Applicant.values()).filter(each -> each.word().equals(given.get("applicant"))).findFirst().orElse(Fees.Applicant.INDIVIDUAL);
    }

    private Category category(Map<String, String> given) {
        return FeesScreen.payable(law).stream().filter(each -> each.code().equals(given.get("category"))).findFirst().orElseGet(() -> law.categories().get("7.03"));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
