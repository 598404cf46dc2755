package kz.torelik.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.SuingForOthers;
import kz.torelik.casefile.StandingMatter;
import kz.torelik.casefile.Way;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.Party;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.kernel.Trilingual;
import kz.torelik.kernel.CourtClock;
import kz.torelik.language.Phrase;
import kz.torelik.language.Style;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.Procedure;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Clocks;
import kz.torelik.web.parts.Fact;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;
import org.jspecify.annotations.Nullable;

/// A case as one of its participants sees it.
///
/// @param own the numbers of the participants that the reader is or represents
/// @param workingDaysLeft until the next date of this reader, or null without one
/// @param offers what he may file now
/// @param unpaid his complaints that are signed and wait for their state duty
/// @param looks who looked at the case in the last seven days, or null when he may not see it
@Shows("portal/case.jte")
public record CaseScreen(CaseFile file, Set<Integer> own, LocalDate today, Names names, List<ClockReading> readings, @Nullable Integer workingDaysLeft, List<String> offers, List<RiverEntry> river,
                         @Nullable List<CaseAccess.Looks> looks, List<kz.torelik.filing.PayingForPapers.Duty> unpaid) implements Screen {

    private static final int SOON = 15;

    /// What the law calls this case.
    ///
    /// @param way through the stages
    /// @param chain its files in all instances, with the names of their procedures; empty where there is only this one
    /// @param powersEnded the representatives whose power is over
    /// @param paper how the law data call the paper that opened it, or null where they do not
    /// @param letsIn whether the procedure lets the reader bring a representative in now
    public record Names(Trilingual category, Trilingual court, Trilingual stage, boolean ended, List<kz.torelik.instances.Chain.Link> chain, Way way, Set<Integer> powersEnded, boolean letsIn, Procedure.@Nullable Paper paper, List<StandingMatter> standing) {
        public Names {
            chain = List.copyOf(chain);
            powersEnded = Set.copyOf(powersEnded);
            standing = List.copyOf(standing);
        }
    }

    /// What a document is; the bodies name kinds of their own, which are attachments here. What opened the case is called as its procedure calls it: not every one is a claim.
    public String kind(Page page, FiledDocument document) {
        String key = "portal.document." + document.kind();
        if (key.equals("portal.document.claim")) {
            if (names.paper() != null) return lower(page.write(names.paper().title()));
            String own = key + "." + file.claim().procedure();
            if (page.shell().sentences().knows(own)) return page.t(own);
        }
        return page.t(page.shell().sentences().knows(key) ? key : "portal.document.attachment");
    }

    private static String lower(String text) { return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1); }

    public String address() { return "/my/cases/" + file.id(); }

    public String role() { return own.stream().findFirst().map(number -> file.party(number).role()).orElse("stranger"); }

    public Pill stage(Page page) { return new Pill(names.ended() ? Tone.DONE : Tone.STAGE, page.write(names.stage())); }

    /// Who stands against whom; where the law has no sides, everyone but the body that sent the case.
    public String sides() {
        String sides = Stream.of(file.asking(), file.answering()).map(CaseScreen::names).filter(side -> !side.isEmpty()).collect(Collectors.joining(" – "));
        return sides.isEmpty() ? names(file.parties().stream().filter(party -> !party.role().equals("body") && party.actsFor() == null).toList()) : sides;
    }

    private static String names(List<Party> side) { return side.stream().map(party -> party.subject().brief()).collect(Collectors.joining(", ")); }

    /// The term that this reader has to keep next, or null.
    public @Nullable ClockReading mine() {
        return readings.stream().filter(one -> one.status() == ClockReading.Status.RUNNING && one.bearsOn() == DeadlineRule.BearsOn.PARTY && one.due() != null && (one.party() == null || own.contains(one.party())))
                .filter(one -> offer(one) != null).min(java.util.Comparator.comparing(ClockReading::due)).orElse(null);
    }

    /// What others have to do next, or null.
    public @Nullable ClockReading theirs() {
        return readings.stream().filter(one -> one.status() == ClockReading.Status.RUNNING && one.bearsOn() != DeadlineRule.BearsOn.PARTY && one.due() != null)
                .min(java.util.Comparator.comparing(ClockReading::due)).orElse(null);
    }

    /// The session that comes next, or null.
    public CaseFile.@Nullable HearingInFile hearing() {
        return file.hearings().stream().filter(one -> one.state().equals("set") && !LocalDate.ofInstant(one.startsAt(), CourtClock.COUNTRY).isBefore(today))
                .min(java.util.Comparator.comparing(CaseFile.HearingInFile::startsAt)).orElse(null);
    }

    /// The key of the name of a paper: a prosecutor brings a petition or a protest where others complain.
    public String paper(String offer) { return CasePaperScreens.name(offer, role().equals("prosecutor"), file.claim().procedure()); }

    /// What is filed to keep a term.
    public @Nullable String offer(ClockReading reading) {
        String offer = switch (reading.rule()) {
            case "response", "simplified-response" -> "response";
            case "object-to-order" -> "objection";
            case "appeal", "appeal-simplified", "appeal-offence", "appeal-verdict", "appeal-verdict-custody", "appeal-verdict-others", "complain-about-ending" -> "appeal";
            case "cassation" -> "cassation";
            case "ask-cancellation" -> "cancellation";
            default -> null;
        };
        return offer != null && offers.contains(filing(offer)) ? offer : null;
    }

    /// The kind of paper by which it is done: the cancellation of a decision is asked for by a motion.
    public String filing(String offer) { return offer.equals("cancellation") ? "motion" : offer; }

    /// The sessions that are still to come, the nearest first.
    public List<CaseFile.HearingInFile> sessions() { return file.hearings().stream().filter(one -> one.state().equals("set")).sorted(java.util.Comparator.comparing(CaseFile.HearingInFile::startsAt)).toList(); }

    public Pill left(Page page) { return new Pill(workingDaysLeft != null && workingDaysLeft <= SOON ? Tone.SOON : Tone.QUIET, page.t("portal.case.left", workingDaysLeft == null ? 0 : workingDaysLeft)); }

    public @Nullable Clocks clocks(Page page) {
        if (readings.isEmpty()) return null;
        LocalDate first = readings.stream().map(ClockReading::startedOn).min(LocalDate::compareTo).orElse(today).minusDays(2);
        LocalDate last = readings.stream().map(one -> end(one)).max(LocalDate::compareTo).orElse(today).plusDays(3);
        boolean open = readings.stream().anyMatch(one -> one.status() == ClockReading.Status.RUNNING || one.status() == ClockReading.Status.PAUSED);
        return new Clocks(first, open && last.isBefore(today.plusDays(3)) ? today.plusDays(3) : last, today, readings.stream().map(one -> clock(page, one)).toList());
    }

    private LocalDate end(ClockReading one) { return one.metOn() != null ? one.metOn() : one.due() != null ? one.due() : today; }

    private Clocks.Clock clock(Page page, ClockReading one) {
        LocalDate end = end(one);
        List<Clocks.Span> spans = new ArrayList<>();
        List<Clocks.Span> pauses = one.stays().stream().map(stay -> new Clocks.Span(Clocks.Kind.PAUSED, stay.from(), java.util.Objects.requireNonNull(stay.to()))).toList();
        switch (one.status()) {
            case MET -> spans.add(new Clocks.Span(Clocks.Kind.MET, one.startedOn(), end));
            case RUNNING -> {
                spans.add(new Clocks.Span(Clocks.Kind.SPENT, one.startedOn(), today));
                if (end.isAfter(today)) spans.add(new Clocks.Span(Clocks.Kind.LEFT, today.plusDays(1), end));
            }
            case PAUSED -> {
                LocalDate still = one.standsStillFrom().orElse(one.startedOn());
                if (still.isAfter(one.startedOn())) spans.add(new Clocks.Span(Clocks.Kind.SPENT, one.startedOn(), still.minusDays(1)));
                spans.add(new Clocks.Span(Clocks.Kind.PAUSED, still, today.isBefore(still) ? still : today));
            }
            case MISSED -> spans.add(new Clocks.Span(Clocks.Kind.MISSED, one.startedOn(), end.isBefore(one.startedOn()) ? one.startedOn() : end));
            case ENDED -> spans.add(new Clocks.Span(Clocks.Kind.ENDED, one.startedOn(), end.isBefore(one.startedOn()) ? one.startedOn() : end));
        }
        String whose = one.party() == null ? "" : " · " + file.party(one.party()).subject().brief();
        return new Clocks.Clock(page.write(one.title()) + whose, spans.stream().flatMap(span -> span.around(pauses).stream()).toList(), state(page, one), one.steps(), one.rule(), one.turns().stream().map(page::say).toList());
    }

    private Pill state(Page page, ClockReading one) {
        return switch (one.status()) {
            case MET -> new Pill(Tone.DONE, page.t("portal.clock.met"));
            case RUNNING -> one.due() == null ? new Pill(Tone.QUIET, page.t("portal.clock.running"))
                    : new Pill(one.due().isBefore(today.plusDays(SOON)) ? Tone.SOON : Tone.QUIET, page.t("portal.clock.until", page.write(one.due(), Style.SHORT)));
            case PAUSED -> new Pill(Tone.QUIET, page.t("portal.clock.paused"));
            case MISSED -> new Pill(Tone.LATE, page.t("portal.clock.missed"));
            case ENDED -> new Pill(Tone.QUIET, page.t("portal.clock.ended"));
        };
    }

    public List<Fact> facts(Page page) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(page.t("portal.case.judge"), file.judge().<Object>map(judge -> page.write(judge.name())).orElseGet(() -> page.t("portal.case.no-judge"))));
        if (!file.panel().isEmpty()) facts.add(new Fact(page.t("portal.case.panel"), file.panel().stream().map(member -> page.write(member.name())).collect(Collectors.joining(", "))));
        facts.add(new Fact(page.t("portal.case.court"), names.court()));
        facts.add(new Fact(page.t("portal.case.language"), file.language()));
        names.standing().forEach(matter -> facts.add(new Fact(page.t("casefile.standing." + matter.outcome() + ".of"), page.say(matter.said()))));
        file.executionStay().ifPresent(stay -> facts.add(new Fact(page.t("casefile.execution"), page.say(stay.said()))));
        for (Party party : file.parties()) facts.add(new Fact(page.t("filing.role." + party.role()), party.subject().title() + aside(page, party)));
        return facts;
    }

    /// What is said of a participant beside his name.
    private String aside(Page page, Party party) {
        if (SuingForOthers.bringer(file).filter(party::equals).isPresent()) return " · " + page.t("casefile.sues-for-others");
        return names.powersEnded().contains(party.number()) ? " · " + page.t("casefile.powers-ended") : "";
    }

    @Override
    public Phrase title() { return Phrase.of("portal.case.title", file.number()); }

    /// Whether a ruling returned the duty to this reader's side.
    public boolean returnsDuty() {
        return List.of("plaintiff", "applicant").contains(role()) && file.history().stream().anyMatch(recorded -> recorded.event() instanceof kz.torelik.casefile.events.FilingEvent.DutyRefundOrdered);
    }
}
