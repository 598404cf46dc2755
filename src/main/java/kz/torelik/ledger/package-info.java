/// The public transparency log: a place where what happened in a court cannot be altered without being found out. We do not claim that nobody
/// can edit; we make sure that whoever holds an older checkpoint, or believes a witness that holds one, detects it.
///
/// ## What is in it
/// Entries, each one ASCII line `torelik/<kind>/1 <fields>`, without personal data ([kz.torelik.ledger.LedgerEntry]):
/// - `torelik/event/1 <commitment>`: a procedural event of a case, as a salted commitment ([kz.torelik.ledger.Commitment]);
/// - `torelik/act/1 <sha256>`: a signed judicial act, by the SHA-256 of its PDF;
/// - `torelik/draw-input/1 <draw> <sha256>`: the canonical input of a draw of a judge, before the draw;
/// - `torelik/draw/1 <draw> <leaf of the input> <beta>`: its random output ([kz.torelik.ledger.vrf]);
/// - `torelik/recordings/1 <root> <count>`: the heads of all recordings of hearings that run, under one root, every few seconds.
///
/// ## Definitions
/// - The *leaf hash* of an entry is SHA-256 of the byte 0x00 and the line; a *node* is SHA-256 of 0x01 and its two children (RFC 6962).
/// - A *checkpoint* is the text "origin, number of entries, root", signed by the log with Ed25519 (C2SP tlog-checkpoint, signed-note).
/// - A *cosignature* is the statement of a witness that, at a time, this checkpoint continued all it had seen (C2SP tlog-cosignature).
/// - A *proof* is a file `.tlog-proof` (C2SP tlog-proof): the entry, its place, its way to the root, the checkpoint with all signatures.
/// - The tree is served as immutable *tiles* (C2SP tlog-tiles): `checkpoint`, `tile/<L>/<N>[.p/<W>]`, `tile/entries/<N>[.p/<W>]`.
/// - *Trusted keys* are lines `log <vkey>`, `witness <vkey>`, `quorum <n>`, where `<vkey>` is `name+hash+base64(type || key)`; type 1 is a log,
///   4 a witness. A party takes them from several places once, and keeps them.
///
/// ## How a party checks, offline
/// 1. An act: `./torelik verify act.pdf --proof act.pdf.tlog-proof --keys ledger-keys.txt`. The PDF gives its SHA-256, this the entry, the proof
///    the way to a root that the log signed and a quorum of witnesses confirmed.
/// 2. The past: keep any checkpoint. Later ask for the proof of growth since its size (`old <size>`, hashes, newer checkpoint: the very request
///    that a witness gets) and run `./torelik verify newer.tlog-proof --old kept-checkpoint --consistency growth`. If it fails although the
///    log signed both checkpoints, the two files together prove that the log was rewritten.
/// 3. An event of the own case: the salt and the content from the case give the commitment, this the entry, then as in 1.
///
/// ## How it works
/// A caller appends within its own transaction ([kz.torelik.ledger.Ledger#append]): the fact and the promise of its place are durable together
/// or not at all. One sequencer in the whole house (a PostgreSQL advisory lock) gives places, widens tiles and signs, in one transaction;
/// then each witness ([kz.torelik.ledger.witness]) is asked. Before it signs, it checks that the stored tiles still have the root of its last
/// checkpoint; a log whose past was altered in the database stops instead of signing a second past.
///
/// Articles: the composition of a court is formed in a way that excludes influence, through the automated system too (Civil Procedure Code
/// art. 35(7)-(11)); the log lets anyone check it. Events in: none. Events out: none; other modules call [kz.torelik.ledger.Ledger].
@NullMarked
@ApplicationModule(displayName = "Ledger", allowedDependencies = "kernel")
package kz.torelik.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
