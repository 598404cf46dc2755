package kz.torelik.counterparts.bank;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Tenge;
import kz.torelik.language.Sentences;
import org.jspecify.annotations.Nullable;

/// The page on which the payer pays. It works without scripts; a payment answers with a redirect, so that reloading never pays twice.
final class PageRoutes {

    private final BankBook book;
    private final Sentences sentences = Sentences.load();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, PageRoutes.class.getClassLoader(), "kz.torelik.pages");

    PageRoutes(BankBook book) {
        this.book = book;
        templates.setBinaryStaticContent(true);
    }

    void handle(Exchange exchange) throws IOException {
        String[] path = exchange.path();
        Optional<Entry.Opened> order = path.length == 2 ? book.byOrder(path[1]) : Optional.empty();
        if (exchange.method().equals("POST") && order.isPresent()) pay(exchange, order.get());
        else show(exchange, order);
    }

    void style(Exchange exchange) throws IOException {
        try (InputStream file = Objects.requireNonNull(PageRoutes.class.getResourceAsStream("/static/bank/bank.css"))) {
            exchange.answer(200, "text/css; charset=utf-8", file.readAllBytes());
        }
    }

    private void pay(Exchange exchange, Entry.Opened order) throws IOException {
        Map<String, String> form = exchange.form();
        String language = language(form.get("lang"), order).tag();
        Optional<Account> account = Account.find(form.getOrDefault("account", ""));
        String note = account.isEmpty() ? "choose" : pay(order, account.get());
        exchange.redirect("/pay/" + order.order() + "?lang=" + language + (note.isEmpty() ? "" : "&note=" + note));
    }

    private String pay(Entry.Opened order, Account account) {
        if (account.delay().isPositive()) {
            Thread.ofVirtual().name("bank-late").start(() -> {
                try {
                    Thread.sleep(account.delay());
                    book.pay(order, account);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            });
            return "later";
        }
        return switch (book.pay(order, account)) {
            case DECLINED -> "declined";
            case PAID, CLOSED -> "";
        };
    }

    private void show(Exchange exchange, Optional<Entry.Opened> order) throws IOException {
        Map<String, String> query = exchange.query();
        String note = query.getOrDefault("note", "");
        if (!List.of("declined", "later", "choose").contains(note)) note = "";
        PaymentPage page = order.isPresent() ? page(order.get(), language(query.get("lang"), order.get()), note)
                : new PaymentPage(sentences, Language.find(query.getOrDefault("lang", "kk")).orElse(Language.KK), "", "", "", Tenge.ZERO, "", "", "unknown", "", List.of());
        StringOutput html = new StringOutput();
        templates.render("bank/pay.jte", page, html);
        exchange.http().getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        exchange.http().getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.answer(order.isPresent() ? 200 : 404, "text/html; charset=utf-8", html.toString().getBytes(StandardCharsets.UTF_8));
    }

    private PaymentPage page(Entry.Opened order, Language language, String note) {
        List<Entry.Paid> paid = book.paymentsOf(order);
        String receipt = paid.isEmpty() ? "" : paid.getFirst().receipt();
        Tenge amount = new Tenge(paid.isEmpty() ? order.amount() : paid.getFirst().amount());
        return new PaymentPage(sentences, language, order.order(), order.payee().in(language), order.purpose().in(language), amount, receipt,
                order.returnAddress().toString(), book.state(order), note, Account.ALL);
    }

    private static Language language(@Nullable String tag, Entry.Opened order) {
        return tag == null ? order.language() : Language.find(tag).orElse(order.language());
    }
}
