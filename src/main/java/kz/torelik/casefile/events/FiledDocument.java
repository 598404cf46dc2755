package kz.torelik.casefile.events;

import java.time.Instant;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/// A document in the electronic file, with who signed it.
///
/// @param kind the code of its kind: `claim`, `attachment`, `response`, `motion`, `evidence`, `objection`, `appeal`, `receipt`, `act`, `protocol`, `sheet`, `notice`, `writ`, `refund-certificate`, `destruction-act`; of what a body sent `manifest` and the kinds that it names
/// @param title the title that the list shows, in the words of whoever brought it
/// @param signature the detached signature over it, or null when it is covered by the signature of another document or signed inside
/// @param signer the name in the certificate, or null
/// @param signedAt the time that the time-stamp proves, or null
public record FiledDocument(DocumentId id, String kind, String title, String mediaType, long size, int pages, Sha256 sha256,
                            @Nullable DocumentId signature, @Nullable String signer, @Nullable Instant signedAt) {}
