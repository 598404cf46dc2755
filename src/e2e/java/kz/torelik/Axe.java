package kz.torelik;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What axe finds wrong with a page, by the rules of WCAG 2.2 AA and its best practice. It is asked for what is wrong alone: the list of what is right
/// costs more than the finding.
public final class Axe {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /// Half of the time of axe goes into contrast, and the colours of a page do not depend on its language: each page is asked for them once on a phone and once on a wider screen.
    private static final Set<String> COLOURS_SEEN = ConcurrentHashMap.newKeySet();
    private static final int PHONE = 600;

    private Axe() {}

    /// What is wrong with a page that is looked at in several languages.
    ///
    /// @param look what the page shows, in the words of its journey; the language and the width at its end do not count
    /// @return as [#faults(Page)]
    public static List<String> faults(Page page, String look) {
        String address = URI.create(page.url()).getPath().replaceAll("[0-9a-hjkmnp-tv-z]{26}", "*");
        boolean phone = ((Number) page.evaluate("innerWidth")).intValue() < PHONE;
        return faults(page, COLOURS_SEEN.add(look.replaceFirst("(-(kk|ru|en))?(-\\d+)?$", "") + " " + address + " " + phone));
    }

    /// @return each broken rule with the elements that break it and why; empty for a page that is open to everybody
    public static List<String> faults(Page page) { return faults(page, true); }

    private static List<String> faults(Page page, boolean colours) {
        AxeRunOnlyOptions rules = new AxeRunOnlyOptions();
        rules.setType("tag");
        rules.setValues(RULES);
        AxeRunOptions wanted = new AxeRunOptions();
        wanted.setRunOnly(rules);
        wanted.setResultTypes(List.of("violations"));
        if (!colours) wanted.setRules(Map.of("color-contrast", disabled()));
        return new AxeBuilder(page).options(wanted).setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getAny().stream().map(any -> any.getMessage()).toList()).toList()).toList();
    }

    private static AxeRuleOptions disabled() {
        AxeRuleOptions off = new AxeRuleOptions();
        off.setEnabled(false);
        return off;
    }
}
