package kz.torelik.documents.pages;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What the house and the process that draws say to each other: a question, then an answer or the word that it could not be drawn.
final class PageProtocol {

    /// The longest text of a page, in bytes of UTF-8; what is beyond is left out.
    static final int LONGEST_TEXT = 200_000;
    static final int LARGEST_PICTURE = 16 * 1024 * 1024;

    private PageProtocol() {}

    /// @param width of the picture in pixels
    record Question(String mediaType, int page, int width, byte[] content) {}

    static void ask(DataOutputStream to, Question question) throws IOException {
        to.writeUTF(question.mediaType());
        to.writeInt(question.page());
        to.writeInt(question.width());
        to.writeInt(question.content().length);
        to.write(question.content());
        to.flush();
    }

    static Question asked(DataInputStream from) throws IOException {
        return new Question(from.readUTF(), from.readInt(), from.readInt(), from.readNBytes(from.readInt()));
    }

    static void answer(DataOutputStream to, DrawnPage page) throws IOException {
        to.writeBoolean(true);
        to.writeInt(page.page());
        to.writeInt(page.pages());
        to.writeInt(page.width());
        to.writeInt(page.height());
        to.writeUTF(page.mediaType());
        bytes(to, page.picture());
        byte[] text = page.text().getBytes(StandardCharsets.UTF_8);
        bytes(to, text.length > LONGEST_TEXT ? java.util.Arrays.copyOf(text, LONGEST_TEXT) : text);
        to.flush();
    }

    static void refuse(DataOutputStream to, String code) throws IOException {
        to.writeBoolean(false);
        to.writeUTF(code);
        to.flush();
    }

    private static void bytes(DataOutputStream to, byte[] bytes) throws IOException {
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    /// Reads an answer. The process that draws is not trusted: lengths are bounded.
    /// @throws Undrawn when it says that the page cannot be drawn
    static DrawnPage answered(DataInputStream from) throws IOException, Undrawn {
        if (!from.readBoolean()) throw new Undrawn(from.readUTF());
        int page = from.readInt();
        int pages = from.readInt();
        int width = from.readInt();
        int height = from.readInt();
        String mediaType = from.readUTF();
        byte[] picture = bounded(from, LARGEST_PICTURE);
        String text = new String(bounded(from, LONGEST_TEXT), StandardCharsets.UTF_8);
        if (!mediaType.equals("image/png") && !mediaType.equals("image/jpeg")) throw new IOException("No picture: " + mediaType);
        return new DrawnPage(page, pages, width, height, mediaType, picture, text);
    }

    private static byte[] bounded(DataInputStream from, int most) throws IOException {
        int length = from.readInt();
        if (length < 0 || length > most) throw new IOException("An answer of " + length + " bytes");
        return from.readNBytes(length);
    }

    /// The page cannot be drawn; the code is one of `page-absent`, `page-unreadable`.
    static final class Undrawn extends Exception {

        private static final long serialVersionUID = 1L;
        private final String code;

        Undrawn(String code) {
            super(code);
            this.code = code;
        }

        String code() { return code; }
    }
}
