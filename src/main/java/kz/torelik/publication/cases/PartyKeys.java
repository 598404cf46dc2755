package kz.torelik.publication.cases;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.casefile.events.Party;
import kz.torelik.documents.Fingerprints;
import org.springframework.stereotype.Component;

/// The fingerprints by which participants are found again.
@Component
class PartyKeys {

    private static final UUID REGISTER = UUID.fromString("6f3f0d2e-51f7-4a0d-9a3a-6f0d1c2b7e44");
    private static final String KAZAKH = "әғқңөұүһі";
    private static final String PLAIN = "агкноууhи".replace('h', 'х');

    private final Fingerprints fingerprints;

    PartyKeys(Fingerprints fingerprints) { this.fingerprints = fingerprints; }

    /// What one may look by.
    ///
    /// @param first has to be a fingerprint of one participant
    /// @param others one of these has to be a fingerprint of another participant of the same case; empty where nothing more is asked
    record Wanted(byte[] first, List<byte[]> others) {}

    Fingerprints.Keyed keyed() { return fingerprints.get(REGISTER); }

    /// Everything by which one participant may be found.
    static List<byte[]> of(Fingerprints.Keyed keyed, Party party) {
        List<byte[]> keys = new ArrayList<>();
        switch (party.subject()) {
            case Party.Subject.Natural natural -> {
                String name = plain(natural.name().full());
                keys.add(keyed.of("person " + name));
                if (natural.iin() != null) keys.add(keyed.of("iin " + natural.iin().digits()));
                LocalDate born = natural.birthday();
                if (born != null) keys.add(keyed.of("born " + born + " " + name));
            }
            case Party.Subject.Legal legal -> {
                keys.add(keyed.of("organisation " + plain(legal.name())));
                if (legal.bin() != null) keys.add(keyed.of("bin " + legal.bin().digits()));
            }
        }
        return keys;
    }

    /// Nothing while the register is empty.
    Optional<Wanted> wanted(Sought sought) {
        return fingerprints.find(REGISTER).map(keyed -> switch (sought) {
            case Sought.Organisation(var bin) -> new Wanted(keyed.of("bin " + bin.digits()), List.of());
            case Sought.Oneself(var iin) -> new Wanted(keyed.of("iin " + iin.digits()), List.of());
            case Sought.Born(String name, LocalDate on) -> new Wanted(keyed.of("born " + on + " " + plain(name)), List.of());
            case Sought.Beside(String name, String other) -> new Wanted(keyed.of("person " + plain(name)), List.of(keyed.of("person " + plain(other)), keyed.of("organisation " + plain(other))));
        });
    }

    /// A name without what people write in several ways: case, spaces, quotes and hyphens, ё, and the letters that a keyboard without Kazakh lacks.
    static String plain(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('ё', 'е');
        StringBuilder plain = new StringBuilder();
        for (char letter : lower.toCharArray()) {
            int kazakh = KAZAKH.indexOf(letter);
            if (kazakh >= 0) plain.append(PLAIN.charAt(kazakh));
            else if (Character.isLetterOrDigit(letter)) plain.append(letter);
            else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') plain.append(' ');
        }
        return plain.toString().strip();
    }
}
