package kz.torelik.simulator.population;

import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PhoneNumber;

/// How to reach somebody, and in which language he likes to be spoken to.
public record Contact(Address address, PhoneNumber phone, EmailAddress email, Language language) {}
