package kz.torelik.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// What the law says of the prosecutor in civil and administrative cases: `law/prosecutor.yaml`.
///
/// @param protecting what holds of the person for whom he sued
/// @param exceptional what a protest must show where nobody else may go to the cassation court (CPC art. 434 part 3)
public record Prosecution(List<Ground> grounds, List<Sign> signs, List<Retiring> retiring, List<Petition> petitions, List<Ground> exceptional, List<RetiringExample> retiringExamples, List<PetitionExample> petitionExamples,
                          @JsonProperty("protected") List<Protecting> protecting, @JsonProperty("protected-examples") List<ProtectingExample> protectingExamples) {

    public Prosecution {
        protecting = List.copyOf(protecting);
        protectingExamples = List.copyOf(protectingExamples);
        grounds = List.copyOf(grounds);
        signs = List.copyOf(signs);
        retiring = List.copyOf(retiring);
        petitions = List.copyOf(petitions);
        exceptional = List.copyOf(exceptional);
        retiringExamples = List.copyOf(retiringExamples);
        petitionExamples = List.copyOf(petitionExamples);
    }

    /// Why his participation is a must, or why a protest is brought.
    ///
    /// @param procedures where the ground is known; none named: everywhere
    public record Ground(String code, LegalBasis basis, @Nullable List<String> procedures, Trilingual title) {
        public Ground { procedures = procedures == null ? List.of() : List.copyOf(procedures); }

        boolean isKnownIn(String procedure) { return procedures == null || procedures.isEmpty() || procedures.contains(procedure); }
    }

    /// What makes the house point the judge to a ground.
    ///
    /// @param minor whether a participant is under 18
    /// @param categories the codes of the categories; none named: all
    public record Sign(String ground, List<String> procedures, boolean minor, List<String> categories, @Nullable Certainty certainty) {
        public Sign {
            procedures = List.copyOf(procedures);
            categories = List.copyOf(categories);
        }

        boolean isIn(String procedure, String category, boolean someMinor) {
            return procedures.contains(procedure) && (!minor || someMinor) && (categories.isEmpty() || categories.contains(category));
        }
    }

    /// How the prosecutor stands to a session when the court wants to retire.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum When {
        /// He came to the session.
        PRESENT,
        /// The court found that he must take part; he is not there.
        INVITED,
        /// He entered by himself; he is not there.
        ENTERED,
        /// No prosecutor takes part in the case.
        MISSING
    }

    /// Whether a court may retire without his opinion.
    ///
    /// @param body whether the body that sent the case stands for him, since it is the prosecution
    public record Retiring(List<String> procedures, When when, boolean body, boolean allowed, LegalBasis basis, @Nullable Certainty certainty) {
        public Retiring { procedures = List.copyOf(procedures); }
    }

    /// Whose prosecutor he is; the words stand in the register of the offices too.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Level {
        DISTRICT, REGION, GENERAL, MILITARY, TRANSPORT, INVESTORS;

        public String word() { return name().toLowerCase(java.util.Locale.ROOT); }
    }

    /// Who may bring a petition or a protest.
    ///
    /// @param paper the kind of the paper, as for a party
    /// @param tookPart whether only who took part in the case
    public record Petition(String paper, List<String> procedures, List<Level> levels, boolean tookPart, LegalBasis basis, Trilingual title) {
        public Petition {
            procedures = List.copyOf(procedures);
            levels = List.copyOf(levels);
        }

        public boolean isOpenTo(Level level, boolean took) { return levels.contains(level) && (took || !tookPart); }
    }

    /// By which articles the person for whom a prosecutor sued stands in a case.
    ///
    /// @param notSupported he does not support the claim
    /// @param goesOn he has it considered when the prosecutor withdraws
    /// @param duty he then pays what the prosecutor was free of
    /// @param term the court sets a day for it and puts the consideration off
    /// @param unpaid what follows when nothing is paid by that day
    public record Protecting(List<String> procedures, LegalBasis notSupported, LegalBasis goesOn, LegalBasis duty, LegalBasis term, LegalBasis unpaid, @Nullable Certainty certainty) {
        public Protecting { procedures = List.copyOf(procedures); }

        /// @return nothing for a word that this record does not know
        public Optional<LegalBasis> basis(String when) {
            return Optional.ofNullable(switch (when) {
                case "not-supported" -> notSupported;
                case "goes-on" -> goesOn;
                case "duty" -> duty;
                case "term" -> term;
                case "unpaid" -> unpaid;
                default -> null;
            });
        }
    }

    /// A worked example; it is also a test.
    public record ProtectingExample(String name, String procedure, String when, LegalBasis basis) {}

    /// A worked example; it is also a test.
    public record RetiringExample(String name, String procedure, When when, boolean allowed, LegalBasis basis) {}

    /// A worked example; it is also a test.
    public record PetitionExample(String name, String paper, String procedure, Level level, boolean tookPart, boolean allowed, LegalBasis basis) {}

    /// The grounds on which a court of this procedure may find that he must take part.
    public List<Ground> grounds(String procedure) { return grounds.stream().filter(ground -> ground.isKnownIn(procedure)).toList(); }

    public Optional<Ground> find(String procedure, String code) { return grounds(procedure).stream().filter(ground -> ground.code().equals(code)).findFirst(); }

    /// The grounds to which a case of this kind points; the judge decides.
    ///
    /// @param someMinor whether one of the participants is under 18
    public List<Ground> signs(String procedure, String category, boolean someMinor) {
        return grounds(procedure).stream().filter(ground -> signs.stream().anyMatch(sign -> sign.ground().equals(ground.code()) && sign.isIn(procedure, category, someMinor))).toList();
    }

    /// @return nothing where the procedure knows no prosecutor
    public Optional<Retiring> retiring(String procedure, When when) { return retiring.stream().filter(line -> line.when() == when && line.procedures().contains(procedure)).findFirst(); }

    /// @return nothing where the law knows no person for whom a prosecutor sues
    public Optional<Protecting> protecting(String procedure) { return protecting.stream().filter(line -> line.procedures().contains(procedure)).findFirst(); }

    public Optional<Petition> petition(String paper, String procedure) { return petitions.stream().filter(line -> line.paper().equals(paper) && line.procedures().contains(procedure)).findFirst(); }

    /// What a protest must show in a case of that procedure where nobody else can go to the cassation court.
    public List<Ground> exceptional(String procedure) { return exceptional.stream().filter(ground -> ground.isKnownIn(procedure)).toList(); }

    public Optional<Ground> findExceptional(@Nullable String code) { return exceptional.stream().filter(ground -> ground.code().equals(code)).findFirst(); }
}
