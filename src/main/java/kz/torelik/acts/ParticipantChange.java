package kz.torelik.acts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;

/// What a ruling changes in who takes part, what is considered together, and by when something is to be brought (CPC arts. 49-53, 59, 121, 126, 153, 167).
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({@JsonSubTypes.Type(value = ParticipantChange.Entering.class, name = "entering"), @JsonSubTypes.Type(value = ParticipantChange.Inviting.class, name = "inviting"), @JsonSubTypes.Type(value = ParticipantChange.Defending.class, name = "defending"), @JsonSubTypes.Type(value = ParticipantChange.Replacing.class, name = "replacing"),
        @JsonSubTypes.Type(value = ParticipantChange.Succeeding.class, name = "succeeding"), @JsonSubTypes.Type(value = ParticipantChange.Removing.class, name = "removing"),
        @JsonSubTypes.Type(value = ParticipantChange.OnCounterClaim.class, name = "on-counter-claim"), @JsonSubTypes.Type(value = ParticipantChange.Joining.class, name = "joining"),
        @JsonSubTypes.Type(value = ParticipantChange.Severing.class, name = "severing"), @JsonSubTypes.Type(value = ParticipantChange.Withdrawing.class, name = "withdrawing"), @JsonSubTypes.Type(value = ParticipantChange.SeveringJoined.class, name = "severing-joined"), @JsonSubTypes.Type(value = ParticipantChange.SettingTerm.class, name = "setting-term"),
        @JsonSubTypes.Type(value = ParticipantChange.Prolonging.class, name = "prolonging"), @JsonSubTypes.Type(value = ParticipantChange.Admitting.class, name = "admitting")})
public sealed interface ParticipantChange {

    /// The kind of the act that says it.
    default String kind() { return "ruling-participants"; }

    /// The code of the outcome of that act, which is also the key of its words.
    String outcome();

    /// The article that it rests on.
    LegalBasis basis();

    /// Somebody takes part from now on.
    ///
    /// @param party as he enters; the case gives him his number
    /// @param manner `own-claims`, `without-claims` or `co-defendant`
    record Entering(Party party, String manner) implements ParticipantChange {
        @Override
        public String outcome() { return "admitted"; }

        @Override
        public LegalBasis basis() { return LegalBasis.of(manner.equals("own-claims") ? "cpc 51(1)" : manner.equals("without-claims") ? "cpc 52(2)" : "cpc 49(2)"); }
    }

    /// The court finds that the prosecutor must take part (CPC art. 54 part 2).
    ///
    /// @param party the prosecutor's office; the case gives it its number
    /// @param ground the code of the ground in `law/prosecutor.yaml`
    record Inviting(Party party, String ground, LegalBasis basis) implements ParticipantChange {
        @Override
        public String outcome() { return "prosecutor-invited"; }
    }

    /// The court has a defender appointed for somebody who has none (CrPC art. 67 part 3).
    ///
    /// @param party the advocate, acting for the person he defends; the case gives him his number
    /// @param ground the code of the ground in `law/defender.yaml`
    record Defending(Party party, String ground) implements ParticipantChange {
        @Override
        public String kind() { return "resolution-defender"; }

        @Override
        public String outcome() { return "defender-appointed"; }

        @Override
        public LegalBasis basis() { return LegalBasis.of("crpc 67(3)"); }
    }

    /// Somebody who is no advocate acts for a victim from now on (CrPC art. 76 part 1).
    ///
    /// @param party acting for the victim; the case gives him his number
    record Admitting(Party party) implements ParticipantChange {
        /// The kind of motion by which a victim asks for it.
        public static final String MOTION = "admit-representative";

        @Override
        public String kind() { return "resolution-representative"; }

        @Override
        public String outcome() { return "representative-admitted"; }

        @Override
        public LegalBasis basis() { return LegalBasis.of("crpc 76(1)"); }
    }

    /// The proper defendant in the place of an improper one.
    record Replacing(int party, Party by) implements ParticipantChange {
        @Override
        public String outcome() { return "replaced"; }

        @Override
        public LegalBasis basis() { return LegalBasis.of("cpc 50(1)"); }
    }

