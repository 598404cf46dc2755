/// Random walks of many actors over all procedures, checked against a model that shares nothing with the engine but the words of events and the identities of people: its own reading of
/// `law/`, its own table of stages, its own counting of terms.
@NullMarked
package kz.torelik.walks;

import org.jspecify.annotations.NullMarked;
