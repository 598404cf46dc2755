package kz.torelik.counterparts.authority;

import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/// What a person's certificate is for: each person has one of each, as the national authority issues them.
enum Use {
    SIGN(KeyPurposeId.id_kp_emailProtection, KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
    AUTH(KeyPurposeId.id_kp_clientAuth, KeyUsage.digitalSignature | KeyUsage.keyEncipherment);

    private final KeyPurposeId purpose;
    private final int keyUsage;

    Use(KeyPurposeId purpose, int keyUsage) {
        this.purpose = purpose;
        this.keyUsage = keyUsage;
    }

    KeyPurposeId purpose() { return purpose; }

    int keyUsage() { return keyUsage; }

    String policy(Subject subject) {
        String end = switch (this) {
            case SIGN -> subject.bin() == null ? "3" : "1";
            case AUTH -> subject.bin() == null ? "4" : "2";
        };
        return "1.2.398.3.3.2." + end;
    }
}
