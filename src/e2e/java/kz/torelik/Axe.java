package kz.torelik;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What axe finds wrong with a page, by the rules of WCAG 2.2 AA and its best practice. It is asked for what is wrong alone: the list of what is right
/// costs more than the finding.
public final class Axe {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /// What a language can break: words that are missing, and what the page says of its own language.
    private static final List<String> OF_WORDS = List.of("html-has-lang", "html-lang-valid", "valid-lang", "document-title", "page-has-heading-one", "empty-heading", "empty-table-header", "link-name", "button-name", "input-button-name",
            "label", "label-title-only", "select-name", "summary-name", "image-alt", "aria-command-name", "aria-input-field-name", "aria-toggle-field-name", "aria-progressbar-name", "aria-meter-name", "target-size");

    /// The colours and the structure of a page do not depend on its language: each look is asked for all once on a phone and once on a wider screen, and for its words in every language.
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final int PHONE = 600;

    private Axe() {}

    /// What is wrong with a page that is looked at in several languages.
    ///
    /// @param look what the page shows, in the words of its journey; the language and the width at its end do not count
    /// @return as [#faults(Page)]
    public static List<String> faults(Page page, String look) {
        String address = URI.create(page.url()).getPath().replaceAll("[0-9a-hjkmnp-tv-z]{26}", "*");
        boolean phone = ((Number) page.evaluate("innerWidth")).intValue() < PHONE;
        return faults(page, SEEN.add(look.replaceFirst("(-(kk|ru|en))?(-\\d+)?$", "") + " " + address + " " + phone));
    }

    /// @return each broken rule with the elements that break it and why; empty for a page that is open to everybody
    public static List<String> faults(Page page) { return faults(page, true); }

    private static List<String> faults(Page page, boolean everything) {
        AxeRunOnlyOptions rules = new AxeRunOnlyOptions();
        rules.setType(everything ? "tag" : "rule");
        rules.setValues(everything ? RULES : OF_WORDS);
        AxeRunOptions wanted = new AxeRunOptions();
        wanted.setRunOnly(rules);
        wanted.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(wanted).setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getAny().stream().map(any -> any.getMessage()).toList()).toList()).toList();
    }
}
