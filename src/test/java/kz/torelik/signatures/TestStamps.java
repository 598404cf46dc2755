package kz.torelik.signatures;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import kz.torelik.counterparts.authority.Authority;
import kz.torelik.counterparts.authority.AuthorityDesk;
import kz.torelik.kernel.CourtClock;

/// An authority that stamps the time of a clock.
public final class TestStamps implements AutoCloseable {

    public final TimeStamps stamps;
    public final SystemSeal seal;
    private final Authority authority;

    public TestStamps(Path folder, CourtClock clock) throws IOException {
        authority = Authority.run(folder.resolve("authority"), 0);
        SignatureSettings settings = new SignatureSettings(folder.resolve("trust"), authority.ocsp(), authority.timeStamps(), folder.resolve("seal"), Duration.ofSeconds(5), Duration.ZERO, true);
        new AuthorityDesk(authority.address()).equipSeal(settings.sealFolder(), "Сот әкімшілігі", AuthorityFixture.COMPANY);
        stamps = new TimeStamps(new AuthorityClient(settings, clock));
        seal = new SystemSeal(folder.resolve("seal"), new TimeStamping(new AuthorityClient(settings, clock)));
    }

    @Override
    public void close() { authority.close(); }
}
