package kz.torelik.law;

import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// What the law says of the defender before the criminal courts: `law/defender.yaml`.
public record Defence(List<Ground> grounds, List<Beginning> beginning, List<Retiring> retiring, List<Example> examples) {

    public Defence {
        grounds = List.copyOf(grounds);
        beginning = List.copyOf(beginning);
        retiring = List.copyOf(retiring);
        examples = List.copyOf(examples);
    }

    /// What the house sees of a ground by itself; the others the judge finds.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Sign { MINOR, PROSECUTION }

    /// When the court may not accept that a defender is refused.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Barred { ALWAYS, LIFE, EXAMINATION }

    /// How the defender stands to a session when the court wants to open it or to retire.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Standing { PRESENT, ABSENT, NONE }

    /// Why his participation is a must.
    ///
    /// @param noRefusal null where he may be refused
    public record Ground(String code, LegalBasis basis, @Nullable Sign sign, @Nullable Barred noRefusal, Trilingual title) {}

    /// Where a session is not opened without him.
    ///
    /// @param role whose defender he is
    /// @param categories the codes of the categories; none named: all
    /// @param minor whether only where that person is under age
    /// @param stages in which such a session is opened
    /// @param missing the article when nobody defends, `absent` when the defender did not come
    public record Beginning(List<String> procedures, String role, List<String> categories, boolean minor, List<String> stages, LegalBasis missing, LegalBasis absent, @Nullable Certainty certainty) {
        public Beginning {
            procedures = List.copyOf(procedures);
            categories = List.copyOf(categories);
            stages = List.copyOf(stages);
        }

        boolean isOf(String procedure, String category) { return procedures.contains(procedure) && (categories.isEmpty() || categories.contains(category)); }
    }

    /// Where a court does not retire without him.
    ///
    /// @param role whose defender he is
    /// @param categories the codes of the categories; none named: all
    public record Retiring(List<String> procedures, String role, List<String> categories, LegalBasis basis, @Nullable Certainty certainty) {
        public Retiring {
            procedures = List.copyOf(procedures);
            categories = List.copyOf(categories);
        }

        boolean isOf(String procedure, String category) { return procedures.contains(procedure) && (categories.isEmpty() || categories.contains(category)); }
    }

    /// A worked example; it is also a test.
    ///
    /// @param stage of a session to be opened, null where the court wants to retire
    /// @param basis of the refusal, null where the court may go on
    public record Example(String name, String procedure, String category, @Nullable String stage, boolean minor, boolean refused, Standing defender, boolean allowed, @Nullable LegalBasis basis) {}

    public Optional<Ground> find(@Nullable String code) { return grounds.stream().filter(ground -> ground.code().equals(code)).findFirst(); }

    /// The grounds that a case shows by itself.
    public List<Ground> signs(boolean minor) { return grounds.stream().filter(ground -> ground.sign() == Sign.PROSECUTION || ground.sign() == Sign.MINOR && minor).toList(); }

    /// The ground for which his refusal does not count, as far as the house sees it (CrPC art. 69 part 2).
    public Optional<Ground> barring(boolean minor) { return signs(minor).stream().filter(ground -> ground.noRefusal() == Barred.ALWAYS).findFirst(); }

    /// @return nothing where the court may retire without a defender
    public Optional<Retiring> retiring(String procedure, String category) { return retiring.stream().filter(line -> line.isOf(procedure, category)).findFirst(); }

    /// Why the court may not retire yet as far as one person is concerned.
    ///
    /// @param minor whether he is under 18
    /// @param refused whether the court accepted that he refuses a defender
    public Optional<Retiring> fault(String procedure, String category, boolean minor, boolean refused, Standing defender) {
        return retiring(procedure, category).filter(_ -> isLacking(minor, refused, defender));
    }

    /// @return none where a session may be opened at that stage whoever defends
    public List<Beginning> beginning(String procedure, String category, String stage) { return beginning.stream().filter(line -> line.isOf(procedure, category) && line.stages().contains(stage)).toList(); }

    /// The article by which a session may not be opened yet as far as one person is concerned.
    public Optional<LegalBasis> unopened(String procedure, String category, String stage, boolean minor, boolean refused, Standing defender) {
        return beginning(procedure, category, stage).stream().filter(line -> (minor || !line.minor()) && isLacking(minor, refused, defender)).map(line -> defender == Standing.NONE ? line.missing() : line.absent()).findFirst();
    }

    private boolean isLacking(boolean minor, boolean refused, Standing defender) { return defender != Standing.PRESENT && (!refused || barring(minor).isPresent()); }

    /// Whether somebody has to be defended in such a case.
    public boolean isWanted(String procedure, String category) { return retiring(procedure, category).isPresent() || beginning.stream().anyMatch(line -> line.isOf(procedure, category)); }
}
