package kz.torelik.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Jury;
import kz.torelik.casefile.events.JuryEvent;
import kz.torelik.hearings.KeepingJury;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The jury of a criminal case, step by step: candidates, jurors, questions, votes on guilt and on the punishment; a juror who is replaced, a jury that is dissolved.
@RestController
@RequestMapping("/api/v1/cases/{case}/jury")
class JuryDesk {

    private final CaseFiles files;
    private final KeepingJury keeping;

    JuryDesk(CaseFiles files, KeepingJury keeping) {
        this.files = files;
        this.keeping = keeping;
    }

    /// @param listed how many stand in the list of the year
    /// @param called how many of them are called
    record CandidatesBody(@Nullable Integer listed, @Nullable Integer called) {}

    /// @param lots the numbers in the order in which they came out: the jurors, then the substitutes
    record JurorsBody(@Nullable List<Integer> lots) {}

    /// @param further more questions, by charge
    record QuestionsBody(@Nullable Map<String, List<String>> further) {}

    /// @param yes how many said yes to each question of the sheet; null where nobody is asked any more
    record VotesBody(@Nullable List<@Nullable Integer> yes) {}

    /// @param cause `unable` or `removed`
    record ReplacementBody(@Nullable Integer juror, @Nullable String cause) {}

    /// @param ground `invalid`, `secrets`, or `exhausted` with the juror who cannot go on
    record DissolutionBody(@Nullable String ground, @Nullable Integer juror) {}

    /// @param charge null for the final punishment
    /// @param point of article 390 part 1
    record BallotBody(@Nullable String charge, @Nullable Integer point, @Nullable String words, @Nullable String kind, @Nullable BigDecimal amount, @Nullable Integer yes) {}

    record PunishmentBody(@Nullable List<BallotBody> ballots) {}

    /// @param main the number of a main question of the charge, 0 for a further one
    record QuestionView(String charge, int main, String words) {}

    /// @param guilt whether a verdict of guilt was reached, by charge; empty before the vote
    record JuryView(List<Integer> candidates, List<Integer> jurors, List<Integer> substitutes, List<QuestionView> questions, Map<String, Boolean> guilt) {

        /// Of a case that is not tried with a jury.
        static final JuryView NONE = new JuryView(List.of(), List.of(), List.of(), List.of(), Map.of());

        static JuryView of(Jury jury) {
            JuryEvent.JuryFormed formed = jury.formed();
            return new JuryView(List.copyOf(jury.candidates()), formed == null ? List.of() : formed.jurors(), formed == null ? List.of() : formed.substitutes(),
                    jury.questions().stream().map(one -> new QuestionView(one.charge(), one.main(), one.words())).toList(), jury.guilt());
        }
    }

    @GetMapping
    @Asks("set-hearings")
    ResponseEntity<JuryView> read(@PathVariable("case") String id) {
        CaseFile file = files.get(caseId(id));
        return ResponseEntity.ok().eTag(Versions.tag(file.version())).body(Jury.of(file).map(JuryView::of).orElse(JuryView.NONE));
    }

    @PostMapping("/candidates")
    @Asks("set-hearings")
    ResponseEntity<Recorded> draw(@PathVariable("case") String id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody CandidatesBody body) {
        return Recorded.after(keeping.draw(caseId(id), Versions.seen(ifMatch), Fields.given("listed", body.listed()), Fields.given("called", body.called())).orThrow());
    }

    @PostMapping("/jurors")
    @Asks("set-hearings")
    ResponseEntity<Recorded> form(@PathVariable("case") String id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody JurorsBody body) {
        return Recorded.after(keeping.form(caseId(id), Versions.seen(ifMatch), Fields.given("lots", body.lots())).orThrow());
    }

    @PostMapping("/questions")
    @Asks("set-hearings")
    ResponseEntity<Recorded> ask(@PathVariable("case") String id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody QuestionsBody body) {
        return Recorded.after(keeping.ask(caseId(id), Versions.seen(ifMatch), body.further() == null ? Map.of() : new LinkedHashMap<>(body.further())).orThrow());
    }

    @PostMapping("/votes")
    @Asks("set-hearings")
    ResponseEntity<Recorded> answer(@PathVariable("case") String id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody VotesBody body) {
        List<Integer> yes = new ArrayList<>();
        for (Integer votes : Fields.given("yes", body.yes())) yes.add(votes == null ? -1 : votes);
        return Recorded.after(keeping.answer(caseId(id), Versions.seen(ifMatch), yes).orThrow());
    }

    @PostMapping("/punishment")
    @Asks("set-hearings")
    ResponseEntity<Recorded> punish(@PathVariable("case") String id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody PunishmentBody body) {
        List<JuryEvent.Ballot> ballots = new ArrayList<>();
        for (BallotBody one : Fields.given("ballots", body.ballots())) {
            ballots.add(new JuryEvent.Ballot(Fields.or(Fields.given("ballots", one).charge(), ""), Fields.given("point", one.point()), Fields.or(one.words(), ""), Fields.or(one.kind(), ""), one.amount() == null ? BigDecimal.ZERO : one.amount(), Fields.given("yes", one.yes())));
        }
        return Recorded.after(keeping.punish(caseId(id), Versions.seen(ifMatch), ballots).orThrow());
    }

    @PostMapping("/replacement")
    @Asks("set-hearings")
    ResponseEntity<Recorded> replace(@PathVariable("case") String id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody ReplacementBody body) {
        return Recorded.after(keeping.replace(caseId(id), Versions.seen(ifMatch), Fields.given("juror", body.juror()), Fields.given("cause", body.cause())).orThrow());
    }

    @PostMapping("/dissolution")
    @Asks("set-hearings")
    ResponseEntity<Recorded> dissolve(@PathVariable("case") String id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody DissolutionBody body) {
        return Recorded.after(keeping.dissolve(caseId(id), Versions.seen(ifMatch), Fields.given("ground", body.ground()), body.juror()).orThrow());
    }

    private static CaseId caseId(String id) { return CaseId.find(id).orElseThrow(() -> new Refused(Refusal.of("case-not-found"))); }
}
