/// What machines may learn from texts here, and how it is measured: classifying, likeness, names in texts. Everything is small, of the house, and the same each time it is run with the same seed; nothing learns by itself while the
/// house works. It knows nothing of cases, people or the database.
///
/// - [kz.torelik.learning.linear]: sparse vectors, weighing of words, linear machines.
/// - [kz.torelik.learning.sure]: how sure an answer is: calibration, conformal sets, reliability.
/// - [kz.torelik.learning.classify]: a text and the classes it may have.
/// - [kz.torelik.learning.similar]: texts of cases that are alike, and in what.
/// - [kz.torelik.learning.entities]: names of people, places, organisations, numbers and days in plain text.
///
/// Articles: Law "On AI" of 17.11.2025, arts. 5, 8 (explainability, accountability); CEPEJ Charter, principles 3 and 4. Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Learning", allowedDependencies = {"search", "search :: language"})
package kz.torelik.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
