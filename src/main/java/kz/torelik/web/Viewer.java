package kz.torelik.web;

import java.util.Set;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;

/// Who looks at the page, as far as the shell must know.
public sealed interface Viewer {

    Viewer ANYONE = new Anyone();

    Actor actor();

    /// Nobody has signed in.
    record Anyone() implements Viewer {

        @Override
        public Actor actor() { return Actor.ANYONE; }
    }

    /// Somebody has signed in.
    ///
    /// @param function in a court, or null for a person in the Judicial Account
    record SignedIn(Actor actor, PersonName name, @Nullable Function function) implements Viewer {}

    /// A program that a person lets act for him.
    ///
    /// @param consent by which it acts
    /// @param scopes what he left it
    record Program(Actor.Citizen actor, PersonName name, PublicId consent, Set<String> scopes) implements Viewer {

        public Program { scopes = Set.copyOf(scopes); }
    }
}
