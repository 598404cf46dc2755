package kz.torelik.alerts;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Secret;
import kz.torelik.language.Sentences;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The feed of a watch in Atom (RFC 4287), for a program that cannot sign in: the secret in its address opens this feed and nothing else.
@Component
public class Feeds {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int SHOWN = 50;

    private final WatchRows rows;
    private final WatchingCases cases;
    private final EntryWords words;
    private final Sentences sentences;
    private final TransactionTemplate transactions;
    private final String address;

    Feeds(WatchRows rows, WatchingCases cases, EntryWords words, Sentences sentences, TransactionTemplate transactions, @Value("${torelik.address:http://localhost:8080}") String address) {
        this.rows = rows;
        this.cases = cases;
        this.words = words;
        this.sentences = sentences;
        this.transactions = transactions;
        this.address = address;
    }

    /// @return nothing for a secret that was never given, or was replaced or closed, or whose owner may not read the case any more
    public Optional<byte[]> open(String secret) {
        Optional<Secret> given = Secret.find(secret);
        if (given.isEmpty()) return Optional.empty();
        byte[] hash = given.get().hash().bytes();
        return Acting.as(Watches.RULE, () -> java.util.Objects.requireNonNull(transactions.execute(_ -> rows.find(hash).filter(cases::holds).map(watch -> write(watch, rows.entries(watch.id(), SHOWN))))));
    }

    private byte[] write(Watch watch, List<Watch.Entry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", watch.language().tag());
            text(xml, "id", "urn:uuid:" + watch.id().uuid());
            text(xml, "title", sentences.say(watch.language(), "alerts.feed.title", watch.name()));
            text(xml, "updated", (entries.isEmpty() ? watch.madeAt() : entries.getFirst().at()).toString());
            xml.writeStartElement("author");
            text(xml, "name", sentences.say(watch.language(), "web.name"));
            xml.writeEndElement();
            link(xml, address + "/my/alerts");
            for (Watch.Entry entry : entries) entry(xml, watch, entry);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void entry(XMLStreamWriter xml, Watch watch, Watch.Entry entry) throws XMLStreamException {
        Instant at = entry.at();
        xml.writeStartElement("entry");
        text(xml, "id", "urn:uuid:" + entry.id().uuid());
        text(xml, "title", words.title(watch.kind(), entry).in(watch.language()));
        text(xml, "updated", at.toString());
        text(xml, "published", at.toString());
        link(xml, address + entry.path());
        text(xml, "summary", sentences.say(watch.language(), "alerts.feed.summary", watch.name(), at));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("href", href);
    }

    private static void text(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
