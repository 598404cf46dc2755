package kz.torelik.payments;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import kz.torelik.registries.WireSeal;

/// The secret that the house shares with the bank: at least 32 bytes, written as hexadecimal digits. It never leaves by `toString`.
public final class BankKey {

    private final byte[] bytes;

    private BankKey(byte[] bytes) {
        if (bytes.length < 32) throw new IllegalArgumentException("The key shared with the bank has fewer than 32 bytes");
        this.bytes = bytes.clone();
    }

    public static BankKey of(String hex) { return new BankKey(HexFormat.of().parseHex(hex.strip())); }

    /// Reads the key file, readable to its owner only; makes a random key where there is none (for the bank that runs beside the house).
    /// @throws IOException when the file can be neither read nor made
    public static BankKey at(Path file) throws IOException {
        if (!Files.exists(file)) make(file.toAbsolutePath());
        return of(Files.readString(file));
    }

    /// What signs with it.
    WireSeal seal() { return new WireSeal("torelik-bank-1", hex()); }

    /// The key as hexadecimal digits, for handing it to the bank's side.
    public String hex() { return HexFormat.of().formatHex(bytes); }

    @Override
    public String toString() { return "BankKey[hidden]"; }

    private static void make(Path file) throws IOException {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "key", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, HexFormat.of().formatHex(fresh));
        try {
            Files.createLink(file, draft); // fails when another process was first: its key stands
        } catch (FileAlreadyExistsException _) {
            return;
        } finally {
            Files.delete(draft);
        }
    }
}
