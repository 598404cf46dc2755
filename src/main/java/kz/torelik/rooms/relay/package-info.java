/// Rooms through a media server instead of from browser to browser: Janus, which Debian packages, started and configured by the house and heard on loopback only. Each page sends its sound and picture once; the server passes them to
/// whoever may see them, carries out who is muted or out, and hands what it hears to the house, which records it without any page.
///
/// Articles: CPC 133-4, 281. Events in: none. Events out: none.
@NullMarked
@NamedInterface("relay")
package kz.torelik.rooms.relay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
