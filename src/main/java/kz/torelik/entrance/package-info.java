/// The entrance: signing in and out, the sessions of a person, for whom he acts; and the answers to the questions of the shell: who looks
/// ([kz.torelik.entrance.SessionViewers]) and whether he may pass ([kz.torelik.entrance.HouseDoorkeeper]). It binds the actor of every request, so that
/// the database shows each reader only what is his.
///
/// It also answers the application of a phone ([kz.torelik.entrance.MobileController]) and shows the codes that a phone reads.
///
/// Programs knock here too: a person reads what one asks for and allows it ([kz.torelik.entrance.AllowingController]), and the program fetches its tokens ([kz.torelik.entrance.OAuthController]).
///
/// A face that lets people sign documents takes the address of the demonstration's key drawer from [kz.torelik.entrance.KeyDrawer].
///
/// Articles: Digital Code 45, 49-52; CPC 46, 133-1. Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Entrance", allowedDependencies = {"kernel", "database", "law", "language", "web", "web :: parts", "identity", "programs", "courts", "casefile", "mobile", "signatures", "notices"})
package kz.torelik.entrance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
