/// A client of the API that is generated from its description each time the tests run, and a program that is written against it.
@NullMarked
package kz.torelik.api.client;

import org.jspecify.annotations.NullMarked;
