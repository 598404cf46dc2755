package kz.torelik.casefile.events;

import java.util.List;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;

/// Who takes part and what is asked, after the claim was filed (CPC arts. 50-53, 57-61, 153, 167). A participant keeps his number for ever: who came later
/// has the next one, who left stays in the history under his.
public sealed interface PartyEvent extends ProceduralEvent {

    /// Somebody enters the case (CPC arts. 49, 51, 52, 57).
    ///
    /// @param manner `own-claims` or `without-claims` for a third party, `co-plaintiff`, `co-defendant`, `representative`, `prosecutor`
    /// @param act the ruling that lets him in, or null where none is needed (a representative with his power of attorney, a prosecutor who enters by himself)
    @EventKey("party-entered/1")
    record PartyEntered(Party party, String manner, @Nullable ActId act) implements PartyEvent {}

    /// Somebody leaves the case: a representative whose powers ended or whom the court removed (CPC arts. 59 part 4, 61).
    ///
    /// @param cause `powers-ended`, `removed`
    @EventKey("party-left/1")
    record PartyLeft(int party, String cause, @Nullable ActId act) implements PartyEvent {}

    /// The proper defendant takes the place of an improper one; preparation and trial begin anew (CPC art. 50).
    ///
    /// @param party the one who leaves
    @EventKey("defendant-replaced/1")
    record DefendantReplaced(int party, Party by, ActId act) implements PartyEvent {}

    /// A successor takes the place of a party; everything done before binds him, and the terms go on (CPC art. 53).
    ///
    /// @param cause `death`, `reorganisation`, `liquidation`, `cession`, `debt-transfer`
    @EventKey("succession-allowed/1")
    record SuccessionAllowed(int party, Party successor, String cause, ActId act) implements PartyEvent {}

    /// A defendant brings a claim against the plaintiff to be considered together with his (CPC art. 153).
    ///
    /// @param number its number among the counter-claims of the case, from 1
    /// @param duty what the law asks for it
    @EventKey("counter-claim-filed/1")
    record CounterClaimFiled(int number, int party, Tenge price, List<String> demands, Tenge duty, List<FiledDocument> documents) implements PartyEvent {
        public CounterClaimFiled {
            demands = List.copyOf(demands);
            documents = List.copyOf(documents);
        }
    }

    /// The court accepted, returned or refused a counter-claim by the rules of a claim (CPC arts. 151-153). Its term does not begin anew (art. 183 part 4).
    ///
    /// @param outcome `accepted`, `returned` or `refused`
    /// @param ground the code of the ground of return or refusal, or null
    @EventKey("counter-claim-decided/1")
    record CounterClaimDecided(int number, String outcome, @Nullable String ground, ActId act) implements PartyEvent {}

    /// Another case of the same court is joined to this one: they are considered together from here on (CPC art. 167 part 3).
    @EventKey("case-joined/1")
    record CaseJoined(CaseId other, ActId act) implements PartyEvent {}

    /// This case goes on in another one, to which it was joined (CPC art. 167 part 3).
    @EventKey("joined-to/1")
    record JoinedTo(CaseId other, CaseNumber number) implements PartyEvent {}

    /// The judge of the earlier case asks the judge of a later one of the same court to hand it over, so that both are considered together. It stands in both cases; the code lets the judge join them and says
    /// nothing of the other judge, whom the draw gave his case (CPC arts. 35 part 8, 167 part 3).
    ///
    /// @param host the earlier case, which is to take in the later one
    /// @param judge the judge of the later case, who is asked
    @EventKey("joinder-asked/1")
    record JoinderAsked(CaseId host, CaseNumber hostNumber, CaseId later, CaseNumber laterNumber, PersonId judge, String reasons) implements PartyEvent {}

    /// The judge of the later case hands it over or keeps it, asked or by himself. It stands in both cases.
    ///
    /// @param judge who hands it over or keeps it
    @EventKey("joinder-answered/1")
    record JoinderAnswered(CaseId host, CaseNumber hostNumber, CaseId later, CaseNumber laterNumber, PersonId judge, boolean agreed, String reasons) implements PartyEvent {}

    /// What was claimed and filed in a case that was joined to this one is considered here (CPC art. 167 part 3).
    ///
    /// @param demands what is demanded there
    /// @param price the price of the claim there
    /// @param documents what lies in its file
    @EventKey("materials-joined/1")
    record MaterialsJoined(CaseId other, CaseNumber number, List<String> demands, Tenge price, List<FiledDocument> documents) implements PartyEvent {
        public MaterialsJoined {
            demands = List.copyOf(demands);
            documents = List.copyOf(documents);
        }
    }

    /// Some of the demands go on in a case of their own (CPC art. 167 parts 1, 2).
    ///
    /// @param price the part of the price of the claim that goes with them
    /// @param defendants the numbers of the defendants that they are directed at
    /// @param joined the case that had been joined and whose demands are considered apart again; null where demands of this claim are, and in records of old
    @EventKey("claim-severed/1")
    record ClaimSevered(CaseId other, List<String> demands, Tenge price, List<Integer> defendants, ActId act, @Nullable CaseId joined) implements PartyEvent {
        public ClaimSevered {
            demands = List.copyOf(demands);
            defendants = List.copyOf(defendants);
        }
    }

    /// This case was severed from another one: it goes on with its judge (CPC art. 167).
    @EventKey("severed-from/1")
    record SeveredFrom(CaseId other, CaseNumber number, PersonId judge, PersonName name, CourtCode court, @Nullable PersonId secretary) implements PartyEvent {}
}
