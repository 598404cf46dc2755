package kz.torelik;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

/// Takes the picture of a page when the run was asked for pictures (`-Dtorelik.pictures=true`): they are for people to look at, no test reads them, and painting hundreds of long pages takes
/// minutes. A busy machine sometimes lets Chromium fail to paint one ("Unable to capture screenshot"), which says nothing of the page: then it is taken again.
public final class Picture {

    private static final int ATTEMPTS = 3;
    private static final boolean ASKED = Boolean.getBoolean("torelik.pictures");

    private Picture() {}

    public static void take(Page page, Page.ScreenshotOptions options) {
        if (!ASKED) return;
        for (int attempt = 1; ; attempt++) {
            try {
                page.screenshot(options);
                return;
            } catch (PlaywrightException fault) {
                if (attempt == ATTEMPTS || !String.valueOf(fault.getMessage()).contains("Unable to capture screenshot")) throw fault;
            }
        }
    }
}
