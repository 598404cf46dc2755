/// The face for programs: REST under `/api/v1` with the same commands as the pages, described by `openapi/v1.yaml` (OpenAPI 3.1), and the doors
/// where other programs knock, such as the messages of the bank.
///
/// Each shape is a record of this face, in camelCase, with dates in ISO form and money as strings. Refusals are problem details (RFC 9457). Every POST
/// but those that sign in or only ask or check something takes an `Idempotency-Key` ([kz.torelik.api.RepeatedCommands]); what two may change at once has an `ETag` and wants `If-Match`.
/// A program of somebody else enters only where [kz.torelik.web.ForPrograms] opens and within the scopes that its person left it.
/// Who calls is said by a bearer token, which opens the same session as the cookie of a browser. Personal data never stand in an address.
///
/// Articles: CPC 133-1, 134, 148 (filing by electronic document). Events in: none. Events out: none of its own; its commands go through the capabilities.
@NullMarked
@ApplicationModule(displayName = "API", allowedDependencies = {"kernel", "analytics", "database", "law", "ledger", "ledger :: *", "language", "web", "payments", "identity", "documents", "documents :: *",
        "casefile", "casefile :: events", "courts", "powers", "registries", "filing", "deadlines", "allocation", "acts", "hearings", "enforcement", "notices", "publication", "publication :: bulk", "publication :: pseudonyms", "signatures", "reception", "alerts", "programs", "publication :: cases", "intake", "instances", "search", "office", "conciliation"})
package kz.torelik.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
