package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Sha256;
import org.junit.jupiter.api.Test;

/// A program is registered on a page, asks a person in the browser, is allowed a part of what it wants, and is ended with one press. On a phone and at a desk, in three languages.
class ProgramsJourney extends WalkedHouse {

    private static final List<String> BACK = new CopyOnWriteArrayList<>();

    @Override
    String pictures() { return "programs"; }

    @Test
    void aProgramIsAllowedAPartAndEnded() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().equals("/back")) BACK.add(exchange.getRequestURI().getQuery());
            byte[] page = "<!doctype html><html lang=\"kk\"><title>Кеңсе</title><main><h1>Кеңсе</h1></main></html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            String redirect = "http://127.0.0.1:" + server.getAddress().getPort() + "/back";
            Visitor dinara = citizen("dinara", Language.RU, Visitor.DESK);
            dinara.go("/me/programs");
            dinara.see("01-empty");
            dinara.go("/me/programs/new");
            dinara.click("form[action='/me/programs/new'] button.primary");
            assertThat(dinara.find(".faults").isVisible()).as("a name is missing").isTrue();
            dinara.fill("#name", "Кеңсе: ведение дел");
            dinara.fill("#home", "https://kense.example/about");
            dinara.fill("#redirects", redirect);
            dinara.find("input[name=scope][value=filing]").check();
            dinara.find("input[name=scope][value=alerts]").check();
            dinara.see("02-register");
            dinara.click("form[action='/me/programs/new'] button.primary");
            dinara.find("#secret").waitFor();
            dinara.see("03-registered");
            String client = dinara.find("#new code").first().innerText().strip();

            String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of("v".repeat(50).getBytes(StandardCharsets.US_ASCII)).bytes());
            String ask = "/oauth/authorize?response_type=code&client_id=" + client + "&redirect_uri=" + java.net.URLEncoder.encode(redirect, StandardCharsets.UTF_8) + "&scope=cases%20filing%20alerts&state=s1&code_challenge=" + challenge + "&code_challenge_method=S256";
            Visitor aigul = citizen("aigul", Language.KK, Visitor.PHONE);
            aigul.go(ask);
            aigul.see("04-asked");
            aigul.find("input[name=left][value=filing]").uncheck();
            aigul.click("button[name=allow]");
            aigul.page().waitForURL("**/back?**");
            assertThat(BACK).as("the form leads out to the program, past the content policy").hasSize(1);
            assertThat(BACK.getFirst()).contains("code=", "state=s1");
            Visitor english = citizen("natalya", Language.EN, Visitor.DESK);
            english.go(ask);
            english.see("05-asked");
            english.click("form[action='/oauth/authorize'] button:not([name])");
            english.page().waitForURL("**/back?**");
            assertThat(BACK.getLast()).contains("error=access_denied");

            String code = List.of(BACK.getFirst().split("&")).stream().filter(part -> part.startsWith("code=")).findFirst().orElseThrow().substring(5);
            String secret = dinara.find("#secret").inputValue();
            kz.torelik.programs.Exchange.Exchanged given = house.as(kz.torelik.kernel.Actor.ANYONE, () -> house.get(kz.torelik.programs.Exchange.class)
                    .exchange(java.util.Map.of("grant_type", "authorization_code", "code", code, "code_verifier", "v".repeat(50), "client_id", client, "client_secret", secret), null));
            assertThat(given).isInstanceOf(kz.torelik.programs.Exchange.Tokens.class);
            aigul.go("/me/programs");
            aigul.see("06-lasting");
            aigul.click("form[action$='/end'] button");
            aigul.find(".empty").waitFor();
            aigul.see("07-ended");
        } finally {
            server.stop(0);
        }
    }
}
