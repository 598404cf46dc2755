package kz.torelik.portal;

import java.util.List;
import java.util.Map;
import kz.torelik.documents.Document;
import kz.torelik.documents.Upload;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.filing.CandidateCourt;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Finding;
import kz.torelik.filing.Guide;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Category;
import kz.torelik.law.Fees;
import kz.torelik.law.Procedure;
import kz.torelik.payments.DutyAnswer;
import kz.torelik.web.Page;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import kz.torelik.web.parts.SumLine;
import org.jspecify.annotations.Nullable;

/// What each question shows.
public final class StepScreens {

    private StepScreens() {}

    /// What happened, in plain words.
    @Shows("portal/story.jte")
    public record Story(Drafts.Draft draft, Form form) implements StepView {

        @Override
        public Step step() { return Step.STORY; }
    }

    /// Which situation it is, and in which kind of proceeding.
    ///
    /// @param told what the story tells
    /// @param areas the parts of life with their situations, without those that are proposed: the short choice
    @Shows("portal/kind.jte")
    public record Kind(Drafts.Draft draft, Form form, Guide.Reading told, List<InArea> areas, @Nullable Category category, List<Procedure> procedures) implements StepView {

        public record InArea(Guide.Area area, List<Guide.Situation> situations) {

            public List<Choice> choices(Page page) { return situations.stream().map(one -> Choice.of(one.id(), page.write(one.title()))).toList(); }

            /// Whether the chosen situation is here, so that its part stands open.
            public boolean holds(String situation) { return situations.stream().anyMatch(one -> one.id().equals(situation)); }
        }

        @Override
        public Step step() { return Step.KIND; }

        public List<Guide.Match> matches() { return told.proposed(); }

        public List<Choice> proposed(Page page) {
            return matches().stream().map(one -> new Choice(one.situation().id(), page.write(one.situation().title()), page.t("portal.kind.because", String.join(", ", one.words())), null)).toList();
        }

        public List<Choice> proceedings(Page page) {
            return procedures.stream().map(one -> new Choice(one.id(), page.write(one.title()), page.t("portal.procedure." + one.id()), one.basis())).toList();
        }
    }

    /// A participant: the author's side or the other side.
    ///
    /// @param index which defendant
    /// @param organisation the organisation that the author acts for, or null
    @Shows("portal/party.jte")
    public record Participant(Step step, Drafts.Draft draft, Form form, int index, List<String> defendants, @Nullable String organisation, List<Places.Region> places) implements StepView {

        public boolean isSelf() { return step == Step.SELF; }

        @Override
        public String address() { return StepView.super.address() + (index > 0 ? "?n=" + index : ""); }

        public List<Choice> capacities(Page page) {
            return List.of(new Choice("self", page.t("portal.self.myself"), page.t("portal.self.myself.note"), null),
                    new Choice("representative", page.t("portal.self.representative"), page.t("portal.self.representative.note"), kz.torelik.kernel.LegalBasis.of("cpc 149(1)")));
        }

        public List<Choice> kinds(Page page) {
            return List.of(Choice.of("individual", page.t("portal.party.individual")), Choice.of("entrepreneur", page.t("portal.party.entrepreneur")), Choice.of("entity", page.t("portal.party.entity")));
        }
    }

    /// What is asked, and on what ground.
    @Shows("portal/demand.jte")
    public record Demands(Drafts.Draft draft, Form form, List<Guide.Ask> asks, List<Places.Region> places, List<Fees.PriceRule> priceRules) implements StepView {

        @Override
        public Step step() { return Step.DEMAND; }

        public boolean asks(String what) { return asks.stream().anyMatch(ask -> ask.name().equals(what)); }

        public List<Choice> pretrials(Page page) {
            return List.of(Choice.of("not-required", page.t("portal.pretrial.not-required")), Choice.of("done", page.t("portal.pretrial.done")), Choice.of("not-done", page.t("portal.pretrial.not-done")));
        }
    }

    /// Which court, and what it costs.
    @Shows("portal/court.jte")
    public record WhichCourt(Drafts.Draft draft, Form form, List<CandidateCourt> courts, @Nullable DutyAnswer duty, List<Fees.Exemption> exemptions) implements StepView {

        @Override
        public Step step() { return Step.COURT; }

        public List<Choice> choices(Page page) {
            return courts.stream().map(one -> new Choice(value(one), page.t(one.national() ? "portal.court.national" : "portal.court.rule." + rule(one)),
                    one.national() ? page.t("portal.court.national.note") : page.write(one.court().title()), one.basis())).toList();
        }

        public List<Choice> freed(Page page) { return exemptions.stream().map(one -> new Choice(one.code(), page.write(one.title()), null, one.basis())).toList(); }

        public List<SumLine> sums(Page page) {
            if (duty == null) return List.of();
            return List.of(SumLine.of(page.t("portal.court.duty"), duty.sum()).noted(page.t("portal.duty." + duty.state().word()), duty.basis()),
                    SumLine.total(page.t("portal.court.pay"), duty.state() == DutyAnswer.State.DUE ? duty.sum() : kz.torelik.kernel.Tenge.ZERO));
        }

        static String value(CandidateCourt one) { return one.court().code() + "/" + one.rule(); }

        private static String rule(CandidateCourt one) {
            return switch (one.rule()) {
                case "defendant", "alimony", "real-estate", "estate", "contract", "consumer" -> one.rule();
                default -> "other";
            };
        }
    }

    /// The attachments.
    ///
    /// @param wanted what is usually attached in this situation
    /// @param name the file that was refused, or an empty string
    /// @param refused everything that speaks against it
    /// @param arriving the files on their way
    /// @param largest how many bytes one file may have
    @Shows("portal/files.jte")
    public record Files(Drafts.Draft draft, Form form, List<kz.torelik.kernel.Trilingual> wanted, String name, List<Refusal> refused, List<Upload> arriving, long largest) implements StepView {

        @Override
        public Step step() { return Step.FILES; }

        public long megabytes() { return largest / (1024 * 1024); }

        public static List<String> kinds() { return List.of("evidence", "calculation", "power-of-attorney", "pretrial", "exemption", "other"); }
    }

    /// The dry run.
    @Shows("portal/check.jte")
    public record Check(Drafts.Draft draft, Form form, List<Finding> findings, Map<Finding, String> cures) implements StepView {

        @Override
        public Step step() { return Step.CHECK; }

        public List<Finding> defects() { return findings.stream().filter(Finding::isDefect).toList(); }

        public List<Finding> advice() { return findings.stream().filter(finding -> !finding.isDefect()).toList(); }
    }

    /// Reading and signing.
    @Shows("portal/sign.jte")
    public record Sign(Drafts.Draft draft, Form form, Document paper, KeyDrawer.Keys keys) implements StepView {

        @Override
        public Step step() { return Step.SIGN; }
    }
}
