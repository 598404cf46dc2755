package kz.torelik.reception;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.hearings.ProposingSlots;
import kz.torelik.hearings.SettingHearing;
import kz.torelik.hearings.Slot;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Refusal;
import kz.torelik.scenario.Bench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The calendars of people in the whole house: the secret address of the feed, and the times at which one cannot come.
class CalendarsTests {

    private static House house;
    private static Bench bench;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0));
        bench = Bench.loan(house);
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        bench.act(new Disposition.SetForTrial(), "");
    }

    @AfterAll
    static void close() { house.close(); }

    private static HttpResponse<String> get(String path) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(house.address().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// What a statement that asks nothing of the code finds.
    private static List<String> rows(Actor who, String sql) {
        return house.as(who, () -> Objects.requireNonNull(house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class).sql(sql).query(String.class).list())));
    }

    private static String link(String who) { return "/calendar/" + house.as(house.citizen(who), () -> house.get(CalendarLinks.class).replace(Language.RU)) + ".ics"; }

    private static Instant at(String local) { return LocalDateTime.parse(local).atZone(CourtClock.COUNTRY).toInstant(); }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }

    private static Answer<BusyTime> busy(String who, String from, String to) { return house.as(house.citizen(who), () -> house.get(BusyTimes.class).state(at(from), at(to), "trip")); }

    @Test
    void aProgramReadsTheHearingsByTheLinkUntilItIsReplacedOrRevoked() {
        HearingId hearing = bench.setTrial();
        String first = link("aigul");
        assertThat(first).doesNotContain(house.character("aigul").person().iin().digits(), house.character("aigul").person().id().toString());
        HttpResponse<String> feed = get(first);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=utf-8");
        assertThat(feed.headers().firstValue("Cache-Control").orElse("")).contains("private");
        assertThat(Biweekly.parse(feed.body()).first().getEvents()).extracting(event -> event.getUid().getValue()).contains(hearing + "@torelik.kz");
        assertThat(house.as(house.citizen("aigul"), () -> house.get(CalendarLinks.class).find()).orElseThrow().readAt()).as("she sees that it is read").isNotNull();

        String second = link("aigul");
        HttpResponse<String> never = get("/calendar/" + "A".repeat(43) + ".ics");
        assertThat(never.statusCode()).isEqualTo(404);
        assertAlike(get(first), never);
        assertThat(get(second).statusCode()).isEqualTo(200);
        house.as(house.citizen("erlan"), () -> { house.get(CalendarLinks.class).revoke(); return 0; });
        assertThat(get(second).statusCode()).as("nobody else revokes it").isEqualTo(200);
        house.as(house.citizen("aigul"), () -> { house.get(CalendarLinks.class).revoke(); return 0; });
        assertAlike(get(second), never);
    }

    private static void assertAlike(HttpResponse<String> one, HttpResponse<String> never) {
        assertThat(one.statusCode()).isEqualTo(never.statusCode());
        assertThat(one.body().replaceAll("[A-Za-z0-9_-]{43}", "")).isEqualTo(never.body().replaceAll("[A-Za-z0-9_-]{43}", ""));
    }

    @Test
    void aFeedShowsItsOwnerOnlyAndTheDatabaseKeepsNoSecret() {
        bench.setTrial();
        assertThat(Biweekly.parse(get(link("zhanar")).body()).first().getEvents()).as("she is in no case").isEmpty();
        String erlan = link("erlan");
        List<VEvent> his = Biweekly.parse(get(erlan).body()).first().getEvents();
        assertThat(his).isNotEmpty();
        assertThat(rows(house.citizen("zhanar"), "select person::text from reception.calendar_link")).as("a stranger's SQL finds his own alone").containsExactly(house.character("zhanar").person().id().uuid().toString());
        assertThat(rows(new Actor.Rule("test"), "select calendar_link::text from reception.calendar_link")).isNotEmpty().noneMatch(row -> row.contains(erlan.replaceAll(".*/|\\.ics", "")));
    }

    @Test
    void aTimeThatAParticipantStatedIsAvoidedAndWarnsTheJudge() {
        List<ProposingSlots.Proposal> before = house.as(bench.judge(), () -> house.get(ProposingSlots.class).propose(bench.id(), "trial", 60, 1)).orThrow();
        Slot slot = before.getFirst().slot();
        BusyTime busy = house.as(house.citizen("erlan"), () -> house.get(BusyTimes.class).state(slot.startsAt().minus(Duration.ofHours(1)), slot.startsAt().plus(Duration.ofMinutes(30)), "hearing")).orThrow();
        List<Reason> warnings = house.as(bench.judge(), () -> house.get(SettingHearing.class).check(bench.id(), "trial", slot)).orThrow();
        assertThat(warnings).extracting(Reason::key).containsExactly("hearings.warning.party-stated.hearing");
        assertThat(refusal(house.as(bench.judge(), () -> house.get(SettingHearing.class).set(bench.id(), bench.file().version(), "trial", slot, false, null)))).isEqualTo("hearing-needs-reason");
        Slot proposed = house.as(bench.judge(), () -> house.get(ProposingSlots.class).propose(bench.id(), "trial", 60, 1)).orThrow().getFirst().slot();
        assertThat(proposed.startsAt()).as("another time is proposed").isAfterOrEqualTo(busy.to());
        assertThat(house.as(house.citizen("aigul"), () -> house.get(BusyTimes.class).takeBack(busy.id()))).as("not hers to take back").isFalse();
        assertThat(house.as(house.citizen("erlan"), () -> house.get(BusyTimes.class).takeBack(busy.id()))).isTrue();
        assertThat(house.as(bench.judge(), () -> house.get(SettingHearing.class).check(bench.id(), "trial", slot)).orThrow()).isEmpty();
    }

    @Test
    void whoWasBusyAllTheTimeIsProposedATimeWithTheWarning() {
        LocalDateTime from = LocalDateTime.of(2026, 6, 8, 11, 0);
        List<BusyTime> all = house.as(house.citizen("erlan"), () -> List.of(house.get(BusyTimes.class).state(at(from.toString()), at(from.plusDays(45).toString()), "trip").orThrow(),
                house.get(BusyTimes.class).state(at(from.plusDays(45).toString()), at(from.plusDays(100).toString()), "trip").orThrow()));
        assertThat(house.as(bench.judge(), () -> house.get(ProposingSlots.class).propose(bench.id(), "trial", 60, 1)).orThrow()).singleElement()
                .satisfies(proposal -> assertThat(proposal.warnings()).extracting(Reason::key).contains("hearings.warning.party-stated.trip"));
        all.forEach(time -> house.as(house.citizen("erlan"), () -> house.get(BusyTimes.class).takeBack(time.id())));
    }

    @Test
    void whatCannotBeStatedIsRefusedAndNobodyReadsAnother() {
        assertThat(refusal(busy("aigul", "2026-07-01T12:00", "2026-07-01T10:00"))).isEqualTo("busy-order");
        assertThat(refusal(busy("aigul", "2026-06-01T10:00", "2026-06-01T12:00"))).isEqualTo("busy-past");
        assertThat(refusal(busy("aigul", "2026-07-01T10:00", "2026-09-11T12:00"))).isEqualTo("busy-long");
        assertThat(refusal(busy("aigul", "2027-12-01T10:00", "2027-12-01T12:00"))).isEqualTo("busy-far");
        assertThat(refusal(house.as(house.citizen("aigul"), () -> house.get(BusyTimes.class).state(at("2026-07-01T10:00"), at("2026-07-01T12:00"), "<b>")))).isEqualTo("busy-kind");
        busy("aigul", "2026-07-01T10:00", "2026-07-01T12:00").orThrow();
        assertThat(house.as(house.citizen("zhanar"), () -> house.get(BusyTimes.class).list())).isEmpty();
        assertThat(house.as(house.citizen("zhanar"), () -> house.get(BusyTimes.class).takeBack(PublicId.random()))).isFalse();
        for (Actor who : List.of(house.citizen("zhanar"), bench.judge(), Actor.ANYONE)) assertThat(rows(who, "select id::text from reception.busy")).as("rows for " + who).isEmpty();
    }
}
