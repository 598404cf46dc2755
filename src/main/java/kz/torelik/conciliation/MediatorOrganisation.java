package kz.torelik.conciliation;

import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;

/// An organisation of mediators, which keeps the register of its members (Law on Mediation, art. 13).
///
/// @param person the organisation in the register of persons
/// @param members how many mediators it has
public record MediatorOrganisation(PublicId id, PersonId person, String name, String address, @Nullable EmailAddress email, @Nullable PhoneNumber phone, int members) {}
