package kz.torelik.signatures;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.torelik.counterparts.authority.Authority;
import kz.torelik.counterparts.authority.AuthorityDesk;
import kz.torelik.counterparts.authority.Subject;
import kz.torelik.kernel.CourtClock;
import org.jspecify.annotations.Nullable;

/// A running test authority, and a house that trusts it.
final class AuthorityFixture implements AutoCloseable {

    static final String AIGUL = "850623400129";
    static final String SERIK = "900101350013";
    static final String COMPANY = "200440000015";

    final Authority authority;
    final AuthorityDesk desk;
    final SignatureSettings settings;
    final CourtClock clock = CourtClock.system();
    final Signatures signatures;

    AuthorityFixture(Path folder) throws IOException {
        authority = Authority.run(folder.resolve("authority"), 0);
        desk = new AuthorityDesk(authority.address());
        desk.copyRootInto(folder.resolve("trust"));
        desk.remember(List.of(person(AIGUL, null, null, null), person(SERIK, null, null, null)));
        settings = new SignatureSettings(folder.resolve("trust"), authority.ocsp(), authority.timeStamps(), folder.resolve("seal"), Duration.ofSeconds(2), Duration.ZERO, true);
        signatures = Signatures.with(settings, clock);
    }

    static Subject person(String iin, @Nullable String bin, @Nullable Instant from, @Nullable Instant to) {
        return new Subject(iin, bin, "Сәрсенова", "Айгүл", "Маратқызы", bin == null ? null : "ЖШС «Қуат»", bin == null ? List.of() : List.of("head"), from, to);
    }

    @Override
    public void close() { authority.close(); }
}
