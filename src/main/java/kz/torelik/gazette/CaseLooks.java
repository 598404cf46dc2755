package kz.torelik.gazette;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import kz.torelik.publication.cases.ListedCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the public sees of cases that were found.
@Component
class CaseLooks {

    private static final Actor RULE = new Actor.Rule("public-register");

    private final CaseFiles files;
    private final Draws draws;
    private final BankOfActs bank;
    private final LawBook law;
    private final CourtClock clock;

    CaseLooks(CaseFiles files, Draws draws, BankOfActs bank, LawBook law, CourtClock clock) {
        this.files = files;
        this.draws = draws;
        this.bank = bank;
        this.law = law;
        this.clock = clock;
    }

    LawBook law() { return law; }

    /// The lines of a list: where the case stands, its next session, what of it is published.
    List<CasesScreen.Row> rows(List<ListedCase> cases) {
        Map<CaseNumber, List<BankOfActs.Brief>> acts = bank.brief(cases.stream().map(ListedCase::number).toList());
        Instant now = clock.instant();
        return cases.stream().map(one -> {
            Procedure.Stage stage = law.procedure(one.procedure()).stage(one.stage());
            @Nullable Instant hearing = stage.shows().contains(Procedure.Seen.HEARINGS) ? one.nextHearing(now).orElse(null) : null;
            List<BankOfActs.Brief> published = stage.shows().contains(Procedure.Seen.ACTS) ? acts.getOrDefault(one.number(), List.of()) : List.of();
            return new CasesScreen.Row(one.number(), law.courts().get(one.seat()), stage, hearing, published);
        }).toList();
    }

    /// One case, with what its stage shows by the law that holds for it.
    Optional<SeenCase> see(ListedCase found) {
        return Acting.as(RULE, () -> files.find(found.number())).filter(file -> !file.isClosed()).map(file -> {
            Standing standing = Standing.of(file, law, clock.today());
            Procedure procedure = standing.procedure();
            Procedure.Stage stage = standing.stage();
            List<Procedure.Seen> shows = stage.shows();
            boolean drawn = shows.contains(Procedure.Seen.JUDGE);
            return new SeenCase(file.number(), procedure, stage, law.courts().get(file.judge().map(CaseFile.AssignedJudge::court).orElse(file.claim().court())),
                    drawn ? file.judge().map(judge -> judge.name().withInitials()).orElse(null) : null,
                    shows.contains(Procedure.Seen.CATEGORY) ? law.categories().get(file.claim().category()) : null,
                    shows.contains(Procedure.Seen.PARTIES) ? file.parties().stream().filter(party -> party.actsFor() == null).map(CaseLooks::side).toList() : List.of(),
                    shows.contains(Procedure.Seen.HEARINGS) ? file.hearings().stream().filter(hearing -> hearing.state().equals("set")).toList() : List.of(),
                    shows.contains(Procedure.Seen.ACTS) ? bank.list(found.number()) : List.of(), drawn ? draws.list(file.id()) : List.of());
        });
    }

    /// An organisation by its name; of a person the public learns that there is one.
    private static SeenCase.Side side(Party party) {
        return switch (party.subject()) {
            case Party.Subject.Natural _ -> new SeenCase.Side(party.role(), null);
            case Party.Subject.Legal legal -> new SeenCase.Side(party.role(), legal.name());
        };
    }
}
