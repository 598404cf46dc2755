package kz.torelik.simulator;

import java.util.List;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Trilingual;
import kz.torelik.simulator.population.LeadingCharacter;
import kz.torelik.simulator.population.Population;
import org.jspecify.annotations.Nullable;

/// The characters of the tour who can sign in, for the pages that show them. Citizens enter by IIN and password or by their key; staff by
/// their key alone, which the page's signing desk takes out of the drawer of the test authority.
public final class DemonstrationPeople {

    /// The password of every citizen of the demonstration country; it opens nothing anywhere else.
    public static final String PASSWORD = "torelik-demo";

    private final Population population;

    DemonstrationPeople(Population population) { this.population = population; }

    /// One who can sign in.
    ///
    /// @param key how the tour calls the person, such as `aigul`
    /// @param story who it is, in a few words
    /// @param court the court of a member of staff, or null for a citizen
    /// @param function what a member of staff does there, or null
    /// @param password or null for staff
    public record SignIn(String key, String name, String iin, Language language, Trilingual story, @Nullable Trilingual court, @Nullable Function function, @Nullable String password) {}

    public List<SignIn> list() { return population.leading().stream().map(DemonstrationPeople::signIn).toList(); }

    private static SignIn signIn(LeadingCharacter one) {
        boolean citizen = one.official() == null;
        return new SignIn(one.key(), one.person().name().full(), one.person().iin().digits(), one.person().contact().language(), one.story(),
                one.court() == null ? null : one.court().title(), citizen ? null : one.official().function(), citizen ? PASSWORD : null);
    }
}
