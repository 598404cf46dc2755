package kz.torelik.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Opens a method, or all methods of a controller, to programs that a person lets act for him within a scope. Where it does not stand, no such program enters, whatever it was allowed. It comes before [Asks] and
/// opens nothing that [Asks] keeps shut.
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForPrograms {

    /// Open to every program that acts for the person, whatever its scopes.
    String ANY = "";

    /// The scope, or [#ANY].
    String value();
}
