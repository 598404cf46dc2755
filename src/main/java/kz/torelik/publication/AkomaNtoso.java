package kz.torelik.publication;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kz.torelik.publication.pseudonyms.PublishedText;

/// A published text as a judgment of Akoma Ntoso 3.0 (OASIS LegalDocML): who re-uses acts gets their parts, days and identifiers without reading our pages.
public final class AkomaNtoso {

    private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private AkomaNtoso() {}

    /// @param act not withdrawn
    /// @param court its name
    /// @param kind the name of the kind of act
    /// @throws IllegalArgumentException when the text was withdrawn
    public static byte[] write(PublishedAct act, String court, String kind) {
        PublishedText text = act.text().orElseThrow(() -> new IllegalArgumentException("A withdrawn act has no text"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("akomaNtoso");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("judgment");
            xml.writeAttribute("name", act.kind());
            meta(xml, act, court);
            xml.writeStartElement("header");
            paragraph(xml, court);
            paragraph(xml, kind + " № " + act.caseNumber());
            xml.writeEndElement();
            xml.writeStartElement("judgmentBody");
            for (PublishedText.Section section : text.sections()) {
                xml.writeStartElement(switch (section.part()) {
                    case INTRODUCTORY -> "introduction";
                    case DESCRIPTIVE -> "background";
                    case REASONING -> "motivation";
                    case OPERATIVE -> "decision";
                });
                for (PublishedText.Paragraph paragraph : section.paragraphs()) paragraph(xml, paragraph.text());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeStartElement("conclusions");
            paragraph(xml, act.judge());
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void meta(XMLStreamWriter xml, PublishedAct act, String court) throws XMLStreamException {
        String work = "/akn/kz/judgment/" + act.court().digits() + "/" + act.decidedOn() + "/" + act.ecli().ordinal();
        String language = act.language().tag().equals("kk") ? "kaz" : "rus";
        xml.writeStartElement("meta");
        xml.writeStartElement("identification");
        xml.writeAttribute("source", "#house");
        level(xml, "FRBRWork", work, act, () -> {
            one(xml, "FRBRcountry", "value", "kz");
            one(xml, "FRBRnumber", "value", act.ecli().toString());
        });
        level(xml, "FRBRExpression", work + "/" + language + "@", act, () -> one(xml, "FRBRlanguage", "language", language));
        level(xml, "FRBRManifestation", work + "/" + language + "@/main.xml", act, () -> one(xml, "FRBRformat", "value", "application/akn+xml"));
        xml.writeEndElement();
        xml.writeStartElement("references");
        xml.writeAttribute("source", "#house");
        organisation(xml, "house", "Torelik");
        organisation(xml, "court", court);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private interface Rest {
        void write() throws XMLStreamException;
    }

    private static void level(XMLStreamWriter xml, String name, String address, PublishedAct act, Rest rest) throws XMLStreamException {
        xml.writeStartElement(name);
        one(xml, "FRBRthis", "value", name.equals("FRBRManifestation") ? address : address + "/!main");
        one(xml, "FRBRuri", "value", address);
        xml.writeEmptyElement("FRBRdate");
        xml.writeAttribute("date", act.decidedOn().toString());
        xml.writeAttribute("name", "decision");
        one(xml, "FRBRauthor", "href", "#court");
        rest.write();
        xml.writeEndElement();
    }

    private static void organisation(XMLStreamWriter xml, String id, String name) throws XMLStreamException {
        xml.writeEmptyElement("TLCOrganization");
        xml.writeAttribute("eId", id);
        xml.writeAttribute("href", "/akn/ontology/organization/kz/" + id);
        xml.writeAttribute("showAs", name);
    }

    private static void one(XMLStreamWriter xml, String name, String attribute, String value) throws XMLStreamException {
        xml.writeEmptyElement(name);
        xml.writeAttribute(attribute, value);
    }

    private static void paragraph(XMLStreamWriter xml, String text) throws XMLStreamException {
        xml.writeStartElement("p");
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
