package kz.torelik.documents.paper;

import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kz.torelik.language.Sentences;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Turns a [Sheet] into the tree that the typesetter lays out.
final class SheetMarkup {

    private static final int TALL = 700;
    private static final String PAGE = "\ue000";
    private static final String PAGES = "\ue001";

    private final Sheet sheet;
    private final Sentences sentences;
    private final Markup markup;
    private final Document document;

    private SheetMarkup(Sheet sheet, Document document, Sentences sentences) {
        this.sheet = sheet;
        this.document = document;
        this.sentences = sentences;
        this.markup = new Markup(document, sheet.language());
    }

    static Document of(Sheet sheet, String style, Sentences sentences) {
        try {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            new SheetMarkup(sheet, document, sentences).build(style);
            return document;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void build(String style) {
        Element html = document.createElement("html");
        html.setAttribute("lang", sheet.language().tag());
        document.appendChild(html);
        Element head = markup.add(html, "head", "");
        markup.exact(head, "title", "", sheet.title());
        meta(head, "subject", sheet.title());
        meta(head, "description", sheet.title());
        markup.exact(head, "style", "", style);
        Element body = markup.add(html, "body", sheet.letter() == Sheet.Letter.SERIF ? "serif" : "sans");
        foot(body);
        List<Block> blocks = sheet.blocks();
        int at = 0;
        while (at < blocks.size()) {
            int end = at;
            while (end < blocks.size() - 1 && leads(blocks.get(end))) end++;
            Element parent = end > at && !tall(blocks.get(end)) ? markup.add(body, "div", "together") : body;
            for (Block block : blocks.subList(at, end + 1)) block(parent, block);
            at = end + 1;
        }
    }

    private void meta(Element head, String name, String content) {
        Element meta = markup.add(head, "meta", "");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    /// Whether a block must not be parted from the next one.
    private static boolean leads(Block block) {
        return switch (block) {
            case Block.Heading _, Block.Marker _ -> true;
            case Block.Paragraph paragraph -> paragraph.keepWithNext();
            case Block.ActHead _, Block.Addressees _, Block.Envelope _, Block.Title _, Block.Numbered _, Block.Facts _, Block.Grid _, Block.Signature _, Block.Attachments _ -> false;
        };
    }

    /// A block that may be parted inside: it keeps only its first lines with what leads it.
    private static boolean tall(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.spans().stream().mapToInt(span -> span.text().length()).sum() > TALL;
            case Block.Numbered _, Block.Grid _, Block.Facts _, Block.Attachments _ -> true;
            case Block.ActHead _, Block.Addressees _, Block.Envelope _, Block.Title _, Block.Heading _, Block.Marker _, Block.Signature _ -> false;
        };
    }

    private void block(Element parent, Block block) {
        switch (block) {
            case Block.ActHead head -> actHead(parent, head);
            case Block.Addressees addressees -> addressees(parent, addressees);
            case Block.Envelope envelope -> envelope(parent, envelope);
            case Block.Title title -> {
                markup.say(parent, "h1", title.text().equals(title.text().toUpperCase(Locale.ROOT)) ? "caps" : "", title.text());
                title.subtitle().ifPresent(subtitle -> markup.say(parent, "p", "subtitle", subtitle));
            }
            case Block.Heading heading -> markup.say(parent, "h" + heading.level(), "", heading.text());
            case Block.Marker marker -> markup.say(parent, "h2", "marker", marker.text());
            case Block.Paragraph paragraph -> markup.flow(markup.add(parent, "p", paragraph.keepWithNext() ? "flow leads" : "flow"), paragraph.spans());
            case Block.Numbered numbered -> {
                Element list = markup.add(parent, "ol", "");
                numbered.items().forEach(item -> markup.flow(markup.add(list, "li", ""), item));
            }
            case Block.Facts facts -> facts(parent, facts.facts());
            case Block.Grid grid -> grid(parent, grid);
            case Block.Signature signature -> signature(parent, signature);
            case Block.Attachments attachments -> attachments(parent, attachments);
        }
    }

    private void actHead(Element parent, Block.ActHead head) {
        markup.add(parent, "div", "emblem");
        markup.say(parent, "p", "court", head.court());
        head.inTheName().ifPresent(name -> markup.say(parent, "p", "name-of-state", name));
        markup.say(parent, "h1", "caps", head.act());
        Element table = markup.add(parent, "div", "where");
        markup.say(table, "div", "date", head.date());
        markup.exact(table, "div", "number", head.number());
        markup.say(table, "div", "place", head.place());
    }

    private void addressees(Element parent, Block.Addressees addressees) {
        Element right = markup.add(parent, "div", "addressees");
        for (Block.Party party : addressees.parties()) {
            Element one = markup.add(right, "div", "party");
            Element name = markup.add(one, "p", "name");
            if (!party.role().isEmpty()) markup.say(name, "span", "role", party.role() + ": ");
            markup.say(name, "strong", "", party.name());
            party.lines().forEach(line -> markup.say(one, "p", "", line));
        }
    }

    private void envelope(Element parent, Block.Envelope envelope) {
        Element window = markup.add(parent, "div", "envelope");
        markup.say(window, "p", "sender", envelope.sender());
        markup.say(markup.add(window, "p", "name"), "strong", "", envelope.name());
        envelope.lines().forEach(line -> markup.say(window, "p", "", line));
    }

    private void facts(Element parent, List<Block.Fact> facts) {
        Element rows = markup.add(markup.add(parent, "table", "facts"), "tbody", "");
        for (Block.Fact fact : facts) {
            Element row = markup.add(rows, "tr", "");
            markup.say(row, "th", "", fact.name()).setAttribute("scope", "row");
            markup.say(row, "td", "", fact.value());
        }
    }

    private void grid(Element parent, Block.Grid grid) {
        if (!grid.caption().isEmpty()) markup.say(parent, "p", "caption", grid.caption());
        Element table = markup.add(parent, "table", "grid");
        Element head = markup.add(markup.add(table, "thead", ""), "tr", "");
        for (int i = 0; i < grid.head().size(); i++) {
            markup.say(head, "th", grid.figures().contains(i) ? "figures" : "", grid.head().get(i)).setAttribute("scope", "col");
        }
        Element rows = markup.add(table, "tbody", "");
        for (List<String> cells : grid.rows()) {
            Element row = markup.add(rows, "tr", "");
            for (int i = 0; i < cells.size(); i++) markup.say(row, "td", grid.figures().contains(i) ? "figures" : "", cells.get(i));
        }
    }

    private void signature(Element parent, Block.Signature signature) {
        Element block = markup.add(parent, "div", "signature");
        Element line = markup.add(block, "div", "where");
        markup.say(line, "div", "role", signature.role());
        markup.exact(line, "div", signature.facts().isEmpty() ? "stroke" : "", "\u00a0");
        markup.say(line, "div", "name", signature.name());
        if (signature.facts().isEmpty()) return;
        Element box = markup.add(block, "div", "certificate");
        markup.exact(box, "p", "signed", say("signed"));
        facts(box, signature.facts());
    }

    private void attachments(Element parent, Block.Attachments attachments) {
        Element whole = markup.add(parent, "div", "attachments");
        markup.say(whole, "h2", "", attachments.heading());
        Element list = markup.add(whole, "ol", "");
        for (Block.Attachment file : attachments.files()) {
            Element item = markup.add(list, "li", "");
            markup.say(item, "span", "", file.title());
            String about = say("attachment", file.kind(), Math.max(1, Math.round(file.size() / 1024.0)), file.pages());
            markup.exact(item, "span", "about", " (" + about + ")");
            markup.add(item, "br", "");
            markup.exact(item, "span", "digest", "SHA-256: " + file.sha256().toString().replaceAll("(.{16})(?!$)", "$1 "));
        }
    }

    private void foot(Element body) {
        Element foot = markup.add(body, "div", "foot");
        Element line = markup.add(foot, "div", "foot-line");
        sheet.foot().check().ifPresent(check -> {
            Element picture = markup.add(markup.add(line, "div", "foot-qr"), "img", "qr");
            picture.setAttribute("src", Codes.qr(check.address()));
            picture.setAttribute("alt", say("check") + " " + check.shown());
        });
        Element said = markup.add(line, "div", "foot-words");
        markup.exact(said, "p", "", Typography.of(sheet.language(), sheet.foot().reference()));
        sheet.foot().check().ifPresent(check -> {
            markup.exact(said, "p", "", say("check"));
            markup.exact(said, "p", "whole", check.shown());
        });
        Element right = markup.add(line, "div", "foot-right");
        sheet.foot().check().ifPresent(check -> {
            Element picture = markup.add(markup.add(right, "p", "bars"), "img", "barcode");
            picture.setAttribute("src", Codes.barcode(check.barcode()));
            picture.setAttribute("alt", check.barcode());
        });
        pageOf(markup.add(right, "p", "pages"));
    }

    /// The two numbers are known only when the pages are made: each gets a place among the words of its language.
    private void pageOf(Element pages) {
        for (String piece : say("page-of", PAGE, PAGES).split("(?<=[" + PAGE + PAGES + "])|(?=[" + PAGE + PAGES + "])")) {
            if (piece.equals(PAGE)) markup.add(pages, "span", "page");
            else if (piece.equals(PAGES)) markup.add(pages, "span", "count");
            else markup.exact(pages, "span", "", piece);
        }
    }

    private String say(String key, Object... facts) { return sentences.say(sheet.language(), "documents.paper." + key, facts); }
}
