package kz.torelik.chambers;

import java.util.Arrays;
import java.util.Optional;
import kz.torelik.kernel.CaseId;
import kz.torelik.web.Page;

/// What was done a moment ago, when signing brought the officer on to the next thing: the address says in which case.
public final class Done {

    private static final String WORD = "done=";

    private Done() {}

    /// @return the case, if the address of the page names one
    public static Optional<CaseId> in(Page page) {
        return Arrays.stream(page.query().split("&")).filter(part -> part.startsWith(WORD)).findFirst().flatMap(part -> CaseId.find(part.substring(WORD.length())));
    }
}
