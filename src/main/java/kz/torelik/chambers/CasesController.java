package kz.torelik.chambers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseLists;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Function;
import kz.torelik.law.Category;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of cases of an officer. The database shows him only those he may see.
@Controller
class CasesController {

    private static final int ROWS = 50;

    private final CaseLists lists;
    private final LawBook law;

    CasesController(CaseLists lists, LawBook law) {
        this.lists = lists;
        this.law = law;
    }

    @GetMapping("/desk/cases")
    @Asks("staff")
    Screen cases(@RequestParam(defaultValue = "") String stage, @RequestParam(defaultValue = "") String category, @RequestParam(defaultValue = "") String number,
                 @RequestParam(defaultValue = "1") int page) {
        Actor.Staff officer = Officer.now();
        List<String> stages = stage.isEmpty() ? List.of() : List.of(stage);
        CaseLists.Filter filter = new CaseLists.Filter(stages, category, number, officer.function() == Function.JUDGE ? officer.person() : null);
        int count = lists.countMatching(filter);
        int pages = Math.max(1, (count + ROWS - 1) / ROWS);
        int shown = Math.clamp(page, 1, pages);
        List<CasesScreen.Line> lines = lists.listMatching(filter, ROWS, (shown - 1) * ROWS).stream()
                .map(line -> new CasesScreen.Line(line, law.procedure(line.procedure()).stage(line.stage()).title(), law.categories().get(line.category()).title())).toList();
        return new CasesScreen(lines, count, stage, category, number, stages(), categories(), shown, pages);
    }

    private List<CasesScreen.Option> stages() {
        Map<String, CasesScreen.Option> all = new LinkedHashMap<>();
        for (Procedure procedure : law.procedures()) procedure.stages().forEach(stage -> all.putIfAbsent(stage.id(), new CasesScreen.Option(stage.id(), stage.title())));
        return List.copyOf(all.values());
    }

    private List<CasesScreen.Option> categories() {
        return law.categories().list().stream().filter(category -> !category.group()).map((Category category) -> new CasesScreen.Option(category.code(), category.title())).toList();
    }
}
