/// The recording of a hearing as a chain of links, and its file: the format that [docs/recordings.md] describes. Pure Java over the kernel and the
/// stand-alone parts of the ledger: no database, no framework, so that `./torelik verify` and anybody else can check a recording with files alone.
///
/// - [kz.torelik.recordings.chain.Link]: one line of the chain; its SHA-256 is the head that the next line names.
/// - [kz.torelik.recordings.chain.RecordingFile]: the encrypted file at rest, appended and forced link by link; what a crash tore is cut.
/// - [kz.torelik.recordings.chain.Heads]: the heads of all running recordings under one root, which is one entry of the public ledger.
/// - [kz.torelik.recordings.chain.RecordingCopy] and [kz.torelik.recordings.chain.RecordingCheck]: the exported file, and what is found in it.
@NullMarked
@NamedInterface("chain")
package kz.torelik.recordings.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
