@NullMarked
package kz.torelik.api;

import org.jspecify.annotations.NullMarked;
