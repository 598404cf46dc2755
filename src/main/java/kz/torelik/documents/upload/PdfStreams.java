package kz.torelik.documents.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;

/// Measures every stream of a PDF in its raw bytes, before a parser unpacks any of them (a parser unpacks cross-references and object
/// streams while it opens the file). Names are read as a parser reads them, with `#46` for `F`; what hides its filters is not accepted.
final class PdfStreams {

    private static final Pattern FILTER = Pattern.compile("/(FlateDecode|Fl|LZWDecode|LZW|ASCII85Decode|A85|ASCIIHexDecode|AHx|RunLengthDecode|RL)(?![A-Za-z])");
    private static final Pattern HIDDEN = Pattern.compile("/Filter\\s*\\d+\\s+\\d+\\s+R");
    private static final Pattern HEX = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int DICTIONARY = 16 * 1024;
    private static final int CHAIN = 3;
    private static final int STAGE = 64 * 1024 * 1024;

    private final byte[] bytes;
    private final String text;
    private final Findings findings;

    PdfStreams(byte[] bytes, Findings findings) {
        this.bytes = bytes;
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
        this.findings = findings;
    }

    String text() { return text; }

    /// @throws Findings.TooMuch when the streams together, or one of them, unpack to more than the limits
    void measure() throws Findings.TooMuch {
        int objects = 0;
        for (int at = text.indexOf(" obj"); at >= 0; at = text.indexOf(" obj", at + 4)) {
            if (++objects > findings.limits().entries()) throw new Findings.TooMuch();
        }
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + STREAM.length)) {
            findings.pause();
            if (at >= 3 && text.startsWith("end", at - 3)) continue;
            int data = at + STREAM.length;
            if (data < bytes.length && bytes[data] == '\r') data++;
            if (data < bytes.length && bytes[data] == '\n') data++;
            stream(dictionary(at), data);
        }
    }

    private String dictionary(int streamAt) {
        int floor = Math.max(0, streamAt - DICTIONARY);
        int object = text.lastIndexOf(" obj", streamAt);
        return names(text.substring(Math.max(floor, object), streamAt));
    }

    /// Names as a parser reads them.
    static String names(String raw) { return HEX.matcher(raw).replaceAll(hex -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16)))); }

    private void stream(String dictionary, int from) throws Findings.TooMuch {
        if (HIDDEN.matcher(dictionary).find()) throw new Findings.TooMuch();
        List<String> filters = new ArrayList<>();
        for (Matcher filter = FILTER.matcher(dictionary); filter.find(); ) filters.add(filter.group(1));
        if (filters.size() > CHAIN) throw new Findings.TooMuch();
        if (filters.isEmpty() || (filters.size() == 1 && filters.getFirst().startsWith("Fl"))) {
            if (zlib(from)) inflate(from);
            return;
        }
        int end = text.indexOf("endstream", from);
        chain(filters, from, end < 0 ? bytes.length : end);
    }

    private boolean zlib(int at) {
        return at + 2 <= bytes.length && (bytes[at] & 0x0f) == 8 && (((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff) % 31) == 0;
    }

    private void inflate(int from) throws Findings.TooMuch {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
            in.transferTo(new CountingSink(findings, findings.limits().part()));
        } catch (Findings.TooMuch tooMuch) {
            throw tooMuch;
        } catch (IOException _) {
            // a damaged stream: the parser will say what it means
        }
    }

    private void chain(List<String> filters, int from, int end) throws Findings.TooMuch {
        byte[] stage = java.util.Arrays.copyOfRange(bytes, from, end);
        try {
            for (int i = 0; i < filters.size(); i++) {
                boolean last = i == filters.size() - 1;
                ByteArrayOutputStream kept = new ByteArrayOutputStream();
                CountingSink counter = new CountingSink(findings, last ? findings.limits().part() : STAGE);
                OutputStream out = last ? counter : new Both(counter, kept);
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(new ByteArrayInputStream(stage), out, new COSDictionary(), 0);
                stage = kept.toByteArray();
            }
        } catch (Findings.TooMuch tooMuch) {
            throw tooMuch;
        } catch (IOException _) {
            // a damaged stream: the parser will say what it means
        }
    }

    /// Counts first, so that nothing over the limit is kept.
    private static final class Both extends OutputStream {

        private final OutputStream first;
        private final OutputStream second;

        Both(OutputStream first, OutputStream second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public void write(int value) throws IOException {
            first.write(value);
            second.write(value);
        }

        @Override
        public void write(byte[] part, int offset, int length) throws IOException {
            first.write(part, offset, length);
            second.write(part, offset, length);
        }
    }
}
