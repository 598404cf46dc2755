package kz.torelik.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.hearings.HearingSchedule;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The questionnaire (external evaluation): three questions after a visit, an answered letter or a hearing, or at will, once for each occasion. That somebody has answered and what was answered are kept
/// apart: an answer names a court, a kind of occasion and a month, no person, no judge, no day. The court cannot read either.
@Service
public class Evaluating {

    /// What is asked; each is answered from 1 to 5.
    public static final List<String> QUESTIONS = List.of("clear", "respect", "timely");
    private static final Actor RULE = new Actor.Rule("evaluation");
    private static final int DAYS_BACK = 60;

    private final JdbcClient jdbc;
    private final VisitRows visits;
    private final LetterRows letters;
    private final HearingSchedule schedule;
    private final ActingWithin within;
    private final TransactionTemplate transactions;
    private final CourtClock clock;

    Evaluating(JdbcClient jdbc, VisitRows visits, LetterRows letters, HearingSchedule schedule, ActingWithin within, TransactionTemplate transactions, CourtClock clock) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.letters = letters;
        this.schedule = schedule;
        this.within = within;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Something that can be evaluated.
    ///
    /// @param kind `visit`, `letter`, `hearing` or `free`
    /// @param id its public identifier; for `free` the court
    public record Occasion(String kind, String id, CourtCode court, LocalDate day) {}

    /// What whoever acts can still evaluate, the latest first; at will not counted.
    public List<Occasion> open() { return transactions.execute(_ -> all().stream().filter(one -> !isAnswered(one)).toList()); }

    /// An occasion of whoever acts by its kind and identifier; for `free` any court, once a month.
    public Optional<Occasion> find(String kind, String id) {
        if (kind.equals("free")) return id.matches("\\d{4}") ? Optional.of(new Occasion("free", id, CourtCode.of(id), clock.today())) : Optional.empty();
        return transactions.execute(_ -> all().stream().filter(one -> one.kind().equals(kind) && one.id().equals(id)).findFirst());
    }

    /// Answers once.
    ///
    /// @param answers from 1 to 5 for each of [#QUESTIONS]
    /// @return a refusal: `evaluation-incomplete`, `evaluation-given`
    public Answer<Boolean> answer(Occasion occasion, Map<String, Integer> answers) {
        for (String question : QUESTIONS) if (answers.getOrDefault(question, 0) < 1 || answers.get(question) > 5) return Answer.no(Refusal.of("evaluation-incomplete"));
        return transactions.execute(_ -> {
            int fresh = jdbc.sql("insert into reception.evaluated (person, kind, occasion) values (?, ?, ?) on conflict do nothing").params(subject().uuid(), occasion.kind(), key(occasion)).update();
            if (fresh == 0) return Answer.no(Refusal.of("evaluation-given"));
            return within.as(RULE, () -> {
                jdbc.sql("insert into reception.evaluation (id, court, kind, month, clear, respect, timely) values (?, ?, ?, ?, ?, ?, ?)")
                        .params(PublicId.random().uuid(), occasion.court().digits(), occasion.kind(), clock.today().withDayOfMonth(1), answers.get("clear"), answers.get("respect"), answers.get("timely")).update();
                return Answer.yes(true);
            });
        });
    }

    private List<Occasion> all() {
        LocalDate today = clock.today();
        LocalDate since = today.minusDays(DAYS_BACK);
        List<Occasion> all = new ArrayList<>();
        for (Visit visit : visits.ofPerson(subject())) {
            LocalDate day = LocalDate.ofInstant(visit.from(), CourtClock.COUNTRY);
            if (visit.state().equals("received") && !day.isBefore(since)) all.add(new Occasion("visit", visit.id().toString(), visit.court(), day));
        }
        for (CourtLetter letter : letters.ofPerson(subject())) {
            if (letter.isAnswered() && letter.course().registeredOn() != null) all.add(new Occasion("letter", letter.id().toString(), letter.court(), letter.course().registeredOn()));
        }
        for (Session session : schedule.mine(since, today)) {
            if (session.state().equals("closed")) all.add(new Occasion("hearing", session.hearing().toString(), session.court(), LocalDate.ofInstant(session.startsAt(), CourtClock.COUNTRY)));
        }
        all.sort(java.util.Comparator.comparing(Occasion::day).reversed());
        return all;
    }

    private boolean isAnswered(Occasion occasion) { return given().contains(occasion.kind() + " " + key(occasion)); }

    private Set<String> given() { return new HashSet<>(jdbc.sql("select kind || ' ' || occasion from reception.evaluated where person = ?").param(subject().uuid()).query(String.class).list()); }

    /// At will once a month for each court.
    private String key(Occasion occasion) { return occasion.kind().equals("free") ? occasion.id() + " " + clock.today().withDayOfMonth(1) : occasion.id(); }

    private static PersonId subject() {
        if (Acting.now() instanceof Actor.Citizen citizen) return citizen.subject();
        throw new IllegalStateException("Only a person of the Judicial Account evaluates");
    }
}
