package kz.torelik.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Category;
import kz.torelik.law.LawBook;
import kz.torelik.payments.DutyAnswer;
import kz.torelik.powers.Powers;
import kz.torelik.prosecution.Offices;
import org.springframework.stereotype.Component;

/// The dry run: every defect of a draft before anything is sent, and the very same list when it is sent. Each finding has its article and says how to
/// cure it. Nothing is recorded and nobody is told.
@Component
public class Checking {

    private static final int SIGNING_AGE = 16;
    private static final int FULL_AGE = 18;

    private final LawBook law;
    private final Assessing assessing;
    private final Powers powers;
    private final Offices offices;
    private final CourtClock clock;

    Checking(LawBook law, Assessing assessing, Powers powers, Offices offices, CourtClock clock) {
        this.law = law;
        this.assessing = assessing;
        this.powers = powers;
        this.offices = offices;
        this.clock = clock;
    }

    public List<Finding> check(Drafts.Draft draft) { return check(draft.claim()); }

    List<Finding> check(ClaimDraft claim) {
        List<Finding> findings = new ArrayList<>();
        category(claim, findings);
        sides(claim, findings);
        demand(claim, findings);
        court(claim, findings);
        place(claim, findings);
        attachments(claim, findings);
        return findings;
    }

    /// The duty of a draft that passes the checks.
    DutyAnswer duty(ClaimDraft claim) { return assessing.duty(claim).orElseThrow(); }

    /// The article by which the chosen court may hear the claim, or an empty string when it may not.
    String courtRule(ClaimDraft claim) {
        return assessing.courts(claim).stream().filter(court -> court.court().code().digits().equals(claim.court()) && !court.national()).findFirst().map(court -> court.basis().toString()).orElse("");
    }

    private void category(ClaimDraft claim, List<Finding> findings) {
        if (claim.category().isBlank() || claim.procedure().isBlank()) {
            findings.add(Finding.defect("category", "cpc 148(2)", "claim-without-category"));
            return;
        }
        Category category = law.categories().get(claim.category());
        if (!category.procedures().contains(claim.procedure())) {
            String basis = claim.procedure().equals("court-order") ? "cpc 135" : "cpc 148(1)";
            findings.add(Finding.defect("procedure", basis, "category-not-in-procedure", category.title(), law.procedure(claim.procedure()).title()));
        }
    }

    private void sides(ClaimDraft claim, List<Finding> findings) {
        if (claim.plaintiff().isEmpty()) findings.add(Finding.defect("plaintiff", "cpc 148(2)", "claim-without-plaintiff"));
        if (claim.defendants().isEmpty() && answererNeeded(claim)) findings.add(Finding.defect("defendant", "cpc 148(2)", "claim-without-defendant"));
        for (int i = 0; i < claim.parties().size(); i++) party(claim.parties().get(i), "party." + i, findings);
        boolean represented = claim.parties().stream().anyMatch(party -> party.role().equals("representative"));
        if (represented && !has(claim, "power-of-attorney") && !maySign(claim)) findings.add(isDefended(claim) ? Finding.defect("attachments", "crpc 68(8)", "no-notice-of-defence") : Finding.defect("attachments", "cpc 149(1)", "no-power-of-attorney"));
        claim.plaintiff().flatMap(DraftParty::birthDate).ifPresent(born -> age(born, findings));
    }

    /// Whether a defender may file it as well, who shows a notice of defence.
    private boolean isDefended(ClaimDraft claim) { return law.findProcedure(claim.procedure()).filter(procedure -> procedure.begins().by().contains(kz.torelik.law.Procedure.By.DEFENDER)).isPresent(); }

    /// Whether the author holds an electronic power of attorney of the plaintiff that lists the signing of the claim (CPC art. 60 part 3).
    private boolean maySign(ClaimDraft claim) {
        return Acting.now() instanceof Actor.Citizen citizen && claim.plaintiff().filter(plaintiff -> powers.maySignClaim(plaintiff.number(), citizen.subject())).isPresent();
    }

