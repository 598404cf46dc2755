package kz.torelik.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/// What acts beside the decision changed in a case, and the agreements of its parties.
final class FoldedMatters {

    private final Map<Integer, SettlementInFile> settlements = new LinkedHashMap<>();
    private final Set<PersonId> mediators = new LinkedHashSet<>();
    private MatterEvent.@Nullable MediationOrdered mediation;
    private @Nullable Boolean closed;
    private boolean handedOver;
    private @Nullable Language language;

    /// @param on the day of the event
    /// @return the documents that the event brings
    List<FiledDocument> hear(MatterEvent event, LocalDate on) {
        return switch (event) {
            case MatterEvent.MatterRuled ruled -> ruled(ruled);
            case MatterEvent.ComplaintFiled filed -> filed.documents();
            case MatterEvent.SettlementFiled filed -> {
                settlements.put(filed.number(), new SettlementInFile(filed, on, List.of(filed.party()), null));
                yield filed.documents();
            }
            case MatterEvent.SettlementSigned signed -> {
                settlements.computeIfPresent(signed.number(), (_, was) -> new SettlementInFile(was.filed(), was.on(), with(was.signed(), signed.party()), was.outcome()));
                yield signed.documents();
            }
            case MatterEvent.MediationOrdered ordered -> {
                mediation = ordered;
                if (ordered.judge() != null) mediators.add(ordered.judge());
                yield List.of();
            }
            case MatterEvent.MediationEnded _ -> {
                mediation = null;
                yield List.of();
            }
        };
    }

    private List<FiledDocument> ruled(MatterEvent.MatterRuled ruled) {
        switch (ruled.outcome()) {
            case "session-closed" -> closed = true;
            case "session-open" -> closed = null;
            case "language-kk" -> language = Language.KK;
            case "language-ru" -> language = Language.RU;
            case "settlement-unlawful", "settlement-harms" -> decided("refused");
            case MatterEvent.MODEL_TRANSFERRED, MatterEvent.MODEL_TO_CASSATION -> handedOver = true;
            default -> {}
        }
        return List.of();
    }

    /// The proceedings ended; by an agreement, it is approved (CPC arts. 177, 180, 182).
    void terminated(String ground) {
        if (ground.equals("settlement") || ground.equals("mediation-agreement")) decided("approved");
    }

    private void decided(String outcome) { settlements.replaceAll((_, was) -> was.outcome() == null ? new SettlementInFile(was.filed(), was.on(), was.signed(), outcome) : was); }

    private static List<Integer> with(List<Integer> signed, int party) {
        List<Integer> all = new ArrayList<>(signed);
        if (!all.contains(party)) all.add(party);
        return all;
    }

    /// Another judge has the case.
    void drawn() { handedOver = false; }

    /// Whether the case left its judge for another court and waits for the draw there (CPC arts. 27-1, 34).
    boolean isHandedOver() { return handedOver; }

    /// Whether a ruling closed the session; nothing where none decided it.
    Optional<Boolean> closed() { return Optional.ofNullable(closed); }

    /// The language to which a ruling changed the proceedings (CPC art. 14 part 2).
    Optional<Language> language() { return Optional.ofNullable(language); }

    /// What the case waits for, until it is over.
    Optional<MatterEvent.MediationOrdered> mediation() { return Optional.ofNullable(mediation); }

    /// Those who took part before, and the judges who mediated in this case (CPC arts. 37, 38 part 1 point 1).
    Set<PersonId> barred(List<PersonId> before) {
        Set<PersonId> barred = new LinkedHashSet<>(before);
        barred.addAll(mediators);
        return barred;
    }

    List<SettlementInFile> settlements() { return List.copyOf(settlements.values()); }
}
