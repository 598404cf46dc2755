package kz.torelik.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.EventTags;
import kz.torelik.casefile.events.ReportEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What others owe to the court comes on paper or by letter, and an officer enters it: that a private ruling reached its addressee and what he did (CPC art. 270), that a writ was executed
/// (art. 241 part 7), the opinion of a body that takes part to give one (art. 56); the materials that the investigative judge asked for, and what a body did about what he found (CrPC art. 106 parts 6, 8).
@Service
public class ReceivingReports {

    /// What may be entered.
    public static final List<String> KINDS = List.of("received", "answered", "executed", "writ", "opinion", "published", "materials", "remedy");
    private static final String PRIVATE = "private-ruling";
    private static final String BY_LAW = "ADM_BYLAW";
    private static final String MATERIALS = "resolution-materials-asked";
    private static final String INVESTIGATION = "resolution-investigation";
    /// The outcomes by which a complaint is granted: each obliges somebody (CrPC art. 106 part 8).
    private static final List<String> BINDING = List.of("decision-cancelled", "act-unlawful", "prosecutor-obliged");

    /// What was reported once is not reported again.
    private static final List<String> OF_REPORTS = List.of("publication", "materials", "remedy");

    private final CaseFiles files;
    private final LawBook law;
    private final CourtClock clock;

    ReceivingReports(CaseFiles files, LawBook law, CourtClock clock) {
        this.files = files;
        this.law = law;
        this.clock = clock;
    }

    /// @param what `received` or `answered` for a private ruling, `executed` or `writ` for a writ, `opinion` for the opinion of a body, `published` for a decision on a by-law that appeared in the media (APPC art. 159-1 part 2), `materials` that the investigative judge asked for, `remedy` for what a body did about what he found (CrPC art. 106)
    /// @param act the act that it is about
    /// @param from who reports; of a publication where it appeared
    /// @param on the day on which it happened, null for today
    public record Report(String what, ActId act, String from, String note, @Nullable LocalDate on) {

        public Report(String what, ActId act, String from, String note) { this(what, act, from, note, null); }
    }

    /// What can be entered in this case now, an act each.
    public List<Report> possible(CaseFile file) {
        return file.acts().stream().flatMap(act -> KINDS.stream().map(what -> new Report(what, act.id(), "", ""))).filter(report -> fault(file, report).isEmpty() && isKnown(file, report)).toList();
    }

    /// Whether the procedure knows such a report at this stage: an opinion of a body has no place in a complaint against an investigator.
    private boolean isKnown(CaseFile file, Report report) {
        Procedure procedure = law.procedure(file.claim().procedure());
        EventTags tags = EventTags.of(event(report), java.util.Map.of());
        return procedure.find(procedure.stage(file.stage()), new kz.torelik.law.Happening(event(report).word(), tags.kind())).isPresent();
    }

    /// @return the case, or `report-from-missing`, `report-unknown`, `report-other-act`, `report-again`, `report-not-yet`, `report-day`, those of the procedure
    @Transactional
    public Answer<CaseFile> enter(CaseId id, int version, Report report) {
        CaseFile file = files.get(id);
        if (report.from().isBlank()) return Answer.no(Refusal.of("report-from-missing").under("cpc 270(1)"));
        Optional<Refusal> fault = fault(file, report);
        LocalDate on = report.on() == null ? clock.today() : report.on();
        Optional<LocalDate> from = file.act(report.act()).map(CaseFile.ActInFile::signedOn);
        if (fault.isEmpty() && (on.isAfter(clock.today()) || from.filter(on::isBefore).isPresent())) return Answer.no(Refusal.of("report-day", on).under("cpc 270(1)"));
        return fault.isPresent() ? Answer.no(fault.get()) : files.record(id, version, Happening.of(event(report), on));
    }

