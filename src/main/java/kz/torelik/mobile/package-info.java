/// Signing with a phone: the protocol of eGov Mobile, by which a person signs in and signs documents with a key that his telephone keeps.
///
/// A browser asks ([kz.torelik.mobile.MobileRequests#begin]); its page shows a QR code with the address of the request. The phone reads there who asks for what (API 1), fetches
/// the documents (API 2, GET), shows them, signs and brings the signatures (API 2, PUT). A request is good for five minutes, one phone, one set of signatures and the one
/// browser that asked; everything else is refused in words. Signatures are judged by [kz.torelik.signatures.Signatures], with OCSP and, for documents, a time-stamp.
///
/// Articles: Digital Code 49-61 (read before signing, explicit confirmation, time evidence). Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Signing with a phone", allowedDependencies = {"kernel", "signatures"})
package kz.torelik.mobile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