    /// @param cause `death`, `reorganisation`, `liquidation`, `cession`, `debt-transfer`
    record Succeeding(int party, Party successor, String cause) implements ParticipantChange {
        @Override
        public String outcome() { return "succeeded"; }

        @Override
        public LegalBasis basis() { return LegalBasis.of("cpc 53(1)"); }
    }

    /// Whoever acts for another may not act in the case any more.
    ///
    /// @param basis the article of the kind of proceedings; absent where a draft does not say it yet, that of civil cases
    record Removing(int representative, @Nullable LegalBasis basis) implements ParticipantChange {

        public Removing {
            if (basis == null) basis = LegalBasis.of("cpc 59(4)");
        }

        /// A ruling, and in cases of crimes a resolution.
        @Override
        public String kind() {
            return switch (basis.act()) {
                case "crpc" -> "resolution-removal";
                case "cao" -> "ruling-removal";
                case String _ -> "ruling-participants";
            };
        }

        @Override
        public String outcome() { return "removed"; }
    }

    /// The prosecutor withdrew his claim and the person for whom he had brought it has it considered (CPC art. 54 part 5). He paid no state duty; the person pays it within a term of the court, or is freed himself (art. 106 part 2).
    ///
    /// @param plaintiff the number of the prosecutor's office
    /// @param payBy the last day for the duty, or null where nothing is to be paid
    /// @param exemption what frees the person (`law/fees/exemptions.yaml`), or null
    /// @param task what the court asks of the person, in the language of the proceedings
    record Withdrawing(int plaintiff, @Nullable LocalDate payBy, @Nullable String exemption, @Nullable String task) implements ParticipantChange {
        @Override
        public String outcome() { return "withdrew"; }

        @Override
        public LegalBasis basis() { return LegalBasis.of("cpc 54(5)"); }
    }

    /// @param decided `accepted`, `returned` or `refused`
    /// @param ground the code of the ground in `law/grounds`, null when it is accepted
    record OnCounterClaim(int number, String decided, @Nullable String ground) implements ParticipantChange {
        @Override
        public String outcome() { return "counter-" + decided; }

        @Override
        public LegalBasis basis() { return LegalBasis.of("cpc 153(1)"); }
    }

    /// Another case of this court comes into this one.
    ///
    /// @param number of that case, for the words of the ruling
    record Joining(CaseId other, CaseNumber number) implements ParticipantChange {
        @Override
        public String outcome() { return "joined"; }

        @Override
        public LegalBasis basis() { return LegalBasis.of("cpc 167(3)"); }
    }

    /// Demands go on in a case of their own.
    ///
    /// @param demands the numbers of the demands of the claim, from 1
    /// @param price the part of the price that goes with them
    /// @param defendants the numbers of the defendants that they are directed at
    record Severing(CaseId other, List<Integer> demands, Tenge price, List<Integer> defendants) implements ParticipantChange {
        public Severing {
            demands = List.copyOf(demands);
            defendants = List.copyOf(defendants);
        }

        @Override
        public String outcome() { return "severed"; }

        @Override
        public LegalBasis basis() { return LegalBasis.of("cpc 167(1)"); }
    }

    /// What came with a case that had been joined is considered apart again, by the judge of this case.
    ///
    /// @param other the case in which it goes on
    /// @param joined the case that had been joined
    record SeveringJoined(CaseId other, CaseId joined) implements ParticipantChange {
        @Override
        public String outcome() { return "severed-joined"; }

        @Override
        public LegalBasis basis() { return LegalBasis.of("cpc 167(2)"); }
    }

    record SettingTerm(int party, String task, LocalDate until) implements ParticipantChange {
        @Override
        public String outcome() { return "term-set"; }

        @Override
        public LegalBasis basis() { return LegalBasis.of("cpc 121"); }
    }

    /// @param number of the court-set term
    record Prolonging(int number, LocalDate until) implements ParticipantChange {
        @Override
        public String outcome() { return "term-prolonged"; }

        @Override
        public LegalBasis basis() { return LegalBasis.of("cpc 126(1)"); }
    }

}
