/// The Merkle tree of RFC 6962 in tiles: hashing, inclusion and consistency proofs (RFC 9162, section 2.1), and the coordinates of C2SP
/// tlog-tiles. Pure functions over bytes: no database, no network, no framework.
@NullMarked
@NamedInterface("tree")
package kz.torelik.ledger.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
