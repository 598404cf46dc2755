/// The systems of other bodies of the state in the demonstration and in tests: the police with its protocols of offences (E-Protocol), a pre-trial body, the prosecution. They
/// compose packages for the court, sign them with keys of their own officers, send them, ask what became of them, and take the acts of the court; on demand they make the faults
/// that such systems make.
@NullMarked
@NamedInterface("bodies")
package kz.torelik.counterparts.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
