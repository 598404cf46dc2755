package kz.torelik;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The browser of the journeys: the distribution's own Chromium, without a screen and without a network beyond this machine. It is the shell without the windows of
/// a desktop browser, which lays pages out and runs them alike for half of the CPU time; `-Dtorelik.chromium=/usr/bin/chromium` walks with the whole one.
public final class Chromium implements AutoCloseable {

    /// How long a journey waits for what the page will show, in milliseconds: only one that fails waits so long.
    public static final double PATIENCE = 90_000;

    static { PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE); }

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, launch(playwright, camera()));
    }

    /// Another browser beside this one whose microphone says again and again what that file of sound says; its camera is a small and slow one, for the sake of the machine that runs them all; several cameras are the browser's own test pictures.
    ///
    /// @param voice a WAV file
    /// @param cameras how many
    public Browser speaking(Path voice, int cameras) {
        String sound = "--use-file-for-fake-audio-capture=" + voice.toAbsolutePath();
        if (cameras == 1) return launch(playwright, camera(), sound);
        return launch(playwright, "--use-fake-device-for-media-stream=fps=5,device-count=" + cameras, sound);
    }

    private static String camera() { return "--use-file-for-fake-video-capture=" + SmallCamera.file().toAbsolutePath(); }

    /// Starts the browser of the distribution, quiet on the network; whoever starts it closes it.
    ///
    /// @param more switches; browsers of one machine without a network find each other over loopback
    public static Browser launch(Playwright playwright, String... more) {
        List<String> switches = new ArrayList<>(List.of("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
                "--allow-loopback-in-peer-connection"));
        switches.addAll(List.of(more));
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(System.getProperty("torelik.chromium", "/usr/bin/chromium-headless-shell"))).setChromiumSandbox(false)
                .setArgs(switches));
    }

    public Browser browser() { return browser; }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
