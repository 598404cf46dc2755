/// The line to the short message centre (SMPP 3.4): how a text becomes messages of a telephone, and how they are handed over, reported and read.
/// It knows nothing of notices and cases.
@NullMarked
package kz.torelik.notices.sms;

import org.jspecify.annotations.NullMarked;
