package kz.torelik;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/// What axe finds wrong with a page, by the rules of WCAG 2.2 AA and its best practice. It is asked for what is wrong alone: the list of what is right
/// costs more than the finding.
public final class Axe {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /// @return each broken rule with the elements that break it and why; empty for a page that is open to everybody
    public static List<String> faults(Page page) {
        AxeRunOnlyOptions rules = new AxeRunOnlyOptions();
        rules.setType("tag");
        rules.setValues(RULES);
        AxeRunOptions wanted = new AxeRunOptions();
        wanted.setRunOnly(rules);
        wanted.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(wanted).setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getAny().stream().map(any -> any.getMessage()).toList()).toList()).toList();
    }
}
