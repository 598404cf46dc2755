package kz.torelik.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.torelik.ledger.note.KeyType;
import kz.torelik.ledger.note.VerifierKey;

/// Whom a party believes: the key of the log, the keys of the witnesses, and how many of them must have cosigned. Kept as a text of lines
/// `log <vkey>`, `witness <vkey>`, `quorum <number>`; empty lines and lines from `#` on are remarks.
///
/// @param quorum 0 to the number of witnesses
public record TrustedKeys(VerifierKey log, List<VerifierKey> witnesses, int quorum) {

    public TrustedKeys {
        witnesses = List.copyOf(witnesses);
        if (log.type() != KeyType.LOG) throw new IllegalArgumentException("Not the key of a log: " + log);
        if (witnesses.stream().anyMatch(key -> key.type() != KeyType.WITNESS)) throw new IllegalArgumentException("Not all are keys of witnesses: " + witnesses);
        if (witnesses.stream().map(VerifierKey::name).distinct().count() != witnesses.size()) throw new IllegalArgumentException("Two witnesses of one name: " + witnesses);
        if (quorum < 0 || quorum > witnesses.size()) throw new IllegalArgumentException("A quorum of %d of %d witnesses".formatted(quorum, witnesses.size()));
    }

    /// More than half of the witnesses; none where there are none.
    public static TrustedKeys byMajority(VerifierKey log, List<VerifierKey> witnesses) {
        return new TrustedKeys(log, witnesses, witnesses.isEmpty() ? 0 : witnesses.size() / 2 + 1);
    }

    /// Reads the text; without a quorum line a majority is asked for.
    /// @throws IllegalArgumentException when a line is of another form, or there is not exactly one log
    public static TrustedKeys parse(String text) {
        List<VerifierKey> logs = new ArrayList<>();
        List<VerifierKey> witnesses = new ArrayList<>();
        int quorum = -1;
        for (String line : text.lines().map(each -> each.replaceFirst("#.*", "").strip()).filter(each -> !each.isEmpty()).toList()) {
            String[] words = line.split("\\s+");
            if (words.length != 2) throw new IllegalArgumentException("Not a line of trusted keys: " + line);
            switch (words[0]) {
                case "log" -> logs.add(VerifierKey.parse(words[1]));
                case "witness" -> witnesses.add(VerifierKey.parse(words[1]));
                case "quorum" -> quorum = Integer.parseInt(words[1]);
                default -> throw new IllegalArgumentException("Not a line of trusted keys: " + line);
            }
        }
        if (logs.size() != 1) throw new IllegalArgumentException("Trusted keys name one log, not " + logs.size());
        return quorum < 0 ? byMajority(logs.getFirst(), witnesses) : new TrustedKeys(logs.getFirst(), witnesses, quorum);
    }

    @Override
    public String toString() {
        return "log " + log + "\n" + witnesses.stream().map(key -> "witness " + key + "\n").collect(Collectors.joining()) + "quorum " + quorum + "\n";
    }
}
