package kz.torelik.hearings;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.Jury;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.JuryEvent;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The jury of a criminal case: its candidates are drawn, it is formed, asked, and its votes are counted; a juror is replaced, a jury dissolved (Criminal Procedure Code arts. 637, 638, 644, 645, 653, 654, 656). The
/// procedure says who does which step; what a step has to be like is checked here.
@Service
public class KeepingJury {

    /// At least so many candidates are called (art. 637 part 2).
    public static final int CANDIDATES = 25;
    /// Ten jurors (art. 644 part 1).
    public static final int JURORS = 10;
    /// Two substitutes (art. 644 part 1).
    public static final int SUBSTITUTES = 2;

    private static final int MAIN = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CaseFiles files;
    private final CaseAccess access;
    private final TransactionTemplate transactions;
    private final CourtClock clock;
    private final LawBook law;

    KeepingJury(CaseFiles files, CaseAccess access, TransactionTemplate transactions, CourtClock clock, LawBook law) {
        this.law = law;
        this.files = files;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Draws candidates at random from the list of the year; a second time from the reserve when too few are left (art. 639 part 8).
    ///
    /// @param listed how many stand on the list
    /// @param count how many are called
    /// @return the case; or `jury-none`, `jury-candidates` when fewer are called or listed than the law asks for
    public Answer<CaseFile> draw(CaseId id, int version, int listed, int count) {
        return step(id, version, file -> jury(file).then(jury -> {
            boolean first = jury.candidates().isEmpty();
            if (count < 1 || first && count < CANDIDATES || listed < count) return Answer.no(Refusal.of("jury-candidates", count, listed, CANDIDATES).under("crpc 637(2)"));
            byte[] seed = new byte[32];
            RANDOM.nextBytes(seed);
            String word = HexFormat.of().formatHex(seed);
            return Answer.yes(new JuryEvent.CandidatesDrawn(listed, drawn(word, listed, count), word));
        }));
    }

    /// The numbers that a seed draws: at the step i the number that SHA-256 of `seed:i` points to among those still left, as an unsigned number modulo how many are left.
    public static List<Integer> drawn(String seed, int listed, int count) {
        List<Integer> left = new ArrayList<>();
        for (int i = 1; i <= listed; i++) left.add(i);
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long value = Long.parseUnsignedLong(Sha256.ofText(seed + ":" + i).toString().substring(0, 15), 16);
            drawn.add(left.remove((int) (value % left.size())));
        }
        return drawn;
    }

    /// Records the twelve lots in their order: ten jurors, two substitutes.
    ///
    /// @return the case; or `jury-none`, `jury-no-session` when no session is open, `jury-lots` when they are not twelve different candidates,
    ///         `jury-sat-before` when one of them sat in a trial of this year that was declared void
    public Answer<CaseFile> form(CaseId id, int version, List<Integer> lots) {
        return step(id, version, file -> jury(file).then(jury -> {
            if (file.hearings().stream().noneMatch(hearing -> hearing.state().equals("opened"))) return Answer.no(Refusal.of("jury-no-session").under("crpc 639(1)"));
            boolean good = lots.size() == JURORS + SUBSTITUTES && new HashSet<>(lots).size() == lots.size() && jury.candidates().containsAll(lots);
            if (!good) return Answer.no(Refusal.of("jury-lots", lots.size(), JURORS, SUBSTITUTES).under("crpc 644(1)"));
            Optional<Integer> sat = lots.stream().filter(one -> jury.served().getOrDefault(one, 0) == clock.today().getYear()).findFirst();
            if (sat.isPresent()) return Answer.no(Refusal.of("jury-sat-before", sat.get()).under("crpc 638(3)"));
            return Answer.yes(new JuryEvent.JuryFormed(lots.subList(0, JURORS), lots.subList(JURORS, lots.size())));
        }));
    }

    /// Puts the sheet of questions: three main ones to each charge, which the house writes, and the further ones of the judge.
    ///
    /// @param further by the article of the charge
    /// @return the case; or `jury-none`, `jury-charge` when a further question is to a charge that there is not
    public Answer<CaseFile> ask(CaseId id, int version, Map<String, List<String>> further) {
        return step(id, version, file -> jury(file).then(_ -> {
            List<String> charges = file.history().getFirst().event() instanceof BodyEvent.MaterialsReceived received ? received.materials().articles() : List.of();
            Optional<String> strange = further.keySet().stream().filter(charge -> !charges.contains(charge)).findFirst();
            if (strange.isPresent()) return Answer.no(Refusal.of("jury-charge", strange.get(), String.join(", ", charges)).under("crpc 654(1)"));
            List<JuryEvent.Question> questions = new ArrayList<>();
            for (String charge : charges) {
                for (int main = 1; main <= MAIN; main++) questions.add(new JuryEvent.Question(charge, main, ""));
                further.getOrDefault(charge, List.of()).stream().map(String::strip).filter(words -> !words.isEmpty()).forEach(words -> questions.add(new JuryEvent.Question(charge, 0, words)));
            }
            return Answer.yes(new JuryEvent.QuestionsPut(questions));
        }));
    }

