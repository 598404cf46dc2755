package kz.torelik.gazette;

import java.util.List;
import java.util.Optional;
import kz.torelik.allocation.Draws;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Standing;
import kz.torelik.casefile.events.Party;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.publication.BankOfActs;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds a case by its number and shows of it what the stage of its procedure shows to the public, and no more. A closed case is not there.
@Controller
class CasesController {

    private static final Actor RULE = new Actor.Rule("public-register");

    private final CaseFiles files;
    private final Draws draws;
    private final BankOfActs bank;
    private final LawBook law;
    private final CourtClock clock;

    CasesController(CaseFiles files, Draws draws, BankOfActs bank, LawBook law, CourtClock clock) {
        this.files = files;
        this.draws = draws;
        this.bank = bank;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/cases")
    @Asks(Asks.OPEN)
    Screen cases(@RequestParam(name = "number", defaultValue = "") String typed) {
        String number = typed.strip().length() > 60 ? "" : typed.strip();
        Optional<SeenCase> seen = CaseNumber.find(number).flatMap(this::seen);
        return new CasesScreen(law, number, !number.isEmpty(), seen);
    }

    private Optional<SeenCase> seen(CaseNumber number) {
        return Acting.as(RULE, () -> files.find(number)).filter(file -> !file.isClosed() && !isClosedCategory(file)).map(file -> {
            Standing standing = Standing.of(file, law, clock.today());
            Procedure procedure = standing.procedure();
            Procedure.Stage stage = standing.stage();
            List<Procedure.Seen> shows = stage.shows();
            boolean drawn = shows.contains(Procedure.Seen.JUDGE);
            return new SeenCase(file.number(), procedure, stage, law.courts().get(file.judge().map(CaseFile.AssignedJudge::court).orElse(file.claim().court())),
                    drawn ? file.judge().map(judge -> judge.name().withInitials()).orElse(null) : null,
                    shows.contains(Procedure.Seen.CATEGORY) ? law.categories().get(file.claim().category()) : null,
                    shows.contains(Procedure.Seen.PARTIES) ? file.parties().stream().filter(party -> party.actsFor() == null).map(CasesController::side).toList() : List.of(),
                    shows.contains(Procedure.Seen.HEARINGS) ? file.hearings().stream().filter(hearing -> hearing.state().equals("set")).toList() : List.of(),
                    shows.contains(Procedure.Seen.ACTS) ? bank.list(number) : List.of(), drawn ? draws.list(file.id()) : List.of());
        });
    }

    private boolean isClosedCategory(CaseFile file) {
        return law.categories().find(file.claim().category()).map(category -> law.papers().publication().closedFlags().stream().anyMatch(category::is)).orElse(true);
    }

    /// A person by initials alone, an organisation by its name.
    private static SeenCase.Side side(Party party) {
        return switch (party.subject()) {
            case Party.Subject.Natural natural -> new SeenCase.Side(party.role(), natural.name().surname().charAt(0) + ".\u00a0" + natural.name().given().charAt(0) + ".");
            case Party.Subject.Legal legal -> new SeenCase.Side(party.role(), legal.name());
        };
    }
}
