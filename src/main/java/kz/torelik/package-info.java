/// Torelik: electronic justice for a whole country. The packages beside this file are the capabilities of a court; each
/// `package-info.java` says what its capability is for, which articles it carries out and on whom it may lean.
@NullMarked
package kz.torelik;

import org.jspecify.annotations.NullMarked;
