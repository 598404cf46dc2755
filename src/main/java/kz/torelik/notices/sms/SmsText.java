package kz.torelik.notices.sms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A text as the messages of a telephone (GSM 03.38, GSM 03.40 9.2.3.24.1): in the default alphabet where every letter of it is there, otherwise in UCS-2, which all Kazakh and Russian texts
/// need; one message, or several that the telephone joins by the header before each.
///
/// @param ucs2 whether it is in UCS-2
/// @param parts what each message carries, the header of a joined one included
public record SmsText(boolean ucs2, List<byte[]> parts) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final byte[] EXTENDED_CODES = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};
    private static final byte ESCAPE = 0x1B;
    private static final int MOST = 255;

    public SmsText { parts = List.copyOf(parts); }

    /// @param reference the same in every part, so that the telephone joins them; its last eight bits are used
    /// @throws IllegalArgumentException for a text of more than 255 parts, or none
    public static SmsText of(String text, int reference) {
        if (text.isEmpty()) throw new IllegalArgumentException("An empty text is no message");
        boolean ucs2 = text.chars().anyMatch(letter -> !isInAlphabet((char) letter));
        List<byte[]> units = ucs2 ? wide(text) : narrow(text);
        List<byte[]> whole = joined(units, ucs2 ? 140 : 160);
        if (whole.size() == 1) return new SmsText(ucs2, whole);
        List<byte[]> pieces = joined(units, ucs2 ? 134 : 153);
        if (pieces.size() > MOST) throw new IllegalArgumentException("A text of " + pieces.size() + " messages is too long");
        List<byte[]> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) parts.add(headed(reference, pieces.size(), i + 1, pieces.get(i)));
        return new SmsText(ucs2, parts);
    }

    /// Whether the parts carry a header.
    public boolean isJoined() { return parts.size() > 1; }

    private static boolean isInAlphabet(char letter) { return letter != (char) ESCAPE && BASIC.indexOf(letter) >= 0 || EXTENDED.indexOf(letter) >= 0; }

    /// What must not be torn apart: a letter of the extension is two octets.
    private static List<byte[]> narrow(String text) {
        List<byte[]> units = new ArrayList<>();
        for (char letter : text.toCharArray()) {
            int extended = EXTENDED.indexOf(letter);
            units.add(extended >= 0 ? new byte[] {ESCAPE, EXTENDED_CODES[extended]} : new byte[] {(byte) BASIC.indexOf(letter)});
        }
        return units;
    }

    /// A letter beyond the basic plane is two units of UTF-16 that stay together.
    private static List<byte[]> wide(String text) { return text.codePoints().mapToObj(point -> Character.toString(point).getBytes(StandardCharsets.UTF_16BE)).toList(); }

    private static List<byte[]> joined(List<byte[]> units, int most) {
        List<byte[]> pieces = new ArrayList<>();
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        for (byte[] unit : units) {
            if (piece.size() + unit.length > most) {
                pieces.add(piece.toByteArray());
                piece.reset();
            }
            piece.writeBytes(unit);
        }
        pieces.add(piece.toByteArray());
        return pieces;
    }

    private static byte[] headed(int reference, int parts, int part, byte[] piece) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {5, 0, 3, (byte) reference, (byte) parts, (byte) part});
        bytes.writeBytes(piece);
        return bytes.toByteArray();
    }
}
