/// The shell shared by the faces: layout and parts, language choice, security headers, errors, static files, and the question at
/// every door. A face adds a page with a record that is a [kz.torelik.web.Screen], a template named by [kz.torelik.web.Shows], and a
/// controller method that says with [kz.torelik.web.Asks] what it asks of the access rules.
///
/// Seams that other modules fill: [kz.torelik.web.Doorkeeper] (access), [kz.torelik.web.Viewers] (who is signed in),
/// [kz.torelik.web.CitedWords] (the words of the law), [kz.torelik.web.Navigation] (the sections of a face).
///
/// Carries out: accessibility and equality of languages (Civil Procedure Code art. 14). Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Web", allowedDependencies = {"kernel", "language"})
package kz.torelik.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
