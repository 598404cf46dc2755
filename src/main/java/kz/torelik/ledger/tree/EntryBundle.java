package kz.torelik.ledger.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The bytes of up to 256 entries (C2SP tlog-tiles): each entry behind its length as a big-endian 16-bit number.
public final class EntryBundle {

    public static final int LONGEST = 65_535;

    private EntryBundle() {}

    public static byte[] encode(List<byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) throw new IllegalArgumentException("An entry has at most 65535 bytes, not " + entry.length);
            bytes.write(entry.length >>> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /// @throws IllegalArgumentException when the bytes end within an entry
    public static List<byte[]> decode(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        for (int at = 0; at < bundle.length; ) {
            if (at + 2 > bundle.length) throw new IllegalArgumentException("A bundle ends within a length");
            int length = Byte.toUnsignedInt(bundle[at]) << 8 | Byte.toUnsignedInt(bundle[at + 1]);
            if (at + 2 + length > bundle.length) throw new IllegalArgumentException("A bundle ends within an entry");
            entries.add(Arrays.copyOfRange(bundle, at + 2, at + 2 + length));
            at += 2 + length;
        }
        return entries;
    }
}
