/// What other bodies of the state send to a court from system to system, and what goes back to them.
///
/// The police send protocols of administrative offences, pre-trial bodies and prosecutors their motions for a sanction of the investigative judge and whole criminal cases. A package
/// is a manifest with the files it lists, signed by the body ([kz.torelik.intake.ReceivingPackages]); whether the body may send this kind says `law/bodies.yaml`. It becomes a case
/// with all its documents or nothing of it stays, and the same number of the body gives the same receipt again. The acts of such a case go back until the system of the body has
/// taken them ([kz.torelik.intake.DeliveringActs]).
///
/// Articles: Civil Procedure Code 448, 454-3; Code on Administrative Offences 737-1, 829-5, 885; Criminal Procedure Code 55, 148, 306, 308, 319.
/// Events in: ActSigned, ActInForce, ExecutionStayed, ExecutionResumed. Events out: MaterialsReceived, ActDelivered, PaperDelivered.
@NullMarked
@ApplicationModule(displayName = "Intake", allowedDependencies = {"kernel", "database", "law", "signatures", "documents", "documents :: *", "identity", "casefile", "casefile :: events"})
package kz.torelik.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
