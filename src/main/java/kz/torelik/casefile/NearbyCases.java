package kz.torelik.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import kz.torelik.law.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Which cases of the same court a judge may find to be joined with his own: those between the same sides, of the same plaintiff, or against the same defendant (CPC art. 167 part 3). A judge does not see the files of
/// another judge; a rule of the house looks and tells him what the law makes him establish, and no paper, nor anything that was said there. Only for the judge of the case. Which proceedings know joinder, and at which stages, stands in `law/procedures`
/// (`case-joined`): administrative cases by art. 1 part 3 of the APPC, special proceedings by art. 304 part 1, where nobody is sued, so that the same applicant has to ask in both.
@Component
public class NearbyCases {

    private static final Actor.Rule RULE = new Actor.Rule("nearby-cases");

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
    }

    /// Whether cases of this kind of proceedings are ever joined.
    public static boolean isKnown(Procedure procedure) { return !stages(procedure).isEmpty(); }

    /// Why nothing is ever joined or severed in this kind of proceedings.
    ///
    /// @return `join-procedure`, or nothing where it is
    public Optional<Refusal> never(CaseFile file) {
        Procedure procedure = law.procedure(file.claim().procedure());
        return isKnown(procedure) ? Optional.empty() : Optional.of(Refusal.of("join-procedure", procedure.title()).under(procedure.basis()));
    }

    /// The stages of a procedure at which a case is prepared or waits for its trial and may be joined.
    private static List<String> stages(Procedure procedure) {
        return procedure.stages().stream().filter(stage -> procedure.steps(stage).stream().anyMatch(step -> step.event().event().equals("case-joined"))).map(Procedure.Stage::id).toList();
    }

    /// The cases of this court that could be joined with this one, those filed first first.
    public List<Nearby> list(CaseFile file) {
        return Acting.as(RULE, () -> apart.execute(_ -> together(file).stream().map(id -> files.find(id)).flatMap(Optional::stream).flatMap(other -> nearby(file, other).stream())
                .filter(one -> stages(law.procedure(one.procedure())).contains(one.stage()) && one.common() != Common.NOTHING && one.procedure().equals(file.claim().procedure())).sorted(java.util.Comparator.comparing(Nearby::filedOn).thenComparing(one -> one.number().toString())).toList()));
    }

    /// One of them by its id, also where nothing is in common; nothing for a case of another court or without a judge.
    public Optional<Nearby> find(CaseFile file, CaseId id) {
        return Acting.as(RULE, () -> apart.execute(_ -> files.find(id).flatMap(other -> nearby(file, other))));
    }

    /// Why a later case cannot come into this one: another kind of proceedings, nothing in common, its stage, its day, its language, or its trial has begun before another judge.
    ///
    /// @return `join-other-procedure`, `join-no-common-party`, `join-stage`, `join-later-case`, `join-language`, `join-trial-begun`, or nothing
    public Optional<Refusal> fault(CaseFile host, Nearby later) {
        return fault(host, later, later.begun(), host.filedOn(), later.filedOn());
    }

    /// Why this case cannot go into an earlier one; the same refusals.
    public Optional<Refusal> faultOfOffer(CaseFile later, Nearby host) {
        return fault(later, host, isBegun(later), host.filedOn(), later.filedOn());
    }

    private Optional<Refusal> fault(CaseFile file, Nearby other, boolean laterBegun, LocalDate hostFiled, LocalDate laterFiled) {
        String number = other.number().toString();
        Procedure there = law.procedure(other.procedure());
        if (!there.id().equals(file.claim().procedure())) return refuse("join-other-procedure", number, there.title());
        if (other.common() == Common.NOTHING) return refuse("join-no-common-party", number);
        if (!stages(there).contains(other.stage())) return refuse("join-stage", there.stage(other.stage()).title());
        if (laterFiled.isBefore(hostFiled)) return refuse("join-later-case", number, other.filedOn());
        if (other.language() != file.language()) return Optional.of(Refusal.of("join-language", number).under("cpc 14(2)"));
        boolean another = file.judge().filter(judge -> judge.person().equals(other.judge())).isEmpty();
        return another && laterBegun ? Optional.of(Refusal.of("join-trial-begun", number, other.name().full()).under("cpc 35(8)")) : Optional.empty();
    }

    private static Optional<Refusal> refuse(String code, Object... facts) { return Optional.of(Refusal.of(code, facts).under("cpc 167(3)")); }

    private static boolean isBegun(CaseFile file) { return file.history().stream().anyMatch(each -> each.event() instanceof HearingEvent.HearingOpened); }

    private Optional<Nearby> nearby(CaseFile file, CaseFile other) {
        if (other.id().equals(file.id()) || other.judge().isEmpty() || !other.seat().equals(file.seat())) return Optional.empty();
        CaseFile.AssignedJudge judge = other.judge().get();
        return Optional.of(new Nearby(other.id(), other.number(), other.seat(), judge.person(), judge.name(), other.claim().procedure(), other.claim().category(), other.stage(), other.language(), other.filedOn(),
                isBegun(other), common(file, other, law.procedure(file.claim().procedure()).roles()), other.claim().demands(), other.claim().price()));
    }

    /// Where nobody is sued, whoever is interested in both cases makes them no cases against one defendant.
    private static Common common(CaseFile file, CaseFile other, Procedure.Sides sides) {
        boolean plaintiff = share(file, other, sides.asking());
        boolean defendant = share(file, other, sides.answering());
        if (plaintiff && defendant) return Common.SAME_SIDES;
        if (plaintiff) return Common.SAME_PLAINTIFF;
        return defendant && sides.answeringNeeded() ? Common.SAME_DEFENDANT : Common.NOTHING;
    }

    private static boolean share(CaseFile file, CaseFile other, Procedure.By side) {
        return own(file, side).anyMatch(party -> own(other, side).anyMatch(one -> isSame(party, one)));
    }

    /// The same person of the registry; a body that the house does not know, by its name and number.
    private static boolean isSame(Party one, Party other) {
        return one.person() != null ? one.person().equals(other.person()) : other.person() == null && one.subject() instanceof Party.Subject.Legal && one.subject().equals(other.subject());
    }

    private static Stream<Party> own(CaseFile file, Procedure.By side) { return file.parties(side.word()).stream().filter(party -> party.actsFor() == null); }

    private List<CaseId> together(CaseFile file) {
        Procedure.Sides sides = law.procedure(file.claim().procedure()).roles();
        return Stream.of(shared(file, sides.asking()), shared(file, sides.answering()), unknown(file, sides.answering())).flatMap(ids -> ids).distinct().toList();
    }

    private Stream<CaseId> shared(CaseFile file, Procedure.By side) {
        List<Party> known = own(file, side).filter(party -> party.person() != null).toList();
        if (known.isEmpty()) return Stream.empty();
        return jdbc.sql("""
                select distinct r.case_id from casefile.reader r join casefile.case_file c on c.id = r.case_id
                 where r.acts_for is null and r.role = ? and r.person = any(?) and c.seat = ? and c.procedure = ? and c.stage = any(?) and c.id <> ? limit 50""")
                .params(side.word(), known.stream().map(party -> java.util.Objects.requireNonNull(party.person()).uuid()).toArray(UUID[]::new), file.seat().digits(), file.claim().procedure(),
                        joinable(file), file.id().uuid()).query(UUID.class).list().stream().map(CaseId::of);
    }

    /// Cases against a body that nobody is registered for, such as an inspection: they are found by its name.
    private Stream<CaseId> unknown(CaseFile file, Procedure.By side) {
        String[] names = own(file, side).filter(party -> party.person() == null && party.subject() instanceof Party.Subject.Legal).map(party -> party.subject().brief()).toArray(String[]::new);
        if (names.length == 0) return Stream.empty();
        return jdbc.sql("select id from casefile.case_file where defendant = any(?) and seat = ? and procedure = ? and stage = any(?) and id <> ? order by filed_on desc limit 50")
                .params(names, file.seat().digits(), file.claim().procedure(), joinable(file), file.id().uuid()).query(UUID.class).list().stream().map(CaseId::of);
    }

    private String[] joinable(CaseFile file) { return stages(law.procedure(file.claim().procedure())).toArray(String[]::new); }
}
