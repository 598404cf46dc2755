/// The face for programs: REST under `/api/v1` with the same commands as the pages, described by `openapi/v1.yaml` (OpenAPI 3.1), and the doors
/// where other programs knock, such as the messages of the bank.
///
/// Each shape is a record of this face; refusals are problem details (RFC 9457); every POST takes an `Idempotency-Key`; what may be changed by two at
/// once has an `ETag` and wants `If-Match`. Personal data never stand in an address.
///
/// Articles: CPC 133-1, 134, 148 (filing by electronic document). Events in: none. Events out: none of its own; its commands go through the capabilities.
@NullMarked
@ApplicationModule(displayName = "API", allowedDependencies = {"kernel", "web", "payments"})
package kz.torelik.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
