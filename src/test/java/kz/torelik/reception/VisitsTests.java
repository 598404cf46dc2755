package kz.torelik.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.torelik.House;
import kz.torelik.courts.Absence;
import kz.torelik.courts.Appointment;
import kz.torelik.courts.KeepingStaff;
import kz.torelik.courts.Staff;
import kz.torelik.courts.StaffChange;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Personal reception in the whole house, from the free time to the note of the official. 8 June 2026 is a Monday.
class VisitsTests {

    private static final CourtCode COURT = CourtCode.of("7110");
    private static final Actor RULE = new Actor.Rule("test");

    private House house;

    @BeforeEach
    void open() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 9, 0), "torelik.reception.every=1d"); }

    @AfterEach
    void close() { house.close(); }

    private List<FreeTimes.Free> free(Receiver receiver) { return house.as(RULE, () -> house.get(FreeTimes.class).list(COURT, receiver)); }

    private Answer<Visit> book(Actor who, Receiver receiver, Instant from) { return house.as(who, () -> house.get(Visiting.class).book(COURT, receiver, from, "Қалай көшірме алуға болады")); }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }

    private Appointment official(Function function) { return house.get(Staff.class).list(COURT, function).getFirst(); }

    private Actor.Staff staff(Function function) { return official(function).actor(); }

    private static Instant at(String local) { return LocalDateTime.parse(local).atZone(CourtClock.COUNTRY).toInstant(); }

    private List<String> rows(Actor who, String sql) { return house.as(who, () -> Objects.requireNonNull(house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class).sql(sql).query(String.class).list()))); }

    /// Residents who are nobody's character.
    private List<Actor> strangers(int count) {
        return house.get(Population.class).residents().stream().map(one -> (Actor) new Actor.Citizen(one.id())).distinct().limit(count).toList();
    }

    @Test
    void timesAreFreeInTheHoursOfTheCourtOnItsWorkingDaysWhenTheOfficialIsThere() {
        List<FreeTimes.Free> chair = free(Receiver.CHAIR);
        assertThat(chair.getFirst().from()).as("Thursday, three o'clock").isEqualTo(at("2026-06-11T15:00"));
        assertThat(chair).allSatisfy(one -> assertThat(Duration.between(one.from(), one.to())).isEqualTo(Duration.ofMinutes(20)));
        assertThat(free(Receiver.CHANCERY)).extracting(one -> LocalDate.ofInstant(one.from(), CourtClock.COUNTRY).getDayOfWeek()).doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(free(Receiver.CHANCERY)).as("the Day of the Capital, 6 July, is a holiday").noneMatch(one -> LocalDate.ofInstant(one.from(), CourtClock.COUNTRY).equals(LocalDate.of(2026, 7, 6)));
        assertThat(free(Receiver.CHANCERY)).anyMatch(one -> LocalDate.ofInstant(one.from(), CourtClock.COUNTRY).equals(LocalDate.of(2026, 7, 7)));

        house.as(staff(Function.CHAIR), () -> house.get(KeepingStaff.class).keep(new StaffChange.WentAbsent(official(Function.CHAIR).person(), COURT, new Absence(LocalDate.of(2026, 6, 10), LocalDate.of(2026, 6, 12), Absence.Kind.TRAINING))));
        assertThat(free(Receiver.CHAIR).getFirst().from()).as("the chair is away for a week").isEqualTo(at("2026-06-18T15:00"));
        rows(RULE, """
                insert into hearings.session (hearing, case_id, number, court, judge, kind, starts_at, ends_at, room, state, sequence, changed_at, category, closed)
                values (gen_random_uuid(), gen_random_uuid(), '7110-26-00-2/9', '7110', '%s', 'trial', '2026-06-18T15:10+05', '2026-06-18T15:50+05', '1', 'set', 0, now(), '7.03', false) returning 'x'"""
                .formatted(official(Function.CHAIR).person().uuid()));
        assertThat(free(Receiver.CHAIR)).extracting(FreeTimes.Free::from).as("a session takes three visits").doesNotContain(at("2026-06-18T15:00"), at("2026-06-18T15:20"), at("2026-06-18T15:40")).contains(at("2026-06-18T16:00"));
    }

    @Test
    void theChairSetsTheHoursOfHisCourtAndNobodyElseDoes() {
        ReceptionHours hours = new ReceptionHours(List.of(new ReceptionHours.Day(DayOfWeek.TUESDAY, LocalTime.of(11, 0), LocalTime.of(13, 30))), 30);
        assertThat(refusal(house.as(staff(Function.REGISTRAR), () -> house.get(KeepingHours.class).set(Receiver.CHAIR, hours)))).isEqualTo("hours-not-chair");
        assertThat(refusal(house.as(staff(Function.CHAIR), () -> house.get(KeepingHours.class).set(Receiver.CHAIR, new ReceptionHours(List.of(), 30))))).as("once a month at least").isEqualTo("hours-none");
        assertThat(refusal(house.as(staff(Function.CHAIR), () -> house.get(KeepingHours.class).set(Receiver.CHAIR, new ReceptionHours(hours.days(), 3))))).isEqualTo("hours-minutes");
        assertThat(refusal(house.as(staff(Function.CHAIR), () -> house.get(KeepingHours.class).set(Receiver.CHAIR, new ReceptionHours(List.of(new ReceptionHours.Day(DayOfWeek.MONDAY, LocalTime.of(11, 0), LocalTime.of(11, 10))), 30))))).isEqualTo("hours-order");
        house.as(staff(Function.CHAIR), () -> house.get(KeepingHours.class).set(Receiver.CHAIR, hours)).orThrow();
        List<Instant> tuesday = free(Receiver.CHAIR).stream().map(FreeTimes.Free::from).filter(from -> LocalDate.ofInstant(from, CourtClock.COUNTRY).equals(LocalDate.of(2026, 6, 9))).toList();
        assertThat(tuesday).as("the last of them would go on into lunch").containsExactly(at("2026-06-09T11:00"), at("2026-06-09T11:30"), at("2026-06-09T12:00"), at("2026-06-09T12:30"));
    }

    @Test
    void ofManyWhoAskAtTheSameMomentOneGetsTheTime() throws Exception {
        Instant time = free(Receiver.CHAIR).getFirst().from();
        List<Actor> people = strangers(16);
        CountDownLatch together = new CountDownLatch(1);
        List<String> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> asked = people.stream().map(who -> threads.submit(() -> {
                together.await();
                return refusal(book(who, Receiver.CHAIR, time));
            })).toList();
            together.countDown();
            answers = new java.util.ArrayList<>();
            for (Future<String> one : asked) answers.add(one.get());
        }
        assertThat(answers.stream().filter("yes"::equals)).hasSize(1);
        assertThat(answers.stream().filter("visit-taken"::equals)).hasSize(15);
        String insert = "insert into reception.visit (id, court, receiver, official, official_name, starts_at, ends_at, person, visitor, topic, state, made_at) select gen_random_uuid(), court, receiver, official, official_name, "
                + "starts_at + interval '10 minutes', ends_at + interval '10 minutes', gen_random_uuid(), 'x', 'x', 'booked', now() from reception.visit where state = 'booked' returning id::text";
        assertThatThrownBy(() -> rows(RULE, insert)).as("nor does a time that overlaps it, whoever writes").isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("one_visitor_at_a_time");
    }

    @Test
    void aFreedTimeIsOfferedToTheFirstInLineAndThenToTheNext() {
        Instant time = free(Receiver.CHAIR).getLast().from();
        Visit aigul = book(house.citizen("aigul"), Receiver.CHAIR, time).orThrow();
        Visiting visiting = house.get(Visiting.class);
        house.as(house.citizen("erlan"), () -> visiting.await(COURT, Receiver.CHAIR, "Кезек")).orThrow();
        house.as(house.citizen("viktor"), () -> visiting.await(COURT, Receiver.CHAIR, "Очередь")).orThrow();
        assertThat(refusal(house.as(house.citizen("viktor"), () -> visiting.await(COURT, Receiver.CHAIR, "Очередь")))).isEqualTo("line-already");
        assertThat(refusal(house.as(house.citizen("aigul"), () -> visiting.await(COURT, Receiver.CHAIR, "x")))).isEqualTo("visit-already");
        assertThat(house.as(house.citizen("viktor"), visiting::lines)).singleElement().satisfies(line -> assertThat(line.before()).isEqualTo(1));
        house.as(house.citizen("aigul"), () -> visiting.cancel(aigul.id())).orThrow();
        Visit first = house.as(house.citizen("erlan"), visiting::list).getFirst();
        assertThat(free(Receiver.CHAIR)).as("it is held for him").noneMatch(one -> one.from().equals(time));
        assertThat(refusal(house.as(house.citizen("viktor"), () -> visiting.accept(first.id())))).as("it is not offered to him").isEqualTo("visit-unknown");
        house.moveTo(LocalDateTime.of(2026, 6, 9, 9, 30));
        assertThat(refusal(house.as(house.citizen("erlan"), () -> visiting.accept(first.id())))).isEqualTo("offer-over");
        house.get(Offering.class).watch();
        assertThat(house.as(house.citizen("erlan"), visiting::list).getFirst().state()).isEqualTo("lapsed");
        Visit second = house.as(house.citizen("viktor"), visiting::list).getFirst();
        assertThat(second.state()).isEqualTo("offered");
        house.as(house.citizen("viktor"), () -> visiting.accept(second.id())).orThrow();
        assertThat(house.as(house.citizen("viktor"), visiting::list).getFirst().state()).isEqualTo("booked");
        assertThat(letters()).containsEntry("visit-booked", 1L).containsEntry("visit-offered", 2L);
    }

    private Map<String, Long> letters() {
        return rows(RULE, "select about from notices.letter").stream().collect(java.util.stream.Collectors.groupingBy(about -> about, java.util.stream.Collectors.counting()));
    }

    @Test
    void whoHasBookedIsRemindedTheDayBeforeOnce() {
        book(house.citizen("aigul"), Receiver.CHAIR, at("2026-06-11T15:20")).orThrow();
        house.get(Offering.class).watch();
        assertThat(letters()).doesNotContainKey("visit-reminder");
        house.moveTo(LocalDateTime.of(2026, 6, 10, 16, 0));
        house.get(Offering.class).watch();
        house.get(Offering.class).watch();
        assertThat(letters()).containsEntry("visit-reminder", 1L);
    }

    @Test
    void onTheDayANumberIsTakenCalledAndTheEndIsWrittenDown() {
        Visiting visiting = house.get(Visiting.class);
        ReceptionDesk desk = house.get(ReceptionDesk.class);
        Visit visit = book(house.citizen("aigul"), Receiver.CHANCERY, at("2026-06-09T10:00")).orThrow();
        Visit other = book(house.citizen("erlan"), Receiver.CHANCERY, at("2026-06-09T10:15")).orThrow();
        assertThat(refusal(house.as(house.citizen("aigul"), () -> visiting.arrive(visit.id())))).isEqualTo("visit-not-today");
        house.moveTo(LocalDateTime.of(2026, 6, 9, 9, 50));
        house.as(house.citizen("erlan"), () -> visiting.arrive(other.id())).orThrow();
        house.as(house.citizen("aigul"), () -> visiting.arrive(visit.id())).orThrow();
        house.as(house.citizen("aigul"), () -> visiting.arrive(visit.id())).orThrow();
        Actor.Staff clerk = staff(Function.REGISTRAR);
        assertThat(house.as(clerk, () -> desk.day(LocalDate.of(2026, 6, 9)))).extracting(Visit::ticket).as("in the order of their times, with the numbers in the order of coming").containsExactly(2, 1);
        assertThat(refusal(house.as(clerk, () -> desk.call(visit.id(), " ")))).isEqualTo("visit-place");
        house.as(clerk, () -> desk.call(visit.id(), "2-терезе")).orThrow();
        assertThat(house.as(Actor.ANYONE, () -> desk.board(COURT))).containsExactly(new ReceptionDesk.Number(1, ""), new ReceptionDesk.Number(2, "2-терезе"));
        assertThat(refusal(house.as(clerk, () -> desk.receive(visit.id(), "shouted", "")))).isEqualTo("visit-result");
        house.as(clerk, () -> desk.receive(visit.id(), "explained", "Көшірме туралы түсіндірілді")).orThrow();
        assertThat(house.as(house.citizen("aigul"), visiting::list).getFirst().course().result()).isEqualTo("explained");
        assertThat(refusal(house.as(house.citizen("aigul"), () -> visiting.cancel(visit.id())))).isEqualTo("visit-over");
    }

    @Test
    void whatCouldNotBeResolvedAtTheVisitBecomesALetterOfItsOwn() {
        Visiting visiting = house.get(Visiting.class);
        ReceptionDesk desk = house.get(ReceptionDesk.class);
        WritingLetters writing = house.get(WritingLetters.class);
        Visit visit = book(house.citizen("aigul"), Receiver.CHANCERY, at("2026-06-09T10:00")).orThrow();
        house.moveTo(LocalDateTime.of(2026, 6, 9, 9, 50));
        house.as(house.citizen("aigul"), () -> visiting.arrive(visit.id())).orThrow();
        assertThat(house.as(house.citizen("aigul"), () -> writing.toWrite(visit.id()))).as("it is not over").isEmpty();
        house.as(staff(Function.REGISTRAR), () -> desk.receive(visit.id(), "written", "")).orThrow();
        assertThat(house.as(house.citizen("aigul"), () -> writing.toWrite(visit.id())).orElseThrow().topic()).isEqualTo("Қалай көшірме алуға болады");
        assertThat(house.as(house.citizen("erlan"), () -> writing.toWrite(visit.id()))).as("a stranger").isEmpty();
        WritingLetters.Wanted wanted = new WritingLetters.Wanted(COURT, "application", "Көшірме", "Көшірме алуды сұраймын.", kz.torelik.kernel.Language.KK, List.of(), visit.id());
        assertThat(refusal(house.as(house.citizen("erlan"), () -> writing.prepare(wanted)))).isEqualTo("letter-visit");
        CourtLetter letter = house.as(house.citizen("aigul"), () -> writing.prepare(wanted)).orThrow();
        house.as(house.citizen("aigul"), () -> writing.confirm(letter.id())).orThrow();
        assertThat(house.as(house.citizen("aigul"), () -> writing.ofVisit(visit.id())).orElseThrow().number()).isEqualTo("ЖТ-7110-2026-1");
        assertThat(refusal(house.as(house.citizen("aigul"), () -> writing.prepare(wanted)))).as("once").isEqualTo("letter-visit");
    }

    @Test
    void anothersVisitIsNotThereForAnybody() {
        Visiting visiting = house.get(Visiting.class);
        ReceptionDesk desk = house.get(ReceptionDesk.class);
        Visit visit = book(house.citizen("aigul"), Receiver.CHANCERY, at("2026-06-09T10:00")).orThrow();
        String missing = refusal(house.as(house.citizen("erlan"), () -> visiting.cancel(PublicId.random())));
        assertThat(refusal(house.as(house.citizen("erlan"), () -> visiting.cancel(visit.id())))).isEqualTo(missing);
        assertThat(refusal(house.as(house.citizen("erlan"), () -> visiting.arrive(visit.id())))).isEqualTo(missing);
        Actor.Staff elsewhere = house.get(Staff.class).list(CourtCode.of("3510"), Function.REGISTRAR).getFirst().actor();
        Actor.Staff judge = staff(Function.JUDGE);
        for (Actor.Staff stranger : List.of(elsewhere, judge)) {
            assertThat(house.as(stranger, () -> desk.day(LocalDate.of(2026, 6, 9)))).isEmpty();
            assertThat(refusal(house.as(stranger, () -> desk.withdraw(visit.id(), "x")))).isEqualTo(missing);
        }
        for (Actor who : List.of(house.citizen("erlan"), elsewhere, Actor.ANYONE)) assertThat(rows(who, "select id::text from reception.visit")).isEmpty();
        assertThat(refusal(book(house.citizen("erlan"), Receiver.CHANCERY, at("2026-06-09T03:00")))).as("a time that was never free").isEqualTo("visit-taken");
        assertThat(refusal(book(house.citizen("aigul"), Receiver.CHANCERY, at("2026-06-09T10:15")))).isEqualTo("visit-already");
        house.as(staff(Function.REGISTRAR), () -> desk.withdraw(visit.id(), "Қызметкер ауырып қалды")).orThrow();
        assertThat(house.as(house.citizen("aigul"), visiting::list).getFirst()).satisfies(seen -> {
            assertThat(seen.state()).isEqualTo("withdrawn");
            assertThat(seen.course().reason()).isEqualTo("Қызметкер ауырып қалды");
        });
    }
}
