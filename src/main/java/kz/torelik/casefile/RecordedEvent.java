package kz.torelik.casefile;

import java.time.Instant;
import java.time.LocalDate;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Sha256;

/// An event as it stands in the history of its case.
///
/// @param id its number in the house, in no order that means anything between cases; 0 while it is being recorded
/// @param seq its number in the case, from 1, without gaps
/// @param occurredOn the day on which it happened
/// @param recordedAt the moment at which the house recorded it
/// @param actor who did it: a person, an officer, a named rule
/// @param basis the article it rests on
/// @param stage the stage of the case after it
/// @param hash SHA-256 over the hash before and the canonical form of this event
/// @param leaf the salted commitment in the public ledger
public record RecordedEvent(long id, CaseId caseId, int seq, ProceduralEvent event, LocalDate occurredOn, Instant recordedAt, Actor actor,
                            LegalBasis basis, String stage, Sha256 hash, Sha256 leaf) {}
