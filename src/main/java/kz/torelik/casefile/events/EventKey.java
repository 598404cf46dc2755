package kz.torelik.casefile.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The stable name of an event, `claim-filed/1`: a word that the law data use, and the version of the record's shape.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventKey {
    String value();
}
