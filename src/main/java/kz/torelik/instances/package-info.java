/// The way of a case through the instances.
///
/// A complaint is filed in the file whose act it is about. When the term of appeal has run out, or at the hand of the judge, the case goes up
/// ([kz.torelik.instances.SendingUp]); a cassation is asked for in the file of the appeal. Then the higher court has a file of its own ([kz.torelik.instances.GoingUp]) with its own
/// number, which the draw gives to a judge or a panel, and those who took part before are kept from it. What the higher court decides comes back to every file below
/// ([kz.torelik.instances.ComingBack]): the contested act comes into force, or binds nobody any more and the case goes on in the file that is named.
/// A review on new circumstances that was granted cancels the act of its case in the same way, and the case opens anew ([kz.torelik.instances.Reopening]).
/// [kz.torelik.instances.Chain] tells all of them in their order.
///
/// Which court reviews what stands in `law/instances.yaml`, the stages in `law/procedures`. The house is sent as it lies: no paper travels.
///
/// Of offences and crimes the reviews have procedures of their own, named after their way up (`appeal-offence`, `cassation-criminal`): other articles, other participants, other acts. A complaint that comes while the court above
/// still considers the first ones is considered with them (`complaint-joined`). What stays the execution of an act until its review is told to the file of the first instance and ends with the review ([kz.torelik.instances.StandingStill]).
///
/// The chair of the cassation court demands a case of an offence on his own initiative ([kz.torelik.instances.DemandingCases]).
///
/// Articles: CPC 35, 37, 402-409, 424-433, 434-438, 451-454, 454-1 to 454-4, 455-463; CAO 830-836, 848, 850, 851, 851-3; CrPC 52, 414-421, 431, 446, 484-498. Events in: `appeal-filed`, `review-asked`, `case-sent-up`, `complaint-returned`,
/// `resolution-issued`, `act-in-force`, `execution-stayed`, `execution-resumed`. Events out: `case-demanded`, `case-sent-up`, `review-opened`, `review-decided`, `complaint-joined`, `case-remanded`, `act-in-force`, `execution-stayed`, `execution-resumed`.
@NullMarked
@ApplicationModule(displayName = "Instances", allowedDependencies = {"kernel", "database", "law", "casefile", "casefile :: events", "deadlines"})
package kz.torelik.instances;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
