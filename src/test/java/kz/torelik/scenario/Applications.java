package kz.torelik.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.deadlines.Expiring;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.filing.Submission;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.hearings.SettingHearing;
import kz.torelik.hearings.Slot;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.notices.Cabinet;

/// What the chapters of the other first-instance proceedings share: somebody files an application with his own signature, and the court holds its session.
public final class Applications {

    private static final ClaimDraft.Places NOWHERE = new ClaimDraft.Places("", "", "", "", "", false);

    private Applications() {}

    /// An application of a character about another one, or about nobody.
    public static ClaimDraft draft(House house, String procedure, String category, String who, List<DraftParty> others, String demand, String story) {
        List<DraftParty> parties = new ArrayList<>(List.of(Claims.party("plaintiff", house.character(who).person())));
        parties.addAll(others);
        return ClaimDraft.empty(Language.RU).withStory(demand, "").withCategory(category, procedure).withParties("self", parties)
                .withDemand(new ClaimDraft.Demand("", List.of(demand), story, "not-required", "", "", List.of())).withPlaces(NOWHERE);
    }

    /// A body of the State that answers.
    static DraftParty body(String name) {
        return new DraftParty("defendant", "entity", null, "", "", "", "", name, "", "г. Астана, пр. Тәуелсіздік, 1", "711110000", "", "");
    }

    /// Files it in the court that the law gives, pays what is due, and waits for the draw.
    public static Bench file(House house, String who, ClaimDraft draft) {
        byte[] proof = Claims.paper(house, Language.RU, "Документ", "Подтверждает обстоятельства заявления.");
        Submission submission = house.file(house.character(who), Claims.inItsCourt(house, draft), proof);
        if (submission.awaitsPayment()) house.pay(house.citizen(who), submission.id());
        house.awaitQuiet();
        return new Bench(house, CaseId.of(submission.id().uuid()));
    }

    /// Sets a session by hand, for a court that cannot wait for the days of the notices.
    public static HearingId session(Bench bench, LocalDateTime at, String kind) {
        House house = bench.house();
        Instant start = at.atZone(CourtClock.COUNTRY).toInstant();
        HearingId hearing = house.as(bench.judge(), () -> house.get(SettingHearing.class).set(bench.id(), bench.file().version(), kind, new Slot(start, 60, "101"), false, "Закон не оставляет времени").orThrow());
        house.awaitQuiet();
        return hearing;
    }

    /// Both sides read what the court sent them.
    public static void read(Bench bench, String... who) {
        House house = bench.house();
        for (String one : who) house.as(house.citizen(one), () -> house.get(Cabinet.class).list(bench.id()).stream().map(notice -> house.get(Cabinet.class).read(notice.id())).toList());
        house.awaitQuiet();
    }

    /// The session is opened at its time and ends for the deliberation; the operative part is announced.
    public static void hold(Bench bench, HearingId hearing, List<Integer> present, String outcome) {
        House house = bench.house();
        opened(bench, hearing, present);
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing).plusSeconds(3000), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), hearing, true).orThrow());
        house.as(bench.judge(), () -> house.get(AnnouncingDecision.class).announce(bench.id(), bench.file().version(), outcome).orThrow());
        house.awaitQuiet();
    }

    public static void opened(Bench bench, HearingId hearing, List<Integer> present) {
        House house = bench.house();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing).plusSeconds(60), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, present, null).orThrow());
        house.awaitQuiet();
    }

    /// Lets the time pass and the rules do what they do.
    public static void live(House house, LocalDate until) {
        house.moveTo(until.atTime(LocalTime.of(9, 0)));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
    }

    /// The next working day, without regard to holidays.
    public static LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek().getValue() > 5) next = next.plusDays(1);
        return next;
    }

    static List<String> words(CaseFile file) { return file.history().stream().map(one -> one.event().word()).toList(); }

    /// The case as anybody of the rules sees it.
    static CaseFile file(House house, CaseId id) { return house.as(new Actor.Rule("scenario"), () -> house.get(CaseFiles.class).get(id)); }
}