    /// What a review and an election dispute must name: the case in which the act was made, the day of the voting.
    private void place(ClaimDraft claim, List<Finding> findings) {
        law.findProcedure(claim.procedure()).map(procedure -> procedure.afterDecision()).filter(_ -> claim.places().decided().isEmpty())
                .ifPresent(basis -> findings.add(Finding.defect("decidedCase", basis.toString(), "review-without-case")));
        law.findProcedure(claim.procedure()).flatMap(kz.torelik.law.Procedure::within).ifPresent(within -> timely(claim, within, findings));
        if (claim.procedure().equals("election") && claim.places().results().filter(results -> claim.places().voting().filter(voting -> !results.isBefore(voting)).isEmpty()).isPresent()) {
            findings.add(Finding.defect("resultsDay", "appc 163(1)", "election-results-early"));
        }
        if (claim.procedure().equals("election") && claim.places().voting().isEmpty()) findings.add(Finding.defect("votingDay", "appc 163(1)", "election-without-day"));
    }

    /// From which day the term to file runs he tells himself; when it is over he may still file and asks the court to restore it, which decides.
    private void timely(ClaimDraft claim, kz.torelik.law.Procedure.Within within, List<Finding> findings) {
        Optional<LocalDate> learned = claim.places().learned();
        if (learned.isEmpty()) findings.add(Finding.defect("learnedDay", within.basis().toString(), "complaint-without-day"));
        else if (learned.get().isAfter(clock.today())) findings.add(Finding.defect("learnedDay", within.basis().toString(), "complaint-day-ahead", learned.get()));
        else if (learned.map(day -> law.counting().count(day, within.length()).day()).filter(clock.today()::isAfter).isPresent()) {
            findings.add(Finding.advice("learnedDay", within.basis().toString(), "complaint-late", within.length().amount(), law.counting().count(learned.get(), within.length()).day()));
        }
    }

    /// Whether somebody must answer; an application may concern nobody else.
    private boolean answererNeeded(ClaimDraft claim) { return law.findProcedure(claim.procedure()).map(procedure -> procedure.roles().answeringNeeded()).orElse(true); }

    private void age(LocalDate born, List<Finding> findings) {
        if (born.plusYears(SIGNING_AGE).isAfter(clock.today())) findings.add(Finding.defect("plaintiff.born", "cpc 152(1)(4)", "plaintiff-too-young", SIGNING_AGE));
        else if (born.plusYears(FULL_AGE).isAfter(clock.today())) findings.add(Finding.advice("plaintiff.born", "cpc 152(1)(4)", "plaintiff-minor", FULL_AGE));
    }

    private static void party(DraftParty party, String field, List<Finding> findings) {
        boolean plaintiff = party.role().equals("plaintiff");
        if (party.isEntity() ? party.organisation().isBlank() : party.surname().isBlank() || party.given().isBlank()) findings.add(Finding.defect(field + ".name", "cpc 148(2)", "party-without-name"));
        if (party.checkedNumber() instanceof Answer.No<String>(Refusal refusal)) findings.add(new Finding(field + ".number", true, refusal.under("cpc 148(2)")));
        if (plaintiff && party.number().isBlank()) findings.add(Finding.defect(field + ".number", "cpc 148(2)", "plaintiff-without-number"));
        if (!plaintiff && party.number().isBlank() && !party.role().equals("representative")) findings.add(Finding.advice(field + ".number", "cpc 148(2)", "defendant-without-number"));
        if (party.address().isBlank() || party.kato().isBlank()) {
            findings.add(party.title().isBlank() ? Finding.defect(field + ".address", "cpc 148(2)", "unnamed-without-address") : Finding.defect(field + ".address", "cpc 148(2)", "party-without-address", party.title()));
        }
        if (!party.phone().isBlank() && PhoneNumber.parse(party.phone()) instanceof Answer.No<PhoneNumber>(Refusal refusal)) findings.add(new Finding(field + ".phone", true, refusal));
        if (!party.email().isBlank() && EmailAddress.parse(party.email()) instanceof Answer.No<EmailAddress>(Refusal refusal)) findings.add(new Finding(field + ".email", true, refusal));
        if (plaintiff && party.phone().isBlank() && party.email().isBlank()) findings.add(Finding.defect(field + ".phone", "cpc 148(2)", "plaintiff-without-contact"));
        if (plaintiff && !party.isEntity() && party.checkedNumber() instanceof Answer.Yes<String>(String number) && !number.isEmpty()) born(party, Iin.of(number), field, findings);
    }

