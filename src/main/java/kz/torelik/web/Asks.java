package kz.torelik.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a controller method asks of the access rules before it runs, such as `case.read` or `claim.file`; [#OPEN] for what anyone may
/// see. A method without it is never reached, and does not build (`RoutesAskTests`).
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asks {

    /// Open to everybody: the start page, static files, errors, health.
    String OPEN = "open";

    String value();
}
