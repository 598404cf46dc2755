/// Programs that people let act for them, such as the case management of a law firm: OAuth 2.1 with authorization codes and PKCE.
///
/// A person, or the head of an organisation for it, registers a program ([kz.torelik.programs.Programs]); whoever uses it reads what it asks for and allows as much of it as he likes, for as long as he
/// likes ([kz.torelik.programs.Consents]); the program gets tokens that end by themselves, and at once when he ends it ([kz.torelik.programs.Exchange]). It acts as he does, within the scopes that he left it
/// ([kz.torelik.programs.ProgramScope]); it signs nothing in his name.
///
/// Articles: none of a procedure; Digital Code 45, 49-52 stand behind the signature that each paper still needs. Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Programs", allowedDependencies = {"kernel", "database", "identity"})
package kz.torelik.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
