package kz.torelik.filing;

import kz.torelik.kernel.CourtClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What receiving a paper leans on: signatures, the table of papers, the clock.
@Component
record PaperDesk(Receiving receiving, JdbcClient jdbc, CourtClock clock, Timeliness timeliness, CounterClaims counterClaims, Representing representing, Reviewability reviewability, DutyOfPapers duties, ProsecutorPapers prosecutor, ProtectedPersons protectedPersons) {}
