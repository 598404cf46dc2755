/// The rules of CONTRIBUTING as tests: the direction of the modules, the habits of the code, who owns which table, who may do what, and the
/// generated reference.
@NullMarked
package kz.torelik.architecture;

import org.jspecify.annotations.NullMarked;
