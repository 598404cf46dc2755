package kz.torelik.documents.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads the XML parts of an Office document, each as a stream and without a document type: what the parts are, and where they lead.
final class OfficeParts {

    static final String TYPES = "[Content_Types].xml";
    private static final String ROOT_LINKS = "_rels/.rels";
    private static final Pattern DDE = Pattern.compile("\\bDDE(?:AUTO)?\\b", Pattern.CASE_INSENSITIVE);
    private static final int DEPTH = 300;
    private static final int CODES = 1_000_000;

    private final Findings findings;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private final StringBuilder fieldCodes = new StringBuilder();
    private Optional<FileKind> kind = Optional.empty();
    private @Nullable String main;

    OfficeParts(Findings findings) {
        this.findings = findings;
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(2 * DEPTH)); // ours answers first
    }

    static boolean isXml(String name) { return name.endsWith(".xml") || name.endsWith(".rels"); }

    Optional<FileKind> kind() { return kind; }

    /// @throws IOException when the part is not well-formed or passes the limits
    void read(String name, InputStream in) throws IOException {
        if (name.contains("macrosheets/")) findings.add("office-macros");
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            int depth = 0;
            boolean code = false;
            while (reader.hasNext()) {
                findings.pause();
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) findings.add("office-doctype", name);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > DEPTH) throw new Findings.TooMuch();
                    code = reader.getLocalName().equals("instrText");
                    element(name, reader);
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    code = false;
                }
                if (code && event == XMLStreamConstants.CHARACTERS && fieldCodes.length() < CODES) fieldCodes.append(reader.getText());
            }
            reader.close();
        } catch (XMLStreamException broken) {
            if (!findings.has("office-doctype")) findings.add("broken", kind.map(FileKind::name).orElse("Office"));
        }
    }

    private void element(String part, XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "Override", "Default" -> { if (part.equals(TYPES)) type(value(reader, "ContentType")); }
            case "Relationship" -> { if (part.endsWith(".rels")) link(part, value(reader, "Type"), value(reader, "Target"), value(reader, "TargetMode")); }
            case "fldSimple" -> fieldCodes.append(' ').append(value(reader, "instr")).append(' ');
            case "ddeLink" -> findings.add("office-external", "DDE");
            case "oleObject", "OLEObject", "control" -> { if (!part.endsWith(".rels")) findings.add("office-object", part); }
            default -> { }
        }
    }

    private void type(String contentType) {
        if (kind.isEmpty()) kind = OfficeLook.kindOf(contentType);
        if (contentType.contains("macroEnabled") || contentType.contains("vbaProject")) findings.add("office-macros");
        if (contentType.contains("activeX") || contentType.contains("oleObject")) findings.add("office-object", contentType.substring(contentType.lastIndexOf('.') + 1));
    }

    private void link(String part, String type, String target, String mode) {
        String kindOfLink = type.substring(type.lastIndexOf('/') + 1);
        if (part.equals(ROOT_LINKS) && kindOfLink.equals("officeDocument")) main = target.startsWith("/") ? target.substring(1) : target;
        if (kindOfLink.equals("vbaProject")) findings.add("office-macros");
        if (kindOfLink.equals("oleObject") || kindOfLink.equals("control") || kindOfLink.equals("package")) findings.add("office-object", target);
        if (mode.equals("External") && !kindOfLink.equals("hyperlink")) findings.add("office-external", kindOfLink);
    }

    /// What can be said when all parts are read.
    void conclude(Predicate<String> exists) {
        if (DDE.matcher(fieldCodes).find()) findings.add("office-external", "DDE");
        if (kind.isEmpty()) findings.add("type", "otheroffice");
        else if (main == null || !exists.test(main)) findings.add("broken", kind.get().name());
    }

    private static String value(XMLStreamReader reader, String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) return reader.getAttributeValue(i);
        }
        return "";
    }
}
