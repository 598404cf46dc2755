package kz.torelik.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.CaseFile.CounterClaim;
import kz.torelik.casefile.CaseFile.Linked;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/// The participants of one case as its history tells them, the counter-claims, and the cases that it is joined with or severed from.
final class FoldedParties {

    private final Map<Integer, Party> all = new LinkedHashMap<>();
    private final Set<Integer> gone = new LinkedHashSet<>();
    private final Map<Integer, String> manners = new HashMap<>();
    private final Map<Integer, CounterClaim> counterClaims = new LinkedHashMap<>();
    private final List<Linked> links = new ArrayList<>();
    private final List<Joinder> joinders = new ArrayList<>();
    private final Map<CaseId, PartyEvent.MaterialsJoined> joined = new LinkedHashMap<>();

    void begin(List<Party> parties) { parties.forEach(party -> all.put(party.number(), party)); }

    void hear(PartyEvent event) {
        switch (event) {
            case PartyEvent.PartyEntered(Party party, String manner, _) -> {
                enter(party);
                manners.put(party.number(), manner);
            }
            case PartyEvent.PartyLeft(int party, _, _) -> leave(party);
            case PartyEvent.DefendantReplaced(int party, Party by, _) -> {
                leave(party);
                enter(by);
            }
            case PartyEvent.SuccessionAllowed(int party, Party successor, _, _) -> {
                leave(party);
                enter(successor);
                if (manners.containsKey(party)) manners.put(successor.number(), manners.get(party));
            }
            case PartyEvent.CounterClaimFiled filed -> counterClaims.put(filed.number(), new CounterClaim(filed.number(), filed.party(), filed.price(), filed.demands(), filed.duty(), null));
            case PartyEvent.CounterClaimDecided decided -> counterClaims.computeIfPresent(decided.number(), (_, was) -> was.decided(decided.outcome()));
            case PartyEvent.CaseJoined taken -> links.add(new Linked(taken.other(), null, "joined"));
            case PartyEvent.JoinderAsked asked -> joinders.add(new Joinder(asked.host(), asked.hostNumber(), asked.later(), asked.laterNumber(), asked.judge(), null, asked.reasons()));
            case PartyEvent.JoinderAnswered answered -> answer(answered);
            case PartyEvent.MaterialsJoined materials -> joined.put(materials.other(), materials);
            case PartyEvent.JoinedTo joined -> links.add(new Linked(joined.other(), joined.number(), "joined-to"));
            case PartyEvent.ClaimSevered severed -> {
                links.add(new Linked(severed.other(), null, "severed"));
                if (severed.joined() != null) joined.remove(severed.joined());
            }
            case PartyEvent.SeveredFrom severed -> links.add(new Linked(severed.other(), severed.number(), "severed-from"));
        }
    }

    /// The answer takes the place of what was asked; whoever hands his case over unasked is heard too.
    private void answer(PartyEvent.JoinderAnswered answered) {
        joinders.removeIf(one -> one.host().equals(answered.host()) && one.later().equals(answered.later()));
        joinders.add(new Joinder(answered.host(), answered.hostNumber(), answered.later(), answered.laterNumber(), answered.judge(), answered.agreed(), answered.reasons()));
    }

    private void enter(Party party) { all.put(party.number(), party); }

    /// Whoever acted for him leaves with him: his power of attorney ends.
    private void leave(int party) {
        gone.add(party);
        all.values().stream().filter(other -> Integer.valueOf(party).equals(other.actsFor())).forEach(other -> gone.add(other.number()));
    }

    List<Party> present() { return all.values().stream().filter(party -> !gone.contains(party.number())).toList(); }

    Optional<Party> find(int number) { return Optional.ofNullable(all.get(number)); }

    int next() { return all.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1; }

    @Nullable String manner(int party) { return manners.get(party); }

    List<CounterClaim> counterClaims() { return List.copyOf(counterClaims.values()); }

    List<Joinder> joinders() { return List.copyOf(joinders); }

    List<PartyEvent.MaterialsJoined> joined() { return List.copyOf(joined.values()); }

    List<Linked> links() { return List.copyOf(links); }
}
