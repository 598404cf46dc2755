package kz.torelik.ledger;

import java.util.List;
import kz.torelik.ledger.note.VerifierKey;
import kz.torelik.ledger.verify.TrustedKeys;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the log is called and who watches it.
///
/// @param origin the identity of the log, on every checkpoint and in its key
/// @param witnesses each `url vkey`
/// @param quorum how many witnesses must have cosigned; negative means a majority
@ConfigurationProperties("torelik.ledger")
record LedgerProperties(@DefaultValue("torelik.kz/ledger") String origin, @DefaultValue List<String> witnesses, @DefaultValue("-1") int quorum) {

    List<WitnessAddress> addresses() { return witnesses.stream().map(WitnessAddress::parse).toList(); }

    TrustedKeys trust(VerifierKey log) {
        List<VerifierKey> keys = addresses().stream().map(WitnessAddress::key).toList();
        return quorum < 0 ? TrustedKeys.byMajority(log, keys) : new TrustedKeys(log, keys, quorum);
    }
}