    private static void born(DraftParty party, Iin iin, String field, List<Finding> findings) {
        party.birthDate().filter(date -> !date.equals(iin.birthDate())).ifPresent(date -> findings.add(Finding.defect(field + ".born", "cpc 148(2)", "birth-date-not-of-iin", date)));
    }

    private void demand(ClaimDraft claim, List<Finding> findings) {
        ClaimDraft.Demand demand = claim.demand();
        if (demand.demands().stream().allMatch(String::isBlank)) findings.add(Finding.defect("demands", "cpc 148(2)", "claim-without-demands"));
        if (demand.circumstances().strip().length() < 40) findings.add(Finding.defect("circumstances", "cpc 148(2)", "claim-without-circumstances"));
        if (!claim.category().isBlank()) price(claim, law.categories().get(claim.category()), findings);
        if (demand.pretrial().equals("not-done")) findings.add(Finding.advice("pretrial", "cpc 152(1)(1)", "pretrial-not-done"));
        if (demand.pretrial().equals("done") && !has(claim, "pretrial")) findings.add(Finding.defect("attachments", "cpc 149(1)", "no-pretrial-proof"));
        if (demand.conciliation().isBlank() && claim.procedure().equals("action")) findings.add(Finding.advice("conciliation", "cpc 148(2)", "conciliation-not-told"));
        if (claim.category().equals("1.05") && claim.procedure().equals("court-order") && demand.children().isEmpty()) findings.add(Finding.defect("children", "cpc 140(1)", "no-children"));
    }

    private static void price(ClaimDraft claim, Category category, List<Finding> findings) {
        boolean property = category.duty().contains("property") || category.exemptBy() != null && category.is(Category.Flag.ALIMONY);
        String typed = claim.demand().price();
        if (property && typed.isBlank()) findings.add(Finding.defect("price", "cpc 104(1)", "claim-without-price"));
        if (!typed.isBlank() && Amounts.parse(typed) instanceof Answer.No<Tenge>(Refusal refusal)) findings.add(new Finding("price", true, refusal.under("cpc 104(1)")));
    }

    private void court(ClaimDraft claim, List<Finding> findings) {
        List<CandidateCourt> courts = assessing.courts(claim);
        if (claim.court().isBlank()) {
            findings.add(Finding.defect("court", "cpc 148(2)", "claim-without-court"));
            return;
        }
        Optional<CandidateCourt> chosen = courts.stream().filter(court -> court.court().code().digits().equals(claim.court()) && court.national() == claim.nationalDraw()).findFirst();
        if (chosen.isEmpty() && !courts.isEmpty()) {
            findings.add(Finding.defect("court", "cpc 152(1)(2)", "court-not-competent", law.courts().get(CourtCode.of(claim.court())).title(), courts.getFirst().court().title()));
        }
    }

    private void attachments(ClaimDraft claim, List<Finding> findings) {
        if (claim.attachments().stream().noneMatch(one -> one.kind().equals("evidence") || one.kind().equals("other") || one.kind().equals("calculation"))) {
            findings.add(claim.procedure().equals("court-order") ? Finding.defect("attachments", "cpc 138(1)", "order-without-proof") : Finding.advice("attachments", "cpc 149(1)", "claim-without-evidence"));
        }
        boolean prosecutor = claim.exemptions().contains(ProsecutorPapers.EXEMPTION);
        if (prosecutor && offices.mine().isEmpty()) findings.add(Finding.defect("court", "tax 668(16)", "exemption-not-prosecutor"));
        boolean personal = claim.exemptions().stream().filter(code -> !code.equals(ProsecutorPapers.EXEMPTION)).anyMatch(code -> law.fees().findExemption(code).isPresent());
        if (personal && !has(claim, "exemption")) findings.add(Finding.defect("attachments", "tax 668", "exemption-without-proof"));
    }

    private static boolean has(ClaimDraft claim, String kind) { return claim.attachments().stream().anyMatch(one -> one.kind().equals(kind)); }
}
