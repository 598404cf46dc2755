package kz.torelik.casefile;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.LawBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Which cases of the same court a judge may find to be joined with his own: those between the same sides, of the same plaintiff, or against the same defendant (CPC art. 167 part 3). A judge does not see the files of
/// another judge; a rule of the house looks and tells him what the law makes him establish, and no paper, nor anything that was said there. Only for the judge of the case.
@Component
public class NearbyCases {

    private static final Actor.Rule RULE = new Actor.Rule("nearby-cases");
    /// Where both are prepared or wait for their trial.
    private static final Set<String> JOINABLE = Set.of("preparation", "scheduled", "adjourned");

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final LawBook law;
    private final TransactionTemplate apart;

    NearbyCases(JdbcClient jdbc, CaseFiles files, LawBook law, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.files = files;
        this.law = law;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /// How two cases belong together.
    public enum Common { SAME_SIDES, SAME_PLAINTIFF, SAME_DEFENDANT, NOTHING }

    /// What a judge is told of a case that is not his.
    ///
    /// @param judge who considers it, and his name
    /// @param begun whether its trial was begun: then its judge has to end it (CPC art. 35 part 8)
    public record Nearby(CaseId id, CaseNumber number, CourtCode court, PersonId judge, PersonName name, String procedure, String category, String stage, Language language, LocalDate filedOn,
                         boolean begun, Common common, List<String> demands, Tenge price) {
        public Nearby { demands = List.copyOf(demands); }

        public boolean isJoinable() { return JOINABLE.contains(stage); }
    }

    /// The cases of this court that could be joined with this one, those filed first first.
    public List<Nearby> list(CaseFile file) {
        return Acting.as(RULE, () -> apart.execute(_ -> together(file).stream().map(id -> files.find(id)).flatMap(Optional::stream).flatMap(other -> nearby(file, other).stream())
                .filter(one -> one.isJoinable() && one.common() != Common.NOTHING && one.procedure().equals(file.claim().procedure())).sorted(java.util.Comparator.comparing(Nearby::filedOn).thenComparing(one -> one.number().toString())).toList()));
    }

    /// One of them by its id, also where nothing is in common; nothing for a case of another court or without a judge.
    public Optional<Nearby> find(CaseFile file, CaseId id) {
        return Acting.as(RULE, () -> apart.execute(_ -> files.find(id).flatMap(other -> nearby(file, other))));
    }

    /// Why a later case cannot come into this one: nothing in common, its stage, its day, its language, or its trial has begun before another judge.
    ///
    /// @return `join-no-common-party`, `join-stage`, `join-later-case`, `join-language`, `join-trial-begun`, or nothing
    public Optional<Refusal> fault(CaseFile host, Nearby later) {
        return fault(host, later, later.begun(), host.filedOn(), later.filedOn());
    }

    /// Why this case cannot go into an earlier one; the same refusals.
    public Optional<Refusal> faultOfOffer(CaseFile later, Nearby host) {
        return fault(later, host, isBegun(later), host.filedOn(), later.filedOn());
    }

    private Optional<Refusal> fault(CaseFile file, Nearby other, boolean laterBegun, LocalDate hostFiled, LocalDate laterFiled) {
        String number = other.number().toString();
        if (other.common() == Common.NOTHING || !other.procedure().equals(file.claim().procedure())) return refuse("join-no-common-party", number);
        if (!other.isJoinable()) return refuse("join-stage", law.procedure(other.procedure()).stage(other.stage()).title());
        if (laterFiled.isBefore(hostFiled)) return refuse("join-later-case", number, other.filedOn());
        if (other.language() != file.language()) return Optional.of(Refusal.of("join-language", number).under("cpc 14(2)"));
        boolean another = file.judge().filter(judge -> judge.person().equals(other.judge())).isEmpty();
        return another && laterBegun ? Optional.of(Refusal.of("join-trial-begun", number, other.name().full()).under("cpc 35(8)")) : Optional.empty();
    }

    private static Optional<Refusal> refuse(String code, Object... facts) { return Optional.of(Refusal.of(code, facts).under("cpc 167(3)")); }

    private static boolean isBegun(CaseFile file) { return file.history().stream().anyMatch(each -> each.event() instanceof HearingEvent.HearingOpened); }

    private static Optional<Nearby> nearby(CaseFile file, CaseFile other) {
        if (other.id().equals(file.id()) || other.judge().isEmpty() || !other.seat().equals(file.seat())) return Optional.empty();
        CaseFile.AssignedJudge judge = other.judge().get();
        return Optional.of(new Nearby(other.id(), other.number(), other.seat(), judge.person(), judge.name(), other.claim().procedure(), other.claim().category(), other.stage(), other.language(), other.filedOn(),
                isBegun(other), common(file, other), other.claim().demands(), other.claim().price()));
    }

    private static Common common(CaseFile file, CaseFile other) {
        Set<PersonId> plaintiffs = persons(other, "plaintiff");
        Set<PersonId> defendants = persons(other, "defendant");
        boolean plaintiff = persons(file, "plaintiff").stream().anyMatch(plaintiffs::contains);
        boolean defendant = persons(file, "defendant").stream().anyMatch(defendants::contains);
        if (plaintiff && defendant) return Common.SAME_SIDES;
        if (plaintiff) return Common.SAME_PLAINTIFF;
        return defendant ? Common.SAME_DEFENDANT : Common.NOTHING;
    }

    private static Set<PersonId> persons(CaseFile file, String role) {
        Set<PersonId> persons = new LinkedHashSet<>();
        for (Party party : file.parties(role)) if (party.actsFor() == null && party.person() != null) persons.add(party.person());
        return persons;
    }

    private List<CaseId> together(CaseFile file) {
        UUID[] plaintiffs = persons(file, "plaintiff").stream().map(PersonId::uuid).toArray(UUID[]::new);
        UUID[] defendants = persons(file, "defendant").stream().map(PersonId::uuid).toArray(UUID[]::new);
        if (plaintiffs.length + defendants.length == 0) return List.of();
        return Stream.concat(shared(file, "plaintiff", plaintiffs), shared(file, "defendant", defendants)).distinct().toList();
    }

    private Stream<CaseId> shared(CaseFile file, String role, UUID[] persons) {
        return jdbc.sql("""
                select distinct r.case_id from casefile.reader r join casefile.case_file c on c.id = r.case_id
                 where r.acts_for is null and r.role = ? and r.person = any(?) and c.seat = ? and c.procedure = ? and c.stage = any(?) and c.id <> ? limit 50""")
                .params(role, persons, file.seat().digits(), file.claim().procedure(), JOINABLE.toArray(String[]::new), file.id().uuid()).query(UUID.class).list().stream().map(CaseId::of);
    }
}
