package kz.torelik.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Sha256;
import kz.torelik.language.Sentences;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// What makes the Judicial Account an application of a phone: the manifest, the service worker with the list of what it keeps, and the page for when there is no connection.
@Controller
class InstallController {

    private static final String OFFLINE = "/offline";
    private static final List<String> SHELL = List.of("css/torelik.css", "css/ease.css", "img/mark.svg", "fonts/golos-text.woff2", "js/shell.js", "js/edits.js", "js/keep.js", "js/filing.js");

    private final Sentences sentences;
    private final Assets assets;
    private final JsonMapper json = JsonMapper.builder().build();
    private final String worker;

    InstallController(Sentences sentences, Assets assets) {
        this.sentences = sentences;
        this.assets = assets;
        this.worker = worker(assets);
    }

    /// The version is that of everything that is kept, so that a browser renews it together with the house.
    private static String worker(Assets assets) {
        List<String> kept = new ArrayList<>(SHELL.stream().map(assets::address).toList());
        kept.add(OFFLINE);
        String script = new String(assets.find(assets.address("js/worker.js")).orElseThrow().plain(), StandardCharsets.UTF_8);
        String shell = String.join(" ", kept);
        return script.replace("%VERSION%", "shell " + Sha256.ofText(script + shell).toString().substring(0, 12)).replace("%SHELL%", shell);
    }

    @GetMapping("/worker.js")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> worker() { return ResponseEntity.ok().cacheControl(CacheControl.noCache()).header("Content-Type", "text/javascript;charset=utf-8").body(worker.getBytes(StandardCharsets.UTF_8)); }

    /// @param in the language of the names
    @GetMapping("/app.webmanifest")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> manifest(@RequestParam(defaultValue = "kk") String in) {
        Language language = Language.find(in).orElse(Language.KK);
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("id", "/my");
        manifest.put("name", sentences.say(language, "web.install.name"));
        manifest.put("short_name", sentences.say(language, "web.name"));
        manifest.put("description", sentences.say(language, "web.foot"));
        manifest.put("lang", language.tag());
        manifest.put("start_url", "/my");
        manifest.put("scope", "/");
        manifest.put("display", "standalone");
        manifest.put("background_color", "#f5f6f3");
        manifest.put("theme_color", "#ffffff");
        manifest.put("icons", List.of(icon(192, "any"), icon(512, "any"), icon(512, "maskable")));
        manifest.put("shortcuts", List.of(Map.of("name", sentences.say(language, "web.install.calendar"), "url", "/my/schedule")));
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofHours(1))).header("Content-Type", "application/manifest+json").body(json.writeValueAsBytes(manifest));
    }

    private Map<String, String> icon(int size, String purpose) { return Map.of("src", assets.address("img/icon-" + size + ".png"), "sizes", size + "x" + size, "type", "image/png", "purpose", purpose); }

    /// In all languages at once: without a connection nobody can choose one.
    @GetMapping(OFFLINE)
    @Asks(Asks.OPEN)
    Screen offline() { return new OfflineScreen(List.of(Language.values())); }
}
