/// A witness of C2SP tlog-witness, as a process of its own: it remembers the newest checkpoint of each log it knows, and cosigns a newer one
/// only with a proof that the log just appended. Two witnesses that agree cannot have been shown two different pasts. It needs only the
/// JDK, so that anyone can run one: a bar association, a university, a neighbouring country.
@NullMarked
@NamedInterface("witness")
package kz.torelik.ledger.witness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
