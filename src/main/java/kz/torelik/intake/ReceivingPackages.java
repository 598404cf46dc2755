package kz.torelik.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.database.ActingWithin;
import kz.torelik.law.LawBook;
import kz.torelik.signatures.AcceptedSignature;
import kz.torelik.signatures.ExpectedSigner;
import kz.torelik.signatures.Signatures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes a signed package of a body. Who sends is said by the certificate and by the registration of the sender, what he may send by the law; everything is checked before anything is
/// kept. Sending the same again gives the same receipt: whoever got no answer may ask again.
@Component
public class ReceivingPackages {

    static final Actor.Rule RULE = new Actor.Rule("intake");
    private static final Logger LOG = LoggerFactory.getLogger(ReceivingPackages.class);

    private final IntakeSettings settings;
    private final BodyLaw bodies;
    private final Signatures signatures;
    private final CheckingPackages checking;
    private final RegisteringPackages registering;
    private final Ground ground;

    ReceivingPackages(IntakeSettings settings, BodyLaw bodies, Signatures signatures, CheckingPackages checking, RegisteringPackages registering, Ground ground) {
        this.settings = settings;
        this.bodies = bodies;
        this.signatures = signatures;
        this.checking = checking;
        this.registering = registering;
        this.ground = ground;
    }

    /// What it stands on.
    @Component
    record Ground(PackageRows rows, ActingWithin rules, LawBook law, CourtClock clock) {}

    private record Known(IntakeSettings.Sender sender, AcceptedSignature signature) {}

    /// @param manifest the JSON exactly as it was signed
    /// @param cms the detached signature of an officer or a system that signs for the body
    /// @param files what the manifest lists
    /// @return the receipt; or a refusal: `package-form`, `package-body-unknown`, those of signatures (`signature-broken`, `signature-other-organisation`, ...), `package-kind-unknown`,
    ///         `package-kind-not-yours`, `package-number-used`, and what [CheckingPackages] and the check of files find
    public Answer<Taken> receive(byte[] manifest, byte[] cms, List<Sent> files) {
        Instant now = ground.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        return Manifest.read(manifest).then(read -> switch (sender(read, manifest, cms)) {
            case Answer.No<Known>(Refusal refusal) -> {
                LOG.warn("A package was refused before its sender was known: {}", refusal.code());
                yield Answer.no(refusal);
            }
            case Answer.Yes<Known>(Known known) -> {
                Answer<Taken> answer = ground.rules().as(RULE, () -> take(read, manifest, known, files, now));
                if (answer instanceof Answer.No<Taken>(Refusal refusal)) ground.rules().as(RULE, () -> note(read, refusal, now));
                yield answer;
            }
        });
    }

    private Answer<Known> sender(Manifest manifest, byte[] bytes, byte[] cms) {
        Optional<IntakeSettings.Sender> sender = settings.find(manifest.body());
        if (sender.isEmpty()) return Answer.no(Refusal.of("package-body-unknown", manifest.body()));
        return signatures.accept(bytes, cms, new ExpectedSigner(null, Bin.of(sender.get().bin()), ExpectedSigner.Purpose.SIGN_DOCUMENT)).map(accepted -> new Known(sender.get(), accepted));
    }

    private Answer<Taken> take(Manifest manifest, byte[] bytes, Known known, List<Sent> files, Instant now) {
        ground.rows().alone(manifest.body(), manifest.number());
        Sha256 digest = Sha256.of(bytes);
        Optional<PackageRows.Kept> before = ground.rows().find(manifest.body(), manifest.number());
        if (before.isPresent()) return before.get().sha256().equals(digest) ? Answer.yes(before.get().taken()) : Answer.no(Refusal.of("package-number-used", manifest.number(), before.get().taken().caseNumber()));
        Optional<BodyLaw.PackageKind> kind = bodies.findKind(manifest.kind());
        if (kind.isEmpty()) return Answer.no(Refusal.of("package-kind-unknown", manifest.kind()));
        boolean may = bodies.findBody(known.sender().body()).map(body -> body.sends().contains(kind.get().code())).orElse(false);
        if (!may) return Answer.no(Refusal.of("package-kind-not-yours", kind.get().title()).under(kind.get().basis()));
        return checking.check(manifest, kind.get(), known.sender(), files).map(checked -> registering.register(new RegisteringPackages.Ready(manifest, bytes, kind.get(), checked, known.signature(), files, now)));
    }

    private boolean note(Manifest manifest, Refusal refusal, Instant now) {
        String court = bodies.findKind(manifest.kind()).flatMap(kind -> ground.law().courts().serving(manifest.place(), kind.court())).map(found -> found.code().digits()).orElse(null);
        ground.rows().refused(manifest, court, refusal, now);
        return true;
    }

    /// The state of what a body sent, as a signed question asks it.
    ///
    /// @param question a manifest of the form `torelik-question/1` with the BIN, the number and the moment
    /// @return the receipt it had; or `package-form`, `package-body-unknown`, those of signatures, `package-unknown`
    public Answer<Taken> ask(byte[] question, byte[] cms) {
        return Question.read(question, ground.clock().instant()).then(asked -> {
            Optional<IntakeSettings.Sender> sender = settings.find(asked.body());
            if (sender.isEmpty()) return Answer.no(Refusal.of("package-body-unknown", asked.body()));
            return signatures.accept(question, cms, new ExpectedSigner(null, Bin.of(asked.body()), ExpectedSigner.Purpose.SIGN_DOCUMENT))
                    .then(_ -> ground.rules().as(RULE, () -> ground.rows().find(asked.body(), asked.number())).<Answer<Taken>>map(kept -> Answer.yes(kept.taken()))
                            .orElseGet(() -> Answer.no(Refusal.of("package-unknown", asked.number()))));
        });
    }
}
