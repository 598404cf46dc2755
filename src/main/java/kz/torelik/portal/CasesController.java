package kz.torelik.portal;

import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseLists;
import kz.torelik.casefile.OwnCases;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// All cases of the person, his own and apart from them those in which he acts for others, each with what is next.
@Controller
class CasesController {

    private static final int SHOWN = 25;

    private final OwnCases own;
    private final WhatIsNext next;

    CasesController(OwnCases own, WhatIsNext next) {
        this.own = own;
        this.next = next;
    }

    @GetMapping("/my/cases")
    @Asks("citizen")
    Screen cases(@RequestParam Map<String, String> given) {
        boolean represented = "represented".equals(given.get("side"));
        String number = given.getOrDefault("number", "");
        String state = given.getOrDefault("state", "");
        OwnCases.Wanted wanted = new OwnCases.Wanted(represented, number.length() > 40 ? "" : number, state.matches("running|ended") ? state : "", next.endedStages());
        OwnCases.Wanted others = new OwnCases.Wanted(!represented, "", "", wanted.ended());
        int here = own.count(wanted);
        int there = own.count(others);
        String page = given.getOrDefault("page", "1");
        Paging at = Paging.of("/my/cases?" + CasesScreen.query(wanted), page.matches("\\d{1,5}") ? Integer.parseInt(page) : 1, here, SHOWN);
        List<CaseLists.CaseLine> lines = own.list(wanted, SHOWN, at.after());
        return new CasesScreen(next.rows(lines), at, wanted, here, there, next.today());
    }
}
