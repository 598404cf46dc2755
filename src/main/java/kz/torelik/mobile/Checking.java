package kz.torelik.mobile;

import java.util.ArrayList;
import java.util.List;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import kz.torelik.signatures.AcceptedSignature;
import kz.torelik.signatures.SignatureReport;
import kz.torelik.signatures.Signatures;
import kz.torelik.signatures.Signer;
import org.springframework.stereotype.Component;

/// Judges what a phone brought: each document its own signature, all of one and the same person, by the rules of the house for any other signature.
@Component
class Checking {

    private final Signatures signatures;

    Checking(Signatures signatures) { this.signatures = signatures; }

    /// @param signatures one for each document, as [MobileRequests.Taken] gives them
    record Checked(Signer signer, List<byte[]> signatures) {}

    private record One(Signer signer, byte[] signature) {}

    /// @param signed one for each document; an empty list when they were others
    Answer<Checked> check(Question question, List<byte[]> signed) {
        if (signed.isEmpty() || signed.size() != question.documents().size()) return Answer.no(Refusal.of("mobile-other-documents", question.documents().size()));
        List<One> all = new ArrayList<>();
        for (int place = 0; place < signed.size(); place++) {
            switch (one(question, question.documents().get(place).content(), signed.get(place))) {
                case Answer.No<One>(Refusal refusal) -> { return Answer.no(refusal); }
                case Answer.Yes<One>(One good) -> all.add(good);
            }
        }
        Signer signer = all.getFirst().signer();
        if (all.stream().anyMatch(each -> !each.signer().serial().equals(signer.serial()))) return Answer.no(Refusal.of("mobile-other-documents", signed.size()));
        return Answer.yes(new Checked(signer, all.stream().map(One::signature).toList()));
    }

    private Answer<One> one(Question question, byte[] document, byte[] signed) {
        return switch (question.method()) {
            case XML -> signatures.validateXml(document, signed).then(report -> judged(question, report)).map(signer -> new One(signer, signed));
            case CMS_WITH_DATA, CMS_SIGN_ONLY -> question.signsIn() ? signatures.validate(document, signed).then(report -> judged(question, report)).map(signer -> new One(signer, signed))
                    : signatures.accept(document, signed, question.expected()).then(this::bare);
        };
    }

    private Answer<Signer> judged(Question question, SignatureReport report) {
        return signatures.judge(report, question.expected()).then(signer -> signer.iin() == null ? Answer.no(Refusal.of("signature-without-person")) : Answer.yes(signer));
    }

    private Answer<One> bare(AcceptedSignature accepted) { return signatures.detached(accepted.signature()).map(bare -> new One(accepted.signer(), bare)); }
}
