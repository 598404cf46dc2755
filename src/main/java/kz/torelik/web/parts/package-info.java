/// What the parts of a page are given: small records without behaviour of their own, next to the templates in `src/main/jte/web/part`.
@NullMarked
@NamedInterface("parts")
package kz.torelik.web.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
