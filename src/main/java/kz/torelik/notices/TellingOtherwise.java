package kz.torelik.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the secretary or the registrar does where a notice has not arrived: sends it now by another channel, or tells it himself, by telephone (CPC art. 128 part 2-1) or at the place of work
/// (art. 127 part 2), and writes into the case whom and when.
@Component
public class TellingOtherwise {

    private static final Actor RULE = new Actor.Rule(Serving.RULE);
    private static final int LONGEST = 200;

    private final CaseAccess access;
    private final Reaching reaching;
    private final Outbox outbox;
    private final ServiceRecord record;
    private final ReachRows reach;
    private final ActingWithin rules;
    private final CourtClock clock;

    TellingOtherwise(CaseAccess access, Reaching reaching, Outbox outbox, ServiceRecord record, ReachRows reach, ActingWithin rules, CourtClock clock) {
        this.access = access;
        this.reaching = reaching;
        this.outbox = outbox;
        this.record = record;
        this.reach = reach;
        this.rules = rules;
        this.clock = clock;
    }

    /// By what somebody of the court tells it himself.
    public enum Means {
        TELEPHONE, WORKPLACE;

        public String word() { return name().toLowerCase(java.util.Locale.ROOT); }

        public static Optional<Means> find(String word) { return java.util.Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst(); }
    }

    /// By what else the notice could go now; empty for whoever may not send it.
    @Transactional
    public List<String> possible(CaseId id, NoticeId dispatch) {
        return ask(id, dispatch) instanceof Answer.Yes<Asked>(Asked asked) ? rules.as(RULE, () -> reaching.possible(reaching.errand(asked.key(), asked.file()))) : List.of();
    }

    /// Sends it now.
    ///
    /// @return the channel, or `notice-unknown`, `notice-channel-used`
    @Transactional
    public Answer<String> send(CaseId id, NoticeId dispatch, String channel) {
        return ask(id, dispatch).then(asked -> rules.as(RULE, () -> {
            Dispatching.Errand errand = reaching.errand(asked.key(), asked.file());
            if (!reaching.possible(errand).contains(channel)) return Answer.no(Refusal.of("notice-channel-used"));
            reaching.sendNow(errand, channel);
            outbox.sentBy(asked.key(), channel, asked.officer().person());
            return Answer.yes(channel);
        }));
    }

    /// Somebody of the court told it at the place of work; what was telephoned is signed first ([TelephoneMessages]).
    ///
    /// @param when he did, not later than now
    /// @param whom who took it, and where
    /// @return `notice-unknown`, `notice-told-whom`, `letter-in-future`, `notice-channel-used`, `telephone-unsigned`
    @Transactional
    public Answer<NoticeId> told(CaseId id, NoticeId dispatch, Means means, Instant when, String whom) {
        if (means == Means.TELEPHONE) return Answer.no(Refusal.of("telephone-unsigned").under("cpc 128(2-1)"));
        return allowed(when, whom).map(Answer::<NoticeId>no).orElseGet(() -> ask(id, dispatch).then(asked -> record(asked, means, when, whom.strip(), List.of())));
    }

    private Optional<Refusal> allowed(Instant when, String whom) {
        if (whom.isBlank() || whom.length() > LONGEST) return Optional.of(Refusal.of("notice-told-whom", LONGEST));
        return when.isAfter(clock.instant()) ? Optional.of(Refusal.of("letter-in-future")) : Optional.empty();
    }

    /// What is telephoned, for the paper of it.
    Answer<Dispatching.Errand> telephoning(CaseId id, NoticeId dispatch, Instant when, String whom) {
        Optional<Refusal> fault = allowed(when, whom);
        if (fault.isPresent()) return Answer.no(fault.get());
        return ask(id, dispatch).map(asked -> reaching.errand(asked.key(), asked.file()));
    }

    /// A telephone message that was signed, with its paper and the signature under it.
    Answer<NoticeId> telephoned(CaseId id, NoticeId dispatch, Instant when, String proof, List<DocumentId> documents) { return ask(id, dispatch).then(asked -> record(asked, Means.TELEPHONE, when, proof, documents)); }

    private Answer<NoticeId> record(Asked asked, Means means, Instant when, String proof, List<DocumentId> documents) {
        CaseId id = asked.file().id();
        Dispatching.Errand errand = reaching.errand(asked.key(), asked.file());
        Optional<NoticeId> made = outbox.claim(errand, means.word(), clock.instant());
        if (made.isEmpty()) return Answer.no(Refusal.of("notice-channel-used"));
        outbox.sentBy(asked.key(), means.word(), asked.officer().person());
        String term = errand.term();
        ServiceRecord.Item item = new ServiceRecord.Item(made.get(), asked.key().party(), asked.key().about(), means.word(), documents, errand.notice().basis(), term);
        record.record(id, List.of(new ServiceRecord.Served(item, new ServiceRecord.Fate.Posted())));
        rules.as(RULE, () -> {
            record.record(id, List.of(new ServiceRecord.Served(item, new ServiceRecord.Fate.Arrived(when, proof))));
            if (term != null) record.begin(id, item, term);
            reach.look(made.get(), clock.instant());
            return term;
        });
        return Answer.yes(made.get());
    }

    private record Asked(ReachRows.Key key, CaseFile file, Actor.Staff officer) {}

    /// A notice of a case that this officer sends; of another case it is as if it were not there.
    private Answer<Asked> ask(CaseId id, NoticeId dispatch) {
        if (!(Acting.now() instanceof Actor.Staff officer) || (officer.function() != Function.REGISTRAR && officer.function() != Function.SECRETARY)) return Answer.no(Refusal.of("notice-unknown"));
        Optional<ReachRows.Key> key = outbox.key(dispatch).filter(one -> one.caseId().equals(id));
        if (key.isEmpty() || !(access.ask(id, "send-notices") instanceof Answer.Yes<CaseAccess.Permit>(CaseAccess.Permit permit))) return Answer.no(Refusal.of("notice-unknown"));
        return Answer.yes(new Asked(key.get(), permit.file(), officer));
    }
}