    /// Counts the votes. After a main question that was answered no, the other questions to that charge have no answer (art. 656 part 7).
    ///
    /// @param yes for each question how many of the eleven said yes; -1 for no answer
    /// @return the case; or `jury-none`, `jury-votes` with the number of the question whose votes cannot be so
    public Answer<CaseFile> answer(CaseId id, int version, List<Integer> yes) {
        return step(id, version, file -> jury(file).then(jury -> {
            if (yes.size() != jury.questions().size() || yes.isEmpty()) return Answer.no(Refusal.of("jury-votes", yes.size() + 1, Jury.VOICES).under("crpc 656(3)"));
            HashSet<String> denied = new HashSet<>();
            for (int i = 0; i < yes.size(); i++) {
                JuryEvent.Question question = jury.questions().get(i);
                boolean needless = denied.contains(question.charge());
                int votes = yes.get(i);
                if (needless ? votes != -1 : votes < 0 || votes > Jury.VOICES) return Answer.no(Refusal.of("jury-votes", i + 1, Jury.VOICES).under(needless ? "crpc 656(7)" : "crpc 656(3)"));
                if (question.main() > 0 && !Jury.isYes(votes)) denied.add(question.charge());
            }
            String outcome = Jury.guilt(jury.questions(), yes).containsValue(true) ? "guilty" : "not-guilty";
            return Answer.yes(new JuryEvent.JuryAnswered(yes, outcome));
        }));
    }

    /// Replaces a juror by the substitute whose lot came out first (art. 645 parts 3 to 5).
    ///
    /// @param cause `unable` or `removed`
    /// @return the case; or `jury-none`, `jury-not-a-juror`, `jury-cause` for another cause, `jury-no-substitute` when the substitutes are used up
    public Answer<CaseFile> replace(CaseId id, int version, int juror, String cause) {
        return step(id, version, file -> seated(file).then(formed -> {
            if (!formed.jurors().contains(juror)) return Answer.no(Refusal.of("jury-not-a-juror", juror).under("crpc 645(3)"));
            if (!cause.equals("unable") && !cause.equals("removed")) return Answer.no(Refusal.of("jury-cause").under("crpc 645(3)"));
            if (formed.substitutes().isEmpty()) return Answer.no(Refusal.of("jury-no-substitute").under("crpc 645(3)"));
            return Answer.yes(new JuryEvent.JurorReplaced(juror, formed.substitutes().getFirst(), cause));
        }));
    }

    /// Declares the forming of the jury void, or the trial when nobody is left to replace a juror (arts. 644 part 3, 645 parts 3 and 4).
    ///
    /// @param ground `invalid`, `secrets` or `exhausted`
    /// @param juror who cannot go on, where nobody is left; else null
    /// @return the case; or `jury-none`, `jury-cause` for another ground, `jury-nothing-formed` when nothing was begun, `jury-not-a-juror`, `jury-substitute-left`
    public Answer<CaseFile> dissolve(CaseId id, int version, String ground, @Nullable Integer juror) {
        return switch (ground) {
            case "invalid", "secrets" -> step(id, version, file -> jury(file).then(jury -> jury.candidates().isEmpty() ? Answer.no(Refusal.of("jury-nothing-formed").under("crpc 644(3)")) : Answer.yes(new JuryEvent.JuryDissolved(ground, null))));
            case "exhausted" -> step(id, version, file -> seated(file).then(formed -> {
                if (juror == null || !formed.jurors().contains(juror)) return Answer.no(Refusal.of("jury-not-a-juror", juror == null ? 0 : juror).under("crpc 645(3)"));
                if (!formed.substitutes().isEmpty()) return Answer.no(Refusal.of("jury-substitute-left", formed.substitutes().getFirst()).under("crpc 645(3)"));
                return Answer.yes(new JuryEvent.JuryDissolved(ground, juror));
            }));
            default -> Answer.no(Refusal.of("jury-cause").under("crpc 644(3)"));
        };
    }

    /// Counts the open votes on the punishment (art. 656 parts 11 to 13).
    ///
    /// @return the case; or `jury-none`, `ballot-missing`, `ballot-strange`, `ballot-count`, `ballot-majority`, `ballot-eight`, `ballot-all`, `penalty-amount-missing`
    public Answer<CaseFile> punish(CaseId id, int version, List<JuryEvent.Ballot> ballots) {
        return step(id, version, file -> jury(file).then(jury -> new Ballots(law.penalties(), jury.guilty(), ballots).fault().<Answer<JuryEvent>>map(Answer::no).orElseGet(() -> Answer.yes(new JuryEvent.PunishmentVoted(ballots)))));
    }

    private static Answer<JuryEvent.JuryFormed> seated(CaseFile file) {
        return jury(file).then(jury -> jury.formed() == null ? Answer.no(Refusal.of("jury-nothing-formed").under("crpc 644(2)")) : Answer.yes(jury.formed()));
    }

    private static Answer<Jury> jury(CaseFile file) { return Jury.of(file).<Answer<Jury>>map(Answer::yes).orElseGet(() -> Answer.no(Refusal.of("jury-none").under("crpc 634(1)"))); }

    private Answer<CaseFile> step(CaseId id, int version, Function<CaseFile, Answer<JuryEvent>> work) {
        return transactions.execute(status -> {
            Answer<CaseFile> answer = access.ask(id, "set-hearings").then(permit -> work.apply(permit.file())).then(event -> files.record(id, version, Happening.of(event, clock.today())));
            if (!answer.isYes()) status.setRollbackOnly();
            return answer;
        });
    }
}
