/// The telephone of a demonstration person: a mobile signer that speaks the protocol of eGov Mobile with a test key.
///
/// It reads the link of a QR code (by its camera, pasted, or as a deep link at `/mobileSign/`), asks the court who wants what (API 1), fetches the documents (API 2), shows them, and after an
/// explicit confirmation signs and brings the signatures. As the real application it speaks only with the houses it was told of. The page can be installed on a phone (manifest and service worker);
/// the key lies in the drawer of the test authority, and the page forgets whose telephone it is when asked.
@NullMarked
@NamedInterface("phone")
package kz.torelik.counterparts.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
