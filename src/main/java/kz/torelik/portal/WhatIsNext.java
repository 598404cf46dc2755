package kz.torelik.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.torelik.casefile.CaseLists;
import kz.torelik.casefile.OwnCases;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.CaseId;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is next in the cases of the person of this thread: what he has to do, by when and by which article, and when he has to come.
@Component
class WhatIsNext {

    private static final int MONTHS = 6;

    private final CaseLists lists;
    private final OwnCases own;
    private final Deadlines deadlines;
    private final CourtNews news;
    private final LawBook law;

    WhatIsNext(CaseLists lists, OwnCases own, Deadlines deadlines, CourtNews news, LawBook law) {
        this.lists = lists;
        this.own = own;
        this.deadlines = deadlines;
        this.news = news;
        this.law = law;
    }

    LocalDate today() { return news.clock().today(); }

    List<String> endedStages() {
        return law.procedures().stream().flatMap(procedure -> procedure.stages().stream().filter(Procedure.Stage::ended).map(stage -> procedure.id() + "/" + stage.id())).distinct().toList();
    }

    /// Everything that he or somebody whom he represents has to do, in whatever case, the earliest first.
    ///
    /// @param most how many at most
    List<HomeScreen.Due> due(int most) {
        Map<CaseId, OwnCases.Place> places = own.places();
        List<Deadlines.DueLine> mine = mine(places);
        List<Deadlines.DueLine> first = mine.size() > most ? mine.subList(0, most) : mine;
        Map<CaseId, CaseLists.CaseLine> lines = lists.listOf(first.stream().map(Deadlines.DueLine::caseId).distinct().toList());
        return first.stream().filter(line -> lines.containsKey(line.caseId())).map(line -> due(line, lines.get(line.caseId()))).toList();
    }

    private List<Deadlines.DueLine> mine(Map<CaseId, OwnCases.Place> places) {
        return deadlines.listDue(places.keySet(), List.of("party")).stream().filter(line -> line.party() == null || places.get(line.caseId()).parties().contains(line.party())).toList();
    }

    private HomeScreen.Due due(Deadlines.DueLine line, CaseLists.CaseLine of) {
        var rule = law.deadline(line.rule());
        return new HomeScreen.Due(line.caseId(), of.number(), rule.title(), law.categories().get(of.category()).title(), line.due(), rule.versions().stream().filter(version -> version.inForce().contains(today())).findFirst().orElse(rule.versions().getLast()).basis());
    }

    /// The lines of a list, each with its next term and its next session.
    List<HomeScreen.CaseRow> rows(List<CaseLists.CaseLine> lines) {
        Map<CaseId, OwnCases.Place> places = own.places(lines.stream().map(CaseLists.CaseLine::id).toList());
        Map<CaseId, CaseLists.CaseLine> byId = lines.stream().collect(Collectors.toMap(CaseLists.CaseLine::id, Function.identity()));
        Map<CaseId, HomeScreen.Due> due = new HashMap<>();
        mine(places).stream().filter(line -> byId.containsKey(line.caseId())).forEach(line -> due.putIfAbsent(line.caseId(), due(line, byId.get(line.caseId()))));
        Map<CaseId, Instant> sessions = new HashMap<>();
        for (Session session : news.hearings(today(), today().plusMonths(MONTHS))) sessions.merge(session.caseId(), session.startsAt(), (one, other) -> one.isBefore(other) ? one : other);
        List<HomeScreen.CaseRow> rows = new ArrayList<>();
        for (CaseLists.CaseLine line : lines) {
            Procedure.Stage stage = law.procedure(line.procedure()).stage(line.stage());
            OwnCases.Place place = places.get(line.id());
            @Nullable String principal = place == null ? null : place.principals().stream().findFirst().orElse(null);
            rows.add(new HomeScreen.CaseRow(line, law.categories().get(line.category()).title(), law.courts().get(line.seat()).title(), stage.title(), stage.ended(), due.get(line.id()), sessions.get(line.id()), principal));
        }
        return rows;
    }
}
