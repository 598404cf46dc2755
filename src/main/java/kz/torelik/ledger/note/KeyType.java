package kz.torelik.ledger.note;

/// What a note key signs: C2SP's signature type byte. The same Ed25519 key under another type has another key id.
public enum KeyType {

    /// 0x01: Ed25519 over the text of the note. The log signs its checkpoints so.
    LOG(1),
    /// 0x04: Ed25519 over a timestamped checkpoint, `cosignature/v1`. Witnesses sign so.
    WITNESS(4);

    private final int code;

    KeyType(int code) { this.code = code; }

    byte code() { return (byte) code; }

    static KeyType of(byte code) {
        for (KeyType type : values()) if (type.code() == code) return type;
        throw new IllegalArgumentException("A key type that this log does not use: " + Byte.toUnsignedInt(code));
    }
}
