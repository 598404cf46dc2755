package kz.torelik.chambers;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.events.Party;
import kz.torelik.filing.AtTheWindow;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Finding;
import kz.torelik.filing.PapersAtTheWindow;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.law.Category;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Fees;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Column;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// The pages of the court window: what lies there, entering a claim, certifying it, what became of it; and a paper in a running case.
public final class WindowScreens {

    private static final List<String> WAYS = List.of("window", "post");

    private WindowScreens() {}

    static List<Choice> ways(Page page) { return WAYS.stream().map(way -> new Choice(way, page.t("chambers.window.way." + way), page.t("chambers.window.way." + way + ".note"), null)).toList(); }

    /// A district by its code, called as its court.
    public record Place(String kato, Trilingual title) {
        static List<Place> of(LawBook law) {
            return law.regions().stream().flatMap(region -> law.courts().inRegion(region.code()).stream()).filter(court -> !court.serves().isEmpty()).map(court -> new Place(court.serves().getFirst(), court.title())).toList();
        }
    }

    /// What lies at the window, and a form to begin.
    @Shows("chambers/window.jte")
    public record Front(List<AtTheWindow.AtWindow> open, List<Submission> registered, Form form) implements Screen {

        public Front {
            open = List.copyOf(open);
            registered = List.copyOf(registered);
        }

        public List<Choice> waysOf(Page page) { return ways(page); }

        public List<Column> columns(Page page) { return List.of(Column.of(page.t("chambers.window.who")), Column.of(page.t("chambers.window.ticket")), Column.number(page.t("chambers.column.when"))); }

        @Override
        public Phrase title() { return Phrase.of("chambers.window.title"); }
    }

    /// A claim that is being entered.
    ///
    /// @param findings the dry run
    @Shows("chambers/window-claim.jte")
    public record Claim(AtTheWindow.AtWindow lies, Form form, List<Finding> findings, List<Procedure> kindsOfProceeding, List<Category> categories, List<Place> places, long largest) implements Screen {

        private static final List<String> KINDS = List.of(AtTheWindow.CLAIM, "evidence", "calculation", "pretrial", "exemption", "power-of-attorney", "other");

        public Claim {
            findings = List.copyOf(findings);
            kindsOfProceeding = List.copyOf(kindsOfProceeding);
            categories = List.copyOf(categories);
            places = List.copyOf(places);
        }

        public Drafts.Draft draft() { return lies.draft(); }

        public String address() { return "/desk/window/" + draft().id(); }

        public List<String> procedures() { return kindsOfProceeding.stream().map(Procedure::id).toList(); }

        public Trilingual procedure(String id) { return kindsOfProceeding.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow().title(); }

        public boolean isReady() { return findings.stream().noneMatch(Finding::isDefect); }

        public List<Finding> defects() { return findings.stream().filter(Finding::isDefect).toList(); }

        public List<Finding> advice() { return findings.stream().filter(one -> !one.isDefect()).toList(); }

        public List<String> kinds() { return KINDS; }

        public long megabytes() { return largest / (1024 * 1024); }

        public List<Choice> pretrials(Page page) { return List.of("not-required", "done", "not-done").stream().map(one -> Choice.of(one, page.t("chambers.window.pretrial." + one))).toList(); }

        @Override
        public Phrase title() { return Phrase.of("chambers.window.claim", lies.filer().title()); }
    }

    /// Certifying scans: the sheet is read and signed.
    ///
    /// @param paper what is certified, in words
    /// @param drawer the address of the key drawer of the demonstration, or null
    @Shows("chambers/window-sign.jte")
    public record Sign(String paper, String sheet, String action, String back, int version, Form form, @Nullable String drawer) implements Screen {

        /// Where the sheet of a claim is signed with a phone; null for that of a paper in a case.
        public @Nullable String qr() { return action.endsWith("/sign") ? action + "/qr" : null; }

        @Override
        public Phrase title() { return Phrase.of("chambers.window.sign"); }
    }

    /// A claim that was registered: the ticket, its receipt to print, the duty.
    @Shows("chambers/window-registered.jte")
    public record Registered(Submission submission, Form form, LocalDate today) implements Screen {

        public String address() { return "/desk/window/" + submission.id(); }

        @Override
        public Phrase title() { return Phrase.of("chambers.window.registered"); }
    }

    /// A paper in a running case.
    @Shows("chambers/window-paper.jte")
    public record OnPaper(CaseHead head, Form form, List<String> kinds, List<CourtPapers.MotionKind> motions, List<Fees.Exemption> exemptions, long largest) implements Screen {

        public OnPaper {
            kinds = List.copyOf(kinds);
            motions = List.copyOf(motions);
            exemptions = List.copyOf(exemptions);
        }

        public String address() { return head.href() + "/on-paper"; }

        /// Whether a cassation complaint may be filed at this stage: then its duty is asked for.
        public boolean asksDuty() { return !exemptions.isEmpty() && head.file().origin().isPresent(); }

        public List<Choice> waysOf(Page page) { return ways(page); }

        public List<Choice> papers(Page page) { return kinds.stream().map(kind -> Choice.of(kind, page.t("filing.case-paper." + kind))).toList(); }

        public List<Party> parties() { return head.file().parties(); }

        public long megabytes() { return largest / (1024 * 1024); }

        @Override
        public Phrase title() { return Phrase.of("chambers.step.on-paper"); }
    }

    static Sign sign(PapersAtTheWindow.Prepared prepared, Form form, @Nullable String drawer) {
        String here = "/desk/cases/" + prepared.caseId() + "/on-paper";
        String one = here + "/" + prepared.id();
        return new Sign(prepared.scans().getFirst().title(), one + "/sheet.pdf", one, here, 0, form, drawer);
    }
}
