package kz.torelik.courts;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.Category;
import kz.torelik.law.Court;
import kz.torelik.law.CourtKind;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The judges of the country.
@Repository
public class Judges {

    private static final String SELECT = """
            select s.person, s.court, s.function, s.surname, s.given, s.patronymic, s.iin, s.appointed_on, s.left_on,
                   p.fields, p.groups, p.languages, r.employment, r.experience, w.secretary
              from courts.staff s
              left join courts.specialisation p on p.judge = s.person
              left join courts.load_rate r on r.judge = s.person
              left join courts.pairing w on w.judge = s.person
             where s.function in ('JUDGE', 'CHAIR')
            """;
    private static final String SERVING = " and s.court = any(?) and s.appointed_on <= ? and (s.left_on is null or s.left_on > ?) order by s.court, s.surname, s.given, s.person";

    /// The group of the criminal cases: a district court considers them beside the civil ones (Criminal Procedure Code art. 306).
    private static final String CRIMINAL = "21.00";

    private final JdbcClient jdbc;
    private final LawBook law;
    private final Absences absences;

    Judges(JdbcClient jdbc, LawBook law, Absences absences) {
        this.jdbc = jdbc;
        this.law = law;
        this.absences = absences;
    }

    /// All judges who serve in the court that day, with the facts that a draw weighs; nobody is left out.
    public List<Candidate> listEligibleFor(CourtCode court, Category category, Language language, LocalDate day) {
        return candidates(List.of(law.courts().get(court)), category, language, day);
    }

    /// The same over all courts of a kind in the country, for the virtual jurisdiction.
    public List<Candidate> listEligibleFor(CourtKind kind, Category category, Language language, LocalDate day) {
        return candidates(law.courts().ofKind(kind), category, language, day);
    }

    /// The same over the courts of several kinds, such as all territorial ones.
    public List<Candidate> listEligibleFor(Set<CourtKind> kinds, Category category, Language language, LocalDate day) {
        return candidates(law.courts().list().stream().filter(court -> kinds.contains(court.kind())).toList(), category, language, day);
    }

    /// The judges who serve in the court that day, by surname.
    public List<Judge> list(CourtCode court, LocalDate day) { return serving(List.of(court), day); }

    /// A judge, also one who no longer serves.
    public Optional<Judge> find(PersonId person) { return jdbc.sql(SELECT + " and s.person = ?").param(person.uuid()).query(Judges::read).optional(); }

    /// @throws Refused with `staff-unknown` when there is no such judge
    public Judge get(PersonId person) { return find(person).orElseThrow(() -> new Refused(Refusal.of("staff-unknown"))); }

    private List<Candidate> candidates(List<Court> courts, Category category, Language language, LocalDate day) {
        Map<CourtCode, Field> fields = courts.stream().collect(Collectors.toMap(Court::code, court -> Field.of(court.kind())));
        List<Judge> judges = serving(fields.keySet(), day);
        Map<PersonId, List<Absence>> away = absences.from(judges.stream().map(Judge::person).toList(), day);
        List<Candidate> candidates = new ArrayList<>();
        for (Judge judge : judges) {
            Field field = category.groupCode().equals(CRIMINAL) ? Field.CRIMINAL : fields.get(judge.court());
            Specialisation specialisation = judge.work().specialisation();
            candidates.add(new Candidate(judge, field != null && specialisation.hears(field, category), specialisation.speaks(language),
                    away.getOrDefault(judge.person(), List.of())));
        }
        return List.copyOf(candidates);
    }

    private List<Judge> serving(Collection<CourtCode> courts, LocalDate day) {
        String[] codes = courts.stream().map(CourtCode::digits).toArray(String[]::new);
        return jdbc.sql(SELECT + SERVING).params(codes, day, day).query(Judges::read).list();
    }

    private static Judge read(ResultSet row, int index) throws SQLException {
        @Nullable UUID secretary = row.getObject("secretary", UUID.class);
        return new Judge(PersonId.of(row.getObject("person", UUID.class)), CourtCode.of(row.getString("court")), Function.valueOf(row.getString("function")),
                new PersonName(row.getString("surname"), row.getString("given"), row.getString("patronymic")), Iin.of(row.getString("iin")),
                row.getObject("appointed_on", LocalDate.class), row.getObject("left_on", LocalDate.class), new Judge.Work(specialisation(row), rate(row)),
                secretary == null ? null : PersonId.of(secretary));
    }

    private static Specialisation specialisation(ResultSet row) throws SQLException {
        if (row.getArray("fields") == null) return Specialisation.NONE;
        Set<Field> fields = words(row.getArray("fields")).stream().map(word -> Field.valueOf(word.toUpperCase(Locale.ROOT))).collect(Collectors.toSet());
        Set<Language> languages = words(row.getArray("languages")).stream().flatMap(tag -> Language.find(tag).stream()).collect(Collectors.toSet());
        return new Specialisation(fields, words(row.getArray("groups")), languages);
    }

    private static LoadRate rate(ResultSet row) throws SQLException {
        @Nullable BigDecimal employment = row.getBigDecimal("employment");
        return employment == null ? LoadRate.FULL : new LoadRate(employment, row.getBigDecimal("experience"));
    }

    private static Set<String> words(Array array) throws SQLException { return new HashSet<>(Arrays.asList((String[]) array.getArray())); }
}