    private static ReportEvent event(Report report) {
        String from = report.from().strip();
        String note = report.note().isBlank() ? null : report.note().strip();
        return switch (report.what()) {
            case "received" -> new ReportEvent.PrivateRulingReceived(report.act(), from);
            case "answered" -> new ReportEvent.ReportReceived(PRIVATE, report.act(), from, note, List.of());
            case "executed" -> new ReportEvent.WritExecuted(report.act(), from);
            case "writ" -> new ReportEvent.ReportReceived("writ", report.act(), from, note, List.of());
            case "published" -> new ReportEvent.ReportReceived("publication", report.act(), from, note, List.of());
            case "materials", "remedy" -> new ReportEvent.ReportReceived(report.what(), report.act(), from, note, List.of());
            case "opinion" -> new ReportEvent.ReportReceived("opinion", report.act(), from, note, List.of());
            default -> throw new IllegalArgumentException("Nobody reports " + report.what());
        };
    }

    private Optional<Refusal> fault(CaseFile file, Report report) {
        Optional<CaseFile.ActInFile> act = file.act(report.act());
        if (!KINDS.contains(report.what())) return Optional.of(Refusal.of("report-unknown").under("cpc 270(1)"));
        if (act.isEmpty()) return Optional.of(Refusal.of("act-unknown"));
        return switch (report.what()) {
            case "received" -> !act.get().kind().equals(PRIVATE) ? refuse("report-other-act", "cpc 270(1)") : has(file, report.act(), PRIVATE) ? refuse("report-again", "cpc 270(1)") : Optional.empty();
            case "answered" -> !act.get().kind().equals(PRIVATE) ? refuse("report-other-act", "cpc 270(1)") : has(file, report.act(), PRIVATE) ? Optional.empty() : refuse("report-not-yet", "cpc 270(1)");
            case "executed" -> !isWrit(file, report.act()) ? refuse("report-other-act", "cpc 241(7)") : has(file, report.act(), "writ") ? refuse("report-again", "cpc 241(7)") : Optional.empty();
            case "writ" -> has(file, report.act(), "writ") ? Optional.empty() : refuse("report-not-yet", "cpc 241(7)");
            case "published" -> !isOfByLaw(file, act.get()) ? refuse("report-other-act", "appc 159-1(2)") : has(file, report.act(), "publication") ? refuse("report-again", "appc 159-1(2)") : act.get().inForceFrom() == null ? refuse("report-not-in-force", "appc 159-1(2)") : Optional.empty();
            case "materials" -> !act.get().kind().equals(MATERIALS) ? refuse("report-other-act", "crpc 106(6)") : has(file, report.act(), "materials") ? refuse("report-again", "crpc 106(6)") : Optional.empty();
            case "remedy" -> !isBinding(file, act.get()) ? refuse("report-other-act", "crpc 106(8)") : has(file, report.act(), "remedy") ? refuse("report-again", "crpc 106(8)") : Optional.empty();
            default -> file.acts().getLast().id().equals(report.act()) ? Optional.empty() : refuse("report-other-act", "cpc 56");
        };
    }

    /// Whether the act obliges a body of criminal prosecution, and no court above has cancelled it.
    private static boolean isBinding(CaseFile file, CaseFile.ActInFile act) { return act.kind().equals(INVESTIGATION) && BINDING.contains(act.outcome()) && !file.isCancelled(act.id()); }

    private static Optional<Refusal> refuse(String code, String basis) { return Optional.of(Refusal.of(code).under(basis)); }

    /// Whether the act decides that a by-law is unlawful, as a whole or in part.
    private boolean isOfByLaw(CaseFile file, CaseFile.ActInFile act) {
        return BY_LAW.equals(law.categories().get(file.claim().category()).term()) && law.papers().actKind(act.kind()).isDecision() && ("satisfied".equals(act.outcome()) || "partial".equals(act.outcome()));
    }

    private static boolean isWrit(CaseFile file, ActId act) {
        return file.history().stream().map(RecordedEvent::event).anyMatch(event -> event instanceof DecisionEvent.WritIssued writ && writ.act().equals(act));
    }

    /// Whether the first of the two was entered: that a private ruling arrived, that a writ was executed.
    private static boolean has(CaseFile file, ActId act, String about) {
        return file.history().stream().map(RecordedEvent::event).anyMatch(event -> OF_REPORTS.contains(about) ? event instanceof ReportEvent.ReportReceived report && report.about().equals(about) && report.act().equals(act) : about.equals(PRIVATE) ? event instanceof ReportEvent.PrivateRulingReceived received && received.act().equals(act)
                : event instanceof ReportEvent.WritExecuted executed && executed.act().equals(act));
    }
}
