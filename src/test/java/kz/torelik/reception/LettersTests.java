package kz.torelik.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import kz.torelik.House;
import kz.torelik.courts.Appointment;
import kz.torelik.courts.Staff;
import kz.torelik.documents.Document;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Claims;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Letters to a court in the whole house, from the text to the signed answer. 8 June 2026 is a Monday.
class LettersTests {

    private static final CourtCode COURT = CourtCode.of("7110");
    private static final Actor RULE = new Actor.Rule("test");

    private House house;
    private WritingLetters writing;
    private AppealDesk desk;

    @BeforeEach
    void open() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0), "torelik.reception.every=1d");
        writing = house.get(WritingLetters.class);
        desk = house.get(AppealDesk.class);
    }

    @AfterEach
    void close() { house.close(); }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }

    private Appointment official(Function function) { return house.get(Staff.class).list(COURT, function).getFirst(); }

    private Actor.Staff staff(Function function) { return official(function).actor(); }

    private List<String> rows(Actor who, String sql) { return house.as(who, () -> Objects.requireNonNull(house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class).sql(sql).query(String.class).list()))); }

    private Answer<CourtLetter> write(String who, String subject, WritingLetters.Chosen... files) {
        return house.as(house.citizen(who), () -> writing.prepare(new WritingLetters.Wanted(COURT, "request", subject, "Прошу сообщить, как записаться на ознакомление.\n\nСпасибо.", Language.RU, List.of(files))));
    }

    private CourtLetter sent(String who) {
        CourtLetter prepared = write(who, "График работы архива").orThrow();
        return house.as(house.citizen(who), () -> writing.confirm(prepared.id())).orThrow();
    }

    private LocalDate due(String who, PublicId id) { return house.as(house.citizen(who), () -> writing.find(id)).flatMap(whole -> house.get(LetterTerms.class).answer(whole.steps())).orElseThrow().due(); }

    @Test
    void aLetterIsSignedRegisteredWithANumberAndAnsweredWithASignature() throws Exception {
        byte[] pdf = Claims.paper(house, Language.RU, "Справка", "Текст справки.");
        CourtLetter prepared = write("aigul", "График работы архива", new WritingLetters.Chosen("справка.pdf", pdf)).orThrow();
        assertThat(house.as(staff(Function.REGISTRAR), desk::list)).as("nothing was sent yet").isEmpty();
        byte[] paper = house.content(house.as(house.citizen("aigul"), () -> writing.document(writing.find(prepared.id()).orElseThrow(), prepared.document())).orElseThrow());
        assertThat(refusal(house.as(house.citizen("aigul"), () -> writing.sign(prepared.id(), house.sign(paper, house.character("erlan").person().iin().digits()))))).as("the key of somebody else").isNotEqualTo("yes");
        CourtLetter letter = house.as(house.citizen("aigul"), () -> writing.sign(prepared.id(), house.sign(paper, house.character("aigul").person().iin().digits()))).orThrow();
        assertThat(letter.number()).isEqualTo("ЖТ-7110-2026-1");
        assertThat(letter.course().confirmedBy()).isEqualTo("signature");
        assertThat(letter.course().registeredOn()).isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(due("aigul", letter.id())).as("fifteen working days").isEqualTo(LocalDate.of(2026, 6, 29));
        assertThat(refusal(house.as(house.citizen("aigul"), () -> writing.confirm(letter.id())))).isEqualTo("letter-sent");

        Appointment judge = official(Function.JUDGE);
        assertThat(refusal(house.as(judge.actor(), () -> desk.draft(letter.id(), "x")))).as("it is not given to him").isEqualTo("appeal-unknown");
        assertThat(refusal(house.as(staff(Function.REGISTRAR), () -> desk.draft(letter.id(), "x")))).isEqualTo("letter-not-yours");
        house.as(staff(Function.REGISTRAR), () -> desk.assign(letter.id(), judge.person().toString())).orThrow();
        CourtLetter drafted = house.as(judge.actor(), () -> desk.draft(letter.id(), "Архив работает в рабочие дни с 10 до 12 часов.")).orThrow();
        Document answer = house.as(judge.actor(), () -> desk.document(desk.find(letter.id()).orElseThrow(), Objects.requireNonNull(drafted.course().answer()))).orElseThrow();
        assertThat(house.as(house.citizen("aigul"), () -> writing.document(writing.find(letter.id()).orElseThrow(), answer.id()))).as("a draft is not hers to read").isEmpty();
        String iin = house.get(Population.class).find(COURT).orElseThrow().officials().stream().filter(one -> one.person().id().equals(judge.person())).findFirst().orElseThrow().person().iin().digits();
        assertThat(refusal(house.as(judge.actor(), () -> desk.answer(letter.id(), house.sign(house.content(answer), house.character("aigul").person().iin().digits()))))).isNotEqualTo("yes");
        house.as(judge.actor(), () -> desk.answer(letter.id(), house.sign(house.content(answer), iin))).orThrow();
        CourtLetter.Whole whole = house.as(house.citizen("aigul"), () -> writing.find(letter.id())).orElseThrow();
        assertThat(whole.letter().state()).isEqualTo("answered");
        assertThat(whole.steps()).extracting(CourtLetter.Step::word).containsExactly("letter-registered", "letter-assigned", "letter-answered");
        assertThat(house.as(house.citizen("aigul"), () -> writing.document(whole, answer.id()))).isPresent();
        assertThat(house.get(LetterTerms.class).answer(whole.steps()).orElseThrow().status().word()).isEqualTo("met");
        assertThat(rows(RULE, "select about from notices.letter order by about")).containsExactly("letter-answered", "letter-registered");
    }

    @Test
    void whatComesInTheEveningIsRegisteredOnTheNextWorkingDay() {
        house.moveTo(LocalDateTime.of(2026, 6, 12, 18, 29));
        assertThat(sent("aigul").course().registeredOn()).as("a minute before the end of Friday").isEqualTo(LocalDate.of(2026, 6, 12));
        house.moveTo(LocalDateTime.of(2026, 6, 12, 18, 31));
        CourtLetter late = sent("erlan");
        assertThat(late.course().registeredOn()).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(due("erlan", late.id())).isEqualTo(LocalDate.of(2026, 7, 7));
        assertThat(late.number()).isEqualTo("ЖТ-7110-2026-2");
        LetterTerms terms = house.get(LetterTerms.class);
        assertThat(terms.registration(COURT, LocalDateTime.of(2026, 7, 4, 12, 0).atZone(CourtClock.COUNTRY).toInstant())).as("a Saturday before the Day of the Capital").isEqualTo(LocalDate.of(2026, 7, 7));
    }

    @Test
    void theChairExtendsWithAReasonWithinTwoMonthsAndThePersonIsTold() {
        CourtLetter letter = sent("aigul");
        assertThat(refusal(house.as(staff(Function.REGISTRAR), () -> desk.extend(letter.id(), LocalDate.of(2026, 7, 20), "Нужна справка архива")))).isEqualTo("letter-extension-chair");
        Actor.Staff chair = staff(Function.CHAIR);
        assertThat(refusal(house.as(chair, () -> desk.extend(letter.id(), LocalDate.of(2026, 6, 29), "x")))).as("no longer than before").isEqualTo("letter-extension-day");
        assertThat(refusal(house.as(chair, () -> desk.extend(letter.id(), LocalDate.of(2026, 8, 11), "x")))).as("two months from 8 June are over").isEqualTo("letter-extension-day");
        assertThat(refusal(house.as(chair, () -> desk.extend(letter.id(), LocalDate.of(2026, 7, 20), " ")))).isEqualTo("letter-words");
        house.as(chair, () -> desk.extend(letter.id(), LocalDate.of(2026, 7, 20), "Нужна справка архива")).orThrow();
        assertThat(due("aigul", letter.id())).isEqualTo(LocalDate.of(2026, 7, 20));
        assertThat(refusal(house.as(chair, () -> desk.extend(letter.id(), LocalDate.of(2026, 7, 30), "x")))).isEqualTo("letter-extended-already");
        assertThat(rows(RULE, "select about from notices.letter order by about")).containsExactly("letter-extended", "letter-registered");
    }

    @Test
    void aLetterThatBelongsIntoACaseGoesThereWithAnExplanation() {
        Bench bench = Bench.loan(house);
        CourtLetter letter = sent("aigul");
        Actor.Staff clerk = staff(Function.REGISTRAR);
        assertThat(refusal(house.as(clerk, () -> desk.toCase(letter.id(), "7110-26-00-2/999", "x")))).isEqualTo("letter-case-unknown");
        assertThat(refusal(house.as(clerk, () -> desk.toCase(letter.id(), bench.file().number().toString(), "")))).isEqualTo("letter-words");
        house.as(clerk, () -> desk.toCase(letter.id(), bench.file().number().toString(), "Это ходатайство по делу: подайте его в деле.")).orThrow();
        CourtLetter.Whole whole = house.as(house.citizen("aigul"), () -> writing.find(letter.id())).orElseThrow();
        assertThat(whole.letter().course().caseNumber()).isEqualTo(bench.file().number().toString());
        assertThat(whole.said("letter-sent-to-case")).contains("подайте его в деле");
        assertThat(house.get(LetterTerms.class).answer(whole.steps()).orElseThrow().status().word()).isEqualTo("ended");
        assertThat(house.as(bench.judge(), () -> desk.ofCase(bench.id()))).singleElement().satisfies(one -> assertThat(one.letter().id()).isEqualTo(letter.id()));
        assertThat(refusal(house.as(staff(Function.CHAIR), () -> desk.draft(letter.id(), "x")))).isEqualTo("letter-closed");
    }

    @Test
    void aLetterForAnotherCourtGoesThereAtOnceAndItsTermBeginsAnew() {
        CourtLetter letter = sent("aigul");
        Actor.Staff clerk = staff(Function.REGISTRAR);
        assertThat(refusal(house.as(clerk, () -> desk.redirect(letter.id(), "7110", "", "x")))).as("to itself").isEqualTo("letter-redirect-where");
        assertThat(refusal(house.as(clerk, () -> desk.redirect(letter.id(), "", " ", "x")))).isEqualTo("letter-redirect-where");
        assertThat(refusal(house.as(clerk, () -> desk.redirect(letter.id(), "3510", "", " ")))).isEqualTo("letter-words");
        house.moveTo(LocalDateTime.of(2026, 6, 10, 11, 0));
        house.as(clerk, () -> desk.redirect(letter.id(), "3510", "", "Архив этого дела хранит другой суд.")).orThrow();
        CourtLetter.Whole old = house.as(house.citizen("aigul"), () -> writing.find(letter.id())).orElseThrow();
        assertThat(old.letter().state()).isEqualTo("redirected");
        assertThat(old.letter().course().redirectedTo()).isEqualTo("3510");
        LetterTerms terms = house.get(LetterTerms.class);
        assertThat(terms.answer(old.steps()).orElseThrow().status().word()).isEqualTo("ended");
        assertThat(terms.redirection(old.steps()).orElseThrow().status().word()).isEqualTo("met");
        CourtLetter there = house.as(house.citizen("aigul"), () -> writing.next(letter.id())).orElseThrow();
        assertThat(there.number()).isEqualTo("ЖТ-3510-2026-1");
        assertThat(due("aigul", there.id())).as("fifteen working days from the day after it came there").isEqualTo(LocalDate.of(2026, 7, 1));
        Actor.Staff elsewhere = house.get(Staff.class).list(CourtCode.of("3510"), Function.REGISTRAR).getFirst().actor();
        assertThat(house.as(elsewhere, desk::list)).singleElement().satisfies(whole -> assertThat(house.as(elsewhere, () -> desk.document(whole, letter.document()))).isPresent());
        assertThat(house.as(clerk, () -> desk.find(there.id()))).as("it is theirs now").isEmpty();
        assertThat(house.as(house.citizen("erlan"), () -> writing.next(letter.id()))).as("a stranger").isEmpty();
        assertThat(refusal(house.as(clerk, () -> desk.redirect(letter.id(), "3510", "", "x")))).isEqualTo("letter-closed");
        assertThat(rows(RULE, "select about from notices.letter order by about")).containsExactly("letter-redirected", "letter-registered", "letter-registered");
        CourtLetter second = sent("erlan");
        house.as(clerk, () -> desk.redirect(second.id(), "", "Министерство юстиции", "Это вопрос министерства.")).orThrow();
        assertThat(house.as(house.citizen("erlan"), () -> writing.next(second.id()))).as("a body that is no court").isEmpty();
    }

    @Test
    void aLetterIsGivenBackWithinThreeWorkingDaysOnAGroundOfTheLaw() {
        CourtLetter letter = sent("aigul");
        CourtLetter late = sent("erlan");
        Actor.Staff clerk = staff(Function.REGISTRAR);
        assertThat(refusal(house.as(clerk, () -> desk.giveBack(letter.id(), "too-long", "x")))).isEqualTo("letter-return-ground");
        house.moveTo(LocalDateTime.of(2026, 6, 11, 17, 0));
        assertThat(refusal(house.as(clerk, () -> desk.giveBack(letter.id(), "identical", " ")))).isEqualTo("letter-words");
        house.as(clerk, () -> desk.giveBack(letter.id(), "identical", "То же обращение рассмотрено 1 июня.")).orThrow();
        CourtLetter.Whole whole = house.as(house.citizen("aigul"), () -> writing.find(letter.id())).orElseThrow();
        assertThat(whole.letter().state()).isEqualTo("returned");
        assertThat(whole.said("letter-returned")).contains("1 июня");
        house.moveTo(LocalDateTime.of(2026, 6, 12, 9, 0));
        assertThat(refusal(house.as(clerk, () -> desk.giveBack(late.id(), "abusive", "Бранные слова.")))).as("the fourth working day").isEqualTo("letter-return-late");
        assertThat(refusal(write("aigul", "Снова"))).as("she may write again").isEqualTo("yes");
    }

    @Test
    void anothersLetterIsNotThereForAnybodyAndABadFileIsRefused() {
        CourtLetter letter = sent("aigul");
        CourtLetter prepared = write("aigul", "Черновик").orThrow();
        assertThat(house.as(house.citizen("erlan"), () -> writing.find(letter.id()))).isEmpty();
        String missing = refusal(house.as(house.citizen("erlan"), () -> writing.withdraw(PublicId.random())));
        assertThat(refusal(house.as(house.citizen("erlan"), () -> writing.withdraw(letter.id())))).isEqualTo(missing);
        assertThat(refusal(house.as(house.citizen("erlan"), () -> writing.confirm(prepared.id())))).isEqualTo(missing);
        Actor.Staff elsewhere = house.get(Staff.class).list(CourtCode.of("3510"), Function.CHAIR).getFirst().actor();
        for (Actor.Staff stranger : List.of(elsewhere, staff(Function.JUDGE), staff(Function.SECRETARY))) {
            assertThat(house.as(stranger, () -> desk.find(letter.id()))).as("%s", stranger).isEmpty();
            assertThat(refusal(house.as(stranger, () -> desk.assign(letter.id(), stranger.person().toString())))).isEqualTo(missing);
        }
        for (Actor who : List.of(house.citizen("erlan"), elsewhere, staff(Function.JUDGE), Actor.ANYONE)) {
            for (String table : List.of("letter", "letter_step", "letter_file")) assertThat(rows(who, "select 'x' from reception." + table)).as("%s of %s", table, who).isEmpty();
        }
        assertThat(rows(staff(Function.REGISTRAR), "select subject from reception.letter")).as("the court does not see what was not sent").containsExactly("График работы архива");
        assertThat(refusal(write("aigul", "x", new WritingLetters.Chosen("letter.pdf", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8))))).startsWith("upload-");
        assertThat(refusal(write("aigul", " "))).isEqualTo("letter-subject");
        house.as(house.citizen("aigul"), () -> writing.withdraw(letter.id())).orThrow();
        assertThat(house.get(LetterTerms.class).answer(house.as(house.citizen("aigul"), () -> writing.find(letter.id())).orElseThrow().steps()).orElseThrow().status().word()).isEqualTo("ended");
    }
}
