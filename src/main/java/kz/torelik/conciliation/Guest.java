package kz.torelik.conciliation;

import java.time.LocalDate;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.notices.Stranger;
import org.jspecify.annotations.Nullable;

/// Somebody invited to a mediation whom the register of persons does not know. He takes part under an identifier of his own until he has proved with a signature that he is the one with this number.
///
/// @param person by whom the mediation knows him until then
/// @param number his IIN, or the BIN of an organisation
/// @param target an e-mail address, a number, or a postal address, by the way
/// @param codeDigest of the code by which he reads the invitation, or null when it was handed over without one
public record Guest(PublicId matter, PersonId person, String number, String name, Stranger.Way way, String target, @Nullable String codeDigest) {

    Guest with(String digest) { return new Guest(matter, person, number, name, way, target, digest); }

    Stranger stranger(kz.torelik.kernel.Language language) { return new Stranger(person.uuid(), name, way, target, language); }

    /// By what he was invited, for the other participants.
    public record Reached(Stranger.Way way, Stranger.Fate fate) {}

    /// What whoever holds the code reads. What the parties said to each other is not in it.
    public record Invitation(String name, String initiator, String mediator, String organisation, String subject, String caseNumber, LocalDate answerBy) {}
}
