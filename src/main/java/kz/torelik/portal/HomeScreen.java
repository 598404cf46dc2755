package kz.torelik.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.CaseLists;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Submission;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.language.Style;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;
import org.jspecify.annotations.Nullable;

/// The first page of the cabinet.
///
/// @param due what the person has to do in his cases, the earliest first
/// @param unpaid submissions whose duty is awaited
/// @param lapsed submissions that ended because the duty was not paid in time
/// @param unread how many notices were not opened
/// @param newDevices how many devices the person has not said that he knows
/// @param asked what others ask of him in mediations and for meetings
@Shows("portal/home.jte")
public record HomeScreen(LocalDate today, List<Due> due, List<Submission> unpaid, List<Submission> lapsed, int unread, int newDevices, List<Asked> asked, List<CaseRow> cases, List<Draft> drafts, List<Session> hearings) implements Screen {

    /// A term that bears on the person.
    ///
    /// @param basis the article that sets it
    public record Due(CaseId caseId, CaseNumber number, Trilingual term, Trilingual category, LocalDate on, LegalBasis basis) {}

    /// What somebody else waits for.
    ///
    /// @param by the last day, or null
    public record Asked(String href, Phrase what, String about, @Nullable LocalDate by) {}

    /// A case in a list.
    ///
    /// @param due what the person has to do in it next, or null
    /// @param session when he has to come next, or null
    /// @param principal the role of the one whom he represents in it, or null where he takes part himself
    public record CaseRow(CaseLists.CaseLine line, Trilingual category, Trilingual court, Trilingual stage, boolean ended, @Nullable Due due, @Nullable Instant session, @Nullable String principal) {

        /// On which side the one stands whom he represents: `asking`, `answering` or `other`.
        public String side() {
            return switch (String.valueOf(principal)) {
                case "plaintiff", "applicant" -> "asking";
                case "defendant", "interested", "offender", "suspect", "accused" -> "answering";
                default -> "other";
            };
        }

        public Pill duePill(Page page, LocalDate today) { return HomeScreen.pill(page, java.util.Objects.requireNonNull(due).on(), today); }

        public Pill pill(Page page) { return new Pill(ended ? Tone.DONE : Tone.STAGE, page.write(stage)); }
    }

    /// A draft by what it is about.
    public record Draft(Drafts.Draft draft, String name) {}

    public boolean isCalm() { return due.isEmpty() && unpaid.isEmpty() && lapsed.isEmpty() && unread == 0 && newDevices == 0 && asked.isEmpty(); }

    public Pill pill(Page page, LocalDate on) { return pill(page, on, today); }

    static Pill pill(Page page, LocalDate on, LocalDate today) {
        Tone tone = on.isBefore(today) || on.equals(today) ? Tone.LATE : on.isBefore(today.plusDays(15)) ? Tone.SOON : Tone.QUIET;
        return new Pill(tone, page.write(on, on.getYear() == today.getYear() ? Style.DAY : Style.PLAIN));
    }

    @Override
    public boolean opensOffline() { return true; }

    @Override
    public Phrase title() { return Phrase.of("portal.home.title"); }
}
