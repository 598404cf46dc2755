/// Every route of the house called by those who should not, with what they should not send. The routes are read from the mappings of the running program, so that a new one is in the walk
/// by itself. And what every page weighs on the wire.
@NullMarked
package kz.torelik.abuse;

import org.jspecify.annotations.NullMarked;
