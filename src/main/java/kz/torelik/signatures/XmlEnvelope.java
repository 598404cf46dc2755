package kz.torelik.signatures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// An XML document with exactly one enveloped signature (XMLDSig), opened before anything is believed of it. It is taken only in the one form that leaves no
/// room for a wrapped signature: the signature is a child of the root, its only reference is the whole document, and without it the document is, node by node,
/// the one that the house gave to sign.
record XmlEnvelope(byte[] signed) {

    private static final int LARGEST = 1 << 20;
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final String ENVELOPED = DSIG + "enveloped-signature";
    private static final Set<String> TRANSFORMS = Set.of(ENVELOPED, "http://www.w3.org/TR/2001/REC-xml-c14n-20010315", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
            "http://www.w3.org/2001/10/xml-exc-c14n#", "http://www.w3.org/2001/10/xml-exc-c14n#WithComments", "http://www.w3.org/2006/12/xml-c14n11");

    /// @param document what the house gave to sign
    /// @return refused when it is not XML, has no signature or several, signs less than the whole, or is another document
    static Answer<XmlEnvelope> open(byte[] document, byte[] signed) {
        if (signed.length == 0) return Answer.no(Refusal.of("signature-missing"));
        if (signed.length > LARGEST) return Answer.no(unreadable());
        try {
            Document xml = parse(signed);
            List<Element> signatures = elements(xml.getElementsByTagNameNS(DSIG, "Signature"));
            if (signatures.isEmpty()) return Answer.no(Refusal.of("signature-missing"));
            if (signatures.size() > 1) return Answer.no(Refusal.of("signature-several", signatures.size()));
            Element signature = signatures.getFirst();
            if (isGost(signature)) return Answer.no(Refusal.of("signature-gost-needs-provider"));
            if (signature.getParentNode() != xml.getDocumentElement() || !signsTheWhole(signature)) return Answer.no(altered());
            xml.getDocumentElement().removeChild(signature);
            return isSame(parse(document), xml) ? Answer.yes(new XmlEnvelope(signed)) : Answer.no(altered());
        } catch (SAXException | IOException unread) {
            return Answer.no(unreadable());
        }
    }

    private static boolean signsTheWhole(Element signature) {
        List<Element> references = elements(signature.getElementsByTagNameNS(DSIG, "Reference"));
        if (references.size() != 1 || !references.getFirst().hasAttribute("URI") || !references.getFirst().getAttribute("URI").isEmpty()) return false;
        List<String> transforms = elements(references.getFirst().getElementsByTagNameNS(DSIG, "Transform")).stream().map(one -> one.getAttribute("Algorithm")).toList();
        return transforms.contains(ENVELOPED) && TRANSFORMS.containsAll(transforms) && elements(signature.getElementsByTagNameNS(DSIG, "Object")).isEmpty();
    }

    private static boolean isGost(Element signature) {
        return elements(signature.getElementsByTagNameNS(DSIG, "SignatureMethod")).stream().anyMatch(method -> method.getAttribute("Algorithm").contains("gost"));
    }

    /// Spaces around the signature that a signer's program put there do not count at the end of the root; anything else does.
    private static boolean isSame(Document given, Document returned) {
        Node last = returned.getDocumentElement().getLastChild();
        if (last != null && last.getNodeType() == Node.TEXT_NODE && last.getTextContent().isBlank()) returned.getDocumentElement().removeChild(last);
        given.normalizeDocument();
        returned.normalizeDocument();
        return given.getDocumentElement().isEqualNode(returned.getDocumentElement()) && returned.getChildNodes().getLength() == 1;
    }

    private static Document parse(byte[] bytes) throws SAXException, IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The parser of the JDK knows these features", impossible);
        }
    }

    private static List<Element> elements(NodeList nodes) {
        return java.util.stream.IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
    }

    private static Refusal unreadable() { return Refusal.of("signature-unreadable", Indication.TOTAL_FAILED + " (FORMAT_FAILURE)"); }

    private static Refusal altered() { return Refusal.of("signature-altered-document", Indication.TOTAL_FAILED + " (HASH_FAILURE)"); }
}
