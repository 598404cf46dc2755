package kz.torelik.mobile;

import java.util.List;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Trilingual;
import kz.torelik.signatures.ExpectedSigner;
import org.jspecify.annotations.Nullable;

/// What is asked of a phone.
///
/// @param description why, in words for the screen of the phone
/// @param check four digits that stand on the page and on the screen of the phone, for the person to compare
/// @param iin of the person who must sign, or null when signing in
/// @param bin of the organisation in whose name he must sign, or null
/// @param signsIn whether this is for signing in: both kinds of certificates do, and no time needs to be proven
/// @param leads where the page of this house leads when all is signed
public record Question(Trilingual description, String check, SignMethod method, List<MobileDocument> documents, @Nullable String iin, @Nullable String bin, boolean signsIn, Leads leads) {

    public Question {
        documents = List.copyOf(documents);
        if (method == SignMethod.XML && !signsIn) throw new IllegalArgumentException("An XML signature proves no time: it is for signing in");
    }

    /// Where the signature goes: the address of a form of this house and its hidden fields; for signing in, where the person wanted to go.
    ///
    /// @param back the page from which the person came
    /// @param signatures the fields of that form for the signatures, one for each document in its order; none when signing in
    public record Leads(String to, String back, List<Field> fields, List<String> signatures) {

        public Leads {
            fields = List.copyOf(fields);
            signatures = List.copyOf(signatures);
        }

        public Leads(String to, String back, List<Field> fields) { this(to, back, fields, List.of("cms")); }
    }

    public record Field(String name, String value) {}

    ExpectedSigner expected() {
        if (signsIn) return ExpectedSigner.signingIn();
        if (iin == null) throw new IllegalStateException("A document is signed by somebody who is known");
        return bin == null ? ExpectedSigner.person(Iin.of(iin)) : ExpectedSigner.organisation(Iin.of(iin), Bin.of(bin));
    }
}
