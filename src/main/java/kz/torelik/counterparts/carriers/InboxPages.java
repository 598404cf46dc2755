package kz.torelik.counterparts.carriers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kz.torelik.counterparts.wire.Web;
import tools.jackson.databind.json.JsonMapper;

/// The telephones as a page without words of its own: the numbers, and the texts of one.
final class InboxPages implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private final SmscDesk desk;
    private final Web web;

    InboxPages(int port, SmscDesk desk) throws IOException {
        this.desk = desk;
        this.web = new Web(port, this::page);
    }

    URI address() { return web.address(); }

    private Web.Reply page(Web.Ask ask) {
        if (ask.method().equals("POST") && ask.path().equals("/faults")) {
            desk.faults(JSON.readValue(ask.body(), SmscFaults.class));
            return Web.Reply.empty(204);
        }
        if (ask.method().equals("POST") && ask.path().equals("/release")) {
            desk.release();
            return Web.Reply.empty(204);
        }
        if (!ask.path().equals("/")) return Web.Reply.text(404, "text/plain", "Not here");
        String number = ask.query().getOrDefault("to", "");
        return number.isEmpty() ? numbers() : texts(number);
    }

    private Web.Reply numbers() {
        StringBuilder list = new StringBuilder("<h1>☎</h1><ul>");
        for (String number : desk.numbers()) {
            list.append("<li><a href=\"/?to=").append(URLEncoder.encode(number, StandardCharsets.UTF_8)).append("\">").append(Web.escape(number)).append("</a> (").append(desk.texts(number).size()).append(")</li>");
        }
        return Web.Reply.html("☎", list.append("</ul>").toString());
    }

    private Web.Reply texts(String number) {
        StringBuilder list = new StringBuilder("<p><a href=\"/\">← ☎</a></p><h1>").append(Web.escape(number)).append("</h1><ul>");
        for (SmscDesk.Text text : desk.texts(number).reversed()) {
            list.append("<li><strong>").append(Web.escape(text.from())).append("</strong> ").append(text.at()).append(" · ").append(text.fate()).append(" · ").append(text.parts()).append("<pre>")
                    .append(Web.escape(text.text()).replaceAll("https?://[^\\s<]+", "<a href=\"$0\">$0</a>")).append("</pre></li>");
        }
        return Web.Reply.html(number, list.append("</ul>").toString());
    }

    @Override
    public void close() { web.close(); }
}
