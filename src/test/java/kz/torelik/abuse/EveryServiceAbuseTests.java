package kz.torelik.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.torelik.identity.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.multipart.MultipartFile;

/// Every service called by whoever should not, and with what no form lets through: refused alike, nothing stored, nothing told, and the house does not stumble.
class EveryServiceAbuseTests {

    private static final byte[] FILE = "%PDF-1.7 nothing".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)[^>]*? name=\"([\\w.\\[\\]-]+)\"");
    private static final Pattern FORM = Pattern.compile("<form[^>]*? method=\"post\"[^>]*? action=\"([^\"]+)\"(.*?)</form>", Pattern.DOTALL);
    private static final Set<String> MOVES_THE_CLOCK = Set.of("/tour/clock");
    private static AbusedHouse abused;
    private static List<Route> routes;

    @BeforeAll
    static void open() {
        abused = new AbusedHouse();
        routes = Route.all(abused.house);
    }

    /// What the house does by itself has to be over before anybody looks at what was stored.
    @BeforeEach
    void rest() {
        abused.rest();
        Map<String, String> seen = abused.rows.seen();
        for (int still = 0; still < 1000; still++) {
            Map<String, String> now = abused.rows.seen();
            if (!Rows.changed(seen, now).isEmpty()) still = 0;
            seen = now;
        }
    }

    @AfterAll
    static void close() { abused.close(); }

    /// Otherwise nothing below would be seen.
    @Test
    void whatIsWrittenIsSeen() {
        Map<String, String> before = abused.rows.seen();
        String made = abused.house.as(abused.aigul(), () -> abused.house.get(Tokens.class).issue(abused.aigul(), "Проверка", 1).orThrow().token().id().toString());
        Map<String, String> after = abused.rows.seen();
        assertThat(Rows.changed(before, after)).anyMatch(one -> one.startsWith("identity.token "));
        assertThat(new Caller(abused.house, "aigul", abused.aigul()).bare("DELETE", "/api/v1/tokens/" + made).status()).isEqualTo(204);
        assertThat(Rows.changed(after, abused.rows.seen())).as("what is changed or taken away too").anyMatch(one -> one.startsWith("identity.token "));
    }

    @Test
    void whoeverHasNoPartInItGetsTheSameAnswerToARealNumberAndToOneThatNobodyHas() {
        Map<String, String> real = abused.real();
        Map<String, String> none = abused.random();
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        Set<String> unknown = new TreeSet<>();
        int asked = 0;
        List<Caller> strangers = abused.strangers();
        for (Route route : routes) {
            for (String variable : route.variables()) if (!real.containsKey(variable) && !AbusedHouse.NONE.contains(variable)) unknown.add(variable + " of " + route);
            if (route.isOpen() || MOVES_THE_CLOCK.contains(route.path())) continue;
            boolean named = route.variables().stream().anyMatch(real::containsKey);
            Map<String, String> before = abused.rows.seen();
            asked += strangers.parallelStream().filter(caller -> named || caller.name.equals("nobody")).mapToInt(caller -> ask(caller, route, real, none, wrong)).sum(); // his own page: he is the right person there
            List<String> changed = Rows.changed(before, abused.rows.seen());
            if (!changed.isEmpty()) wrong.add(route + " stored something: " + changed);
        }
        System.out.println("asked as somebody else: " + asked + " times, " + routes.size() + " routes");
        assertThat(unknown).as("variables of addresses that this walk does not know").isEmpty();
        assertThat(asked).isGreaterThan(1500);
        assertThat(wrong).isEmpty();
    }

    /// One stranger asks for what is there and for what is not.
    private static int ask(Caller caller, Route route, Map<String, String> real, Map<String, String> none, List<String> wrong) {
        Caller.Reply his = send(caller, route, route.address(real), Bodies.Wrong.RIGHT, null);
        Caller.Reply nobodys = send(caller, route, route.address(none), Bodies.Wrong.RIGHT, null);
        String what = route + " by " + caller.name + ": " + his.status();
        if (his.status() >= 500) wrong.add(what);
        if (hisOwn(caller, route)) return 1;
        if (his.status() != nobodys.status()) wrong.add(what + ", but " + nobodys.status() + " where there is nothing");
        else if (!words(his.body(), real).equals(words(nobodys.body(), none))) wrong.add(what + " in other words than where there is nothing: " + words(his.body(), real).length() + " and " + words(nobodys.body(), none).length());
        for (String secret : abused.secrets()) if (his.body().contains(secret)) wrong.add(what + " tells " + secret);
        return 1;
    }

    /// Whoever was given a power keeps it among his papers when it is taken back; he can do nothing with it.
    private static boolean hisOwn(Caller caller, Route route) { return caller.name.equals("a revoked power") && route.variables().equals(List.of("power")); }

    /// The words of an answer without what is new in each: the number that was asked for, the token of a form, the mark of a fault.
    private static String words(String body, Map<String, String> ids) {
        String words = body.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
        for (String id : ids.values()) words = words.replace(id, "*");
        return words;
    }

    @Test
    void whatNoFormLetsThroughIsRefusedOrTakenAndNeverAFault() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        Map<String, String> real = abused.real();
        List<Caller> insiders = abused.insiders();
        Map<String, Set<String>> forms = formsOf(insiders, real);
        for (Route route : routes) {
            if (MOVES_THE_CLOCK.contains(route.path()) || route.path().startsWith("/callbacks/")) continue;
            Caller caller = insiders.stream().filter(one -> serves(one, route)).findFirst().orElse(insiders.getFirst());
            caller.renew();
            String address = route.address(real);
            for (Bodies.Wrong how : EnumSet.complementOf(EnumSet.of(Bodies.Wrong.RIGHT))) {
                if (how == Bodies.Wrong.LONG && route.reads()) continue; // no address is that long
                if (how != Bodies.Wrong.MISSING && !takesAnything(route, forms)) continue;
                Map<String, String> before = abused.rows.seen();
                Caller.Reply reply = send(caller, route, address, how, forms.get(route.path()));
                asked++;
                if (reply.status() >= 500) wrong.add(route + " by " + caller.name + " " + how + ": " + reply.status());
                if (reply.status() >= 400) {
                    List<String> changed = Rows.changed(before, abused.rows.seen());
                    if (!changed.isEmpty()) wrong.add(route + " by " + caller.name + " " + how + " was refused with " + reply.status() + " and stored " + changed);
                } else if (!route.reads()) {
                    abused.rest(); // what was taken has its consequences before the next is asked
                }
                if (!route.isApi() && reply.body().contains("<script>alert(1)")) wrong.add(route + " gives markup back as it came");
            }
        }
        System.out.println("asked with what no form lets through: " + asked + " times");
        assertThat(asked).isGreaterThan(2000);
        assertThat(wrong).isEmpty();
    }

    @Test
    void eachNumberOfAnAddressMayBeAnythingWithoutAFault() {
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        List<Caller> insiders = abused.insiders();
        routes.stream().filter(route -> !route.variables().isEmpty() && !MOVES_THE_CLOCK.contains(route.path()) && !route.path().startsWith("/callbacks/")).toList().parallelStream().forEach(route -> {
            Caller caller = insiders.stream().filter(one -> serves(one, route)).findFirst().orElse(insiders.getFirst());
            for (String odd : List.of("%00", "a%00b", "-1", "99999999999999999999", "%F0%9F%98%80", "zzzzzzzzzzzzzzzzzzzzzzzzzz", "%D2%9B".repeat(300), "00000000000000000000000000", "'%22%3E")) {
                for (String variable : route.variables()) {
                    Map<String, String> ids = new LinkedHashMap<>(abused.real());
                    ids.put(variable, odd);
                    Caller.Reply reply = send(caller, route, route.address(ids), Bodies.Wrong.RIGHT, null);
                    if (reply.status() >= 500) wrong.add(route + " by " + caller.name + " with " + variable + "=" + odd.substring(0, Math.min(20, odd.length())) + ": " + reply.status());
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /// A party at the desk of the court and a judge in the Judicial Account, both of the same case: they may read it, and can do nothing there.
    @Test
    void whoeverKnowsTheCaseFromTheOtherSideGetsARefusalAndNoFault() {
        List<String> wrong = new ArrayList<>();
        Map<String, String> real = abused.real();
        Caller aigul = abused.insiders().getFirst();
        Caller judge = abused.insiders().get(1);
        for (Route route : routes) {
            Caller caller = route.path().startsWith("/desk") ? aigul : route.path().startsWith("/my") ? judge : null;
            if (caller == null) continue;
            Map<String, String> before = abused.rows.seen();
            Caller.Reply reply = send(caller, route, route.address(real), Bodies.Wrong.RIGHT, null);
            if (reply.status() >= 500 || !route.reads() && reply.status() < 300) wrong.add(route + " by " + caller.name + ": " + reply.status()); // the papers of his case he may read anywhere
            List<String> changed = new ArrayList<>(Rows.changed(before, abused.rows.seen()));
            changed.removeIf(one -> one.startsWith("casefile.look ")); // who knows the case has looked at it, whatever he gets
            if (!changed.isEmpty()) wrong.add(route + " by " + caller.name + " stored " + changed);
        }
        assertThat(wrong).isEmpty();
    }

    /// Whether there is anything in what is sent there that can be wrong.
    private static boolean takesAnything(Route route, Map<String, Set<String>> forms) { return !Bodies.fields(route).isEmpty() || forms.containsKey(route.path()) || route.isApi() && Bodies.body(route) != null; }

    private static boolean serves(Caller caller, Route route) {
        return switch (route.asks()) {
            case "chair", "registrar", "judge" -> caller.name.equals(route.asks());
            case "register-paper" -> caller.name.equals("registrar");
            case "decide-recusal" -> caller.name.equals("chair");
            default -> caller.name.equals(route.path().startsWith("/desk") || route.path().contains("act-drafts") || route.path().contains("/hearing") || route.asks().equals("staff") || route.asks().equals("decide")
                    || route.asks().equals("set-hearings") || route.asks().equals("send-notices") || route.asks().equals("keep-protocol") ? "judge" : "aigul");
        };
    }

    /// The fields of the forms that the pages show, by the pattern of the address they are sent to.
    private static Map<String, Set<String>> formsOf(List<Caller> callers, Map<String, String> real) {
        Map<String, Set<String>> forms = new LinkedHashMap<>();
        for (Route route : routes) {
            if (!route.reads() || route.isApi()) continue;
            for (Caller caller : callers) {
                if (!serves(caller, route)) continue;
                Matcher form = FORM.matcher(caller.bare("GET", route.address(real)).body());
                while (form.find()) {
                    String to = form.group(1).replaceFirst("\\?.*", "");
                    Set<String> fields = FIELD.matcher(form.group(2)).results().map(one -> one.group(1)).filter(name -> !name.equals("_csrf")).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
                    routes.stream().filter(other -> other.method().equals("POST") && other.address(real).equals(to)).forEach(other -> forms.computeIfAbsent(other.path(), _ -> new TreeSet<>()).addAll(fields));
                }
            }
        }
        return forms;
    }

    private static Caller.Reply send(Caller caller, Route route, String address, Bodies.Wrong how, @org.jspecify.annotations.Nullable Set<String> formFields) {
        Map<String, Class<?>> declared = Bodies.fields(route);
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        List<String> files = new ArrayList<>();
        declared.forEach((name, type) -> {
            if (type == MultipartFile.class || type == MultipartFile[].class) files.add(name);
            else if (how != Bodies.Wrong.MISSING) fields.add(Map.entry(name, Bodies.field(type, how)));
        });
        if (formFields != null && how != Bodies.Wrong.MISSING) for (String name : formFields) if (!declared.containsKey(name)) fields.add(Map.entry(name, how == Bodies.Wrong.RIGHT ? "текст" : how.text()));
        if (how == Bodies.Wrong.TWICE) fields.addAll(List.copyOf(fields));
        if (how == Bodies.Wrong.LONG && fields.size() > 3) fields.subList(3, fields.size()).replaceAll(one -> Map.entry(one.getKey(), "x")); // one megabyte each, and a request is bounded
        if (route.isApi()) {
            String query = route.reads() || !declared.isEmpty() ? query(how == Bodies.Wrong.LONG ? List.of() : fields) : "";
            Type body = Bodies.body(route);
            if (body == null) return caller.bare(route.method(), address + query);
            return body == byte[].class ? caller.octets(route.method(), address + query, "application/octet-stream", how == Bodies.Wrong.RIGHT ? FILE : new byte[0]) : caller.json(route.method(), address + query, Bodies.json(body, how));
        }
        if (route.reads()) return caller.bare("GET", address + query(fields));
        if (!route.method().equals("POST")) return caller.octets(route.method(), address, "application/json", "[]".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return files.isEmpty() ? caller.form(address, fields) : caller.multipart(address, fields, files, how == Bodies.Wrong.RIGHT ? "a.pdf" : how == Bodies.Wrong.LONG ? "ұ".repeat(3000) + ".pdf" : how.text(), FILE);
    }

    private static String query(List<Map.Entry<String, String>> fields) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, String> field : fields) parts.add(java.net.URLEncoder.encode(field.getKey(), java.nio.charset.StandardCharsets.UTF_8) + "=" + Caller.encoded(field.getValue()));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
