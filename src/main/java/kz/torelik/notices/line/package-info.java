/// The lines over HTTP to the post and to the mobile citizens database: signed questions, signed answers.
@NullMarked
package kz.torelik.notices.line;

import org.jspecify.annotations.NullMarked;
