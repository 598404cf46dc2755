package kz.torelik.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What every page of the house weighs on the wire, with its headers and compressed as a browser gets it, for the person whom it is for, in three languages: as the first page of a visit with
/// everything that it loads but the font under 60 KB, as a next one under 20 KB. The journeys measure the same in a browser on the pages that they come to.
class EveryPageIsLightTests {

    private static final long FIRST = 60 * 1024;
    private static final long NEXT = 20 * 1024;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final Pattern MODULE = Pattern.compile("from '(/assets/[^']+)'");
    private static final Pattern SHELL = Pattern.compile("/assets/(css|fonts|img)/.*|/assets/js/(shell|edits)\\..*");
    private static AbusedHouse house;

    private record Loaded(int status, String type, long bytes, String text) {}

    @BeforeAll
    static void open() { house = new AbusedHouse(); }

    @AfterAll
    static void close() { house.close(); }

    /// Addresses that no number of Aigul's leads to.
    static Map<String, String> places(AbusedHouse house) {
        Map<String, String> places = new HashMap<>();
        String file = "/my/cases/" + house.bench.id();
        places.put("/law/procedures/{id}", "/law/procedures/action");
        places.put("/law/grounds/{id}", "/law/grounds/return");
        places.put("/law/deadlines/{id}", "/law/deadlines/response");
        places.put("/law/{act}/{article}", "/law/cpc/148");
        places.put("/situation/{id}", "/situation/filed");
        places.put("/desk/situation/{id}", "/desk/situation/filed");
        places.put("/evaluations/{court}", "/evaluations/7110");
        places.put("/queue/{court}", "/queue/7110");
        places.put("/my/cases/{case}/file/{kind}", file + "/file/motion");
        places.put("/acts", "/acts?q=%D1%80%D0%B0%D1%81%D0%BF%D0%B8%D1%81%D0%BA%D0%B0");
        return places;
    }

    /// Files that are no pages, by their names.
    static boolean isFile(String path) { return path.endsWith(".pdf") || path.endsWith(".ics") || path.endsWith(".csv") || path.endsWith(".json") || path.startsWith("/assets"); }

    @Test
    void everyPageOfEveryLanguageStaysUnderItsBudget() {
        Map<String, Loaded> assets = new HashMap<>();
        Map<String, Long> heaviest = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        Set<String> unseen = new TreeSet<>();
        long first = 0;
        long next = 0;
        List<Caller> callers = new ArrayList<>(house.insiders());
        for (Route route : Route.all(house.house)) {
            if (!route.reads() || route.isApi()) continue;
            boolean seen = false;
            for (Caller caller : callers) {
                for (Language language : Language.values()) {
                    Loaded page = load(caller, places(house).getOrDefault(route.path(), route.address(house.real())), language);
                    if (!page.type().startsWith("text/html")) {
                        seen |= page.status() == 200;
                        break;
                    }
                    if (page.status() != 200) break;
                    seen = true;
                    long own = page.bytes();
                    long all = page.bytes();
                    for (String asset : all(page.text(), caller, assets)) {
                        long size = assets.get(asset).bytes();
                        if (asset.endsWith(".woff2")) continue;
                        all += size;
                        if (!SHELL.matcher(asset).matches()) own += size;
                    }
                    first = Math.max(first, all);
                    next = Math.max(next, own);
                    heaviest.merge(route.path(), own, Math::max);
                    String what = route + " for " + caller.name + " in " + language.tag();
                    if (all > FIRST) wrong.add(what + " as the first page: " + all);
                    if (own > NEXT) wrong.add(what + " as a next page: " + own);
                }
                if (seen) break;
            }
            if (!seen) unseen.add(route.path());
        }
        System.out.println("pages measured: " + heaviest.size() + ", heaviest as the first page " + first + ", as a next one " + next + "; not come to: " + unseen);
        heaviest.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(8).forEach(one -> System.out.println("  " + one.getValue() + " " + one.getKey()));
        assertThat(heaviest.size()).as("pages that were come to").isGreaterThan(70);
        assertThat(wrong).isEmpty();
    }

    /// Everything that a page loads, and what that loads.
    private static Set<String> all(String page, Caller caller, Map<String, Loaded> assets) {
        Set<String> all = new LinkedHashSet<>();
        add(ASSET.matcher(page), all, caller, assets);
        return all;
    }

    private static void add(Matcher named, Set<String> all, Caller caller, Map<String, Loaded> assets) {
        while (named.find()) {
            String asset = named.group(1);
            if (!all.add(asset)) continue;
            Loaded loaded = assets.computeIfAbsent(asset, _ -> load(caller, asset, Language.KK));
            if (loaded.status() != 200) throw new AssertionError(asset + " " + loaded.status());
            add(MODULE.matcher(loaded.text()), all, caller, assets);
        }
    }

    private static Loaded load(Caller caller, String address, Language language) {
        HttpResponse<byte[]> answer = caller.compressed(address, language);
        long headers = answer.headers().map().entrySet().stream().mapToLong(one -> one.getValue().stream().mapToLong(value -> one.getKey().length() + value.length() + 4).sum()).sum();
        boolean packed = answer.headers().firstValue("content-encoding").filter("gzip"::equals).isPresent();
        return new Loaded(answer.statusCode(), answer.headers().firstValue("content-type").orElse(""), headers + answer.body().length, new String(packed ? unpacked(answer.body()) : answer.body(), StandardCharsets.UTF_8));
    }

    private static byte[] unpacked(byte[] body) {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return stream.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
