/// The texts of the log, as C2SP defines them: signed notes and their keys (signed-note), checkpoints (tlog-checkpoint), cosignatures of
/// witnesses (tlog-cosignature, Ed25519), proofs that stand alone (tlog-proof) and the request to a witness (tlog-witness), which serves
/// here as the file format of a consistency proof too. Every reader is strict: what it accepts, it would write again byte for byte.
@NullMarked
@NamedInterface("note")
package kz.torelik.ledger.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
