package kz.torelik.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.identity.Members;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Secret;
import kz.torelik.programs.RegisteredProgram.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The programs that are registered here: by a person for himself, or for an organisation by its head.
@Repository
public class Programs {

    public static final int LONGEST_NAME = 60;
    public static final int MOST_REDIRECTS = 5;
    static final String MARK = "torelik_client_";
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final People people;
    private final Members members;
    private final CourtClock clock;

    Programs(JdbcClient jdbc, People people, Members members, CourtClock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.members = members;
        this.clock = clock;
    }

    /// What somebody wants to register.
    ///
    /// @param keys a JWK set with public keys, for [Proof#KEY] alone
    public record Wanted(String name, String home, Proof proof, @Nullable String keys, List<String> redirects, Set<ProgramScope> scopes) {}

    /// @param secret shown once, for [Proof#SECRET] alone
    public record Made(RegisteredProgram program, @Nullable String secret) {}

    /// @return the program, or `program-not-head`, `program-name`, `program-home`, `program-redirects`, `program-scopes`, `program-keys`, `program-too-many`
    @Transactional
    public Answer<Made> register(Wanted wanted) {
        Actor.Citizen citizen = citizen();
        if (citizen.organisation() != null && !members.isHead()) return Answer.no(Refusal.of("program-not-head"));
        String name = wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) return Answer.no(Refusal.of("program-name", LONGEST_NAME));
        if (!wanted.home().startsWith("https://") || !RedirectAddress.isGood(wanted.home())) return Answer.no(Refusal.of("program-home"));
        List<String> redirects = addresses(wanted.redirects());
        if (!areGood(redirects)) return Answer.no(Refusal.of("program-redirects", MOST_REDIRECTS));
        if (wanted.scopes().isEmpty()) return Answer.no(Refusal.of("program-scopes"));
        if (wanted.proof() == Proof.KEY && (wanted.keys() == null || !PublicKeys.areGood(wanted.keys()))) return Answer.no(Refusal.of("program-keys"));
        if (listOwn().size() >= MOST) return Answer.no(Refusal.of("program-too-many", MOST));
        Secret secret = Secret.random();
        PublicId id = PublicId.random();
        jdbc.sql("insert into programs.program (id, name, home, person, organisation, proof, secret_hash, keys, redirects, scopes, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id.uuid(), name, wanted.home(), citizen.person().uuid(), citizen.organisation() == null ? null : citizen.organisation().uuid(), wanted.proof().word(),
                        wanted.proof() == Proof.SECRET ? secret.hash().bytes() : null, wanted.proof() == Proof.KEY ? wanted.keys() : null, redirects.toArray(String[]::new), ProgramScope.words(wanted.scopes()), now()).update();
        return Answer.yes(new Made(find(id).orElseThrow(), wanted.proof() == Proof.SECRET ? MARK + secret.text() : null));
    }

    /// Those for which the person of this thread answers: his own, or those of the organisation that he heads and acts for.
    @Transactional(readOnly = true)
    public List<RegisteredProgram> listOwn() {
        Actor.Citizen citizen = citizen();
        if (citizen.organisation() == null) {
            return jdbc.sql("select * from programs.program where person = ? and organisation is null and ended_at is null order by made_at desc, id").param(citizen.person().uuid()).query(this::read).list();
        }
        if (!members.isHead()) return List.of();
        return jdbc.sql("select * from programs.program where organisation = ? and ended_at is null order by made_at desc, id").param(citizen.organisation().uuid()).query(this::read).list();
    }

    /// A new secret in place of the old one, which is worth nothing from now on.
    ///
    /// @return the secret, shown once, or `program-unknown`
    @Transactional
    public Answer<Made> renewSecret(PublicId id) {
        Optional<RegisteredProgram> own = listOwn().stream().filter(one -> one.id().equals(id) && one.proof() == Proof.SECRET).findFirst();
        if (own.isEmpty()) return Answer.no(Refusal.of("program-unknown"));
        Secret secret = Secret.random();
        jdbc.sql("update programs.program set secret_hash = ? where id = ?").params(secret.hash().bytes(), id.uuid()).update();
        return Answer.yes(new Made(own.get(), MARK + secret.text()));
    }

    /// Lets people come back to other addresses, as when its server moves; from now on the old ones are worth nothing. Its name, its page and its scopes stay: they are what people read when they allowed it.
    ///
    /// @return the program, or `program-unknown`, `program-redirects`
    @Transactional
    public Answer<RegisteredProgram> move(PublicId id, List<String> to) {
        if (listOwn().stream().noneMatch(one -> one.id().equals(id))) return Answer.no(Refusal.of("program-unknown"));
        List<String> redirects = addresses(to);
        if (!areGood(redirects)) return Answer.no(Refusal.of("program-redirects", MOST_REDIRECTS));
        jdbc.sql("update programs.program set redirects = ? where id = ?").params(redirects.toArray(String[]::new), id.uuid()).update();
        return Answer.yes(find(id).orElseThrow());
    }

    private static List<String> addresses(List<String> typed) { return typed.stream().map(String::strip).filter(one -> !one.isEmpty()).distinct().toList(); }

    private static boolean areGood(List<String> redirects) { return !redirects.isEmpty() && redirects.size() <= MOST_REDIRECTS && redirects.stream().allMatch(RedirectAddress::isGood); }

    /// Ends a program for everybody who uses it, at once.
    ///
    /// @return the program, or `program-unknown`
    @Transactional
    public Answer<RegisteredProgram> end(PublicId id) {
        Optional<RegisteredProgram> own = listOwn().stream().filter(one -> one.id().equals(id)).findFirst();
        own.ifPresent(one -> jdbc.sql("update programs.program set ended_at = ? where id = ?").params(now(), id.uuid()).update());
        return own.<Answer<RegisteredProgram>>map(Answer::yes).orElseGet(() -> Answer.no(Refusal.of("program-unknown")));
    }

    /// A program that may be used now.
    @Transactional(readOnly = true)
    public Optional<RegisteredProgram> find(PublicId id) {
        return jdbc.sql("select * from programs.program where id = ? and ended_at is null").param(id.uuid()).query(this::read).optional();
    }

    /// The hash of its secret, or an empty one.
    byte[] secretHash(RegisteredProgram program) {
        byte[] hash = jdbc.sql("select coalesce(secret_hash, ''::bytea) from programs.program where id = ?").param(program.id().uuid()).query(byte[].class).single();
        return hash;
    }

    /// @return whether this statement of the program was not heard before
    boolean hearOnce(RegisteredProgram program, String jti, OffsetDateTime until, OffsetDateTime wire) {
        jdbc.sql("delete from programs.statement where program = ? and expires_at < ?").params(program.id().uuid(), wire).update();
        return jdbc.sql("insert into programs.statement (program, jti, expires_at) values (?, ?, ?) on conflict do nothing").params(program.id().uuid(), jti, until).update() == 1;
    }

    private RegisteredProgram read(ResultSet row, int index) throws SQLException {
        PersonId person = PersonId.of(row.getObject("person", UUID.class));
        @Nullable UUID organisation = row.getObject("organisation", UUID.class);
        @Nullable PersonId firm = organisation == null ? null : PersonId.of(organisation);
        String owner = people.find(firm == null ? person : firm).map(Person::title).orElse("");
        return new RegisteredProgram(new PublicId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("home"), person, firm, owner, Proof.valueOf(row.getString("proof").toUpperCase(java.util.Locale.ROOT)),
                row.getString("keys"), Arrays.asList(strings(row, "redirects")), ProgramScope.of(strings(row, "scopes")), row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    static String[] strings(ResultSet row, String column) throws SQLException { return (String[]) row.getArray(column).getArray(); }

    static Actor.Citizen citizen() {
        if (Acting.now() instanceof Actor.Citizen citizen) return citizen;
        throw new IllegalStateException("Programs belong to people");
    }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }
}
