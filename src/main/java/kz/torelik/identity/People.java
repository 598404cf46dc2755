package kz.torelik.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The register of persons and organisations.
@Repository
public class People {

    private static final String INSERT = """
            insert into identity.person (id, kind, iin, bin, surname, given, patronymic, organisation, born, address, kato, phone, email, language, profession, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CourtClock clock;

    People(JdbcClient jdbc, JdbcTemplate batches, CourtClock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    @Transactional
    public void register(Collection<? extends Person> persons) {
        List<Object[]> rows = new ArrayList<>();
        for (Person person : persons) rows.add(row(person));
        batches.batchUpdate(INSERT, rows);
    }

    @Transactional
    public void appoint(Collection<Person.Office> offices) {
        List<Object[]> rows = new ArrayList<>();
        for (Person.Office office : offices) rows.add(new Object[] {office.organisation().uuid(), office.person().uuid(), office.title(), office.since()});
        batches.batchUpdate("insert into identity.office (organisation, person, title, since) values (?, ?, ?, ?) on conflict do nothing", rows);
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) { return jdbc.sql("select * from identity.person where id = ?").param(id.uuid()).query(People::read).optional(); }

    @Transactional(readOnly = true)
    public Optional<Person.Natural> find(Iin iin) {
        return jdbc.sql("select * from identity.person where iin = ?").param(iin.digits()).query(People::read).optional().map(Person.Natural.class::cast);
    }

    @Transactional(readOnly = true)
    public Optional<Person.Organisation> find(Bin bin) {
        return jdbc.sql("select * from identity.person where bin = ?").param(bin.digits()).query(People::read).optional().map(Person.Organisation.class::cast);
    }

    /// A person by his IIN or an organisation by its BIN, as somebody typed it.
    @Transactional(readOnly = true)
    public Optional<? extends Person> findByNumber(String typed) {
        if (Iin.parse(typed) instanceof Answer.Yes<Iin>(Iin iin)) return find(iin);
        return Bin.parse(typed) instanceof Answer.Yes<Bin>(Bin bin) ? find(bin) : Optional.empty();
    }

    /// The organisations that a person may act for today.
    @Transactional(readOnly = true)
    public List<Person.Organisation> listOrganisationsOf(PersonId person) {
        return jdbc.sql("""
                select p.* from identity.office o join identity.person p on p.id = o.organisation
                 where o.person = ? and o.since <= ? and (o.until is null or o.until >= ?) and o.ended_at is null order by p.organisation""")
                .params(person.uuid(), clock.today(), clock.today()).query(People::read).list().stream().map(Person.Organisation.class::cast).toList();
    }

    private Object[] row(Person person) {
        Person.Contact contact = person.contact();
        Object[] row = new Object[16];
        row[0] = person.id().uuid();
        switch (person) {
            case Person.Natural natural -> {
                row[1] = "natural";
                row[2] = natural.iin().digits();
                row[4] = natural.name().surname();
                row[5] = natural.name().given();
                row[6] = natural.name().patronymic();
                row[8] = natural.born();
                row[14] = natural.profession();
            }
            case Person.Organisation organisation -> {
                row[1] = "legal";
                row[3] = organisation.bin().digits();
                row[7] = organisation.name();
            }
        }
        row[9] = contact.address();
        row[10] = contact.kato();
        row[11] = contact.phone() == null ? null : contact.phone().e164();
        row[12] = contact.email() == null ? null : contact.email().address();
        row[13] = contact.language().tag();
        row[15] = clock.instant().atOffset(ZoneOffset.UTC);
        return row;
    }

    private static Person read(ResultSet row, int index) throws SQLException {
        PersonId id = PersonId.of(row.getObject("id", UUID.class));
        @Nullable String phone = row.getString("phone");
        @Nullable String email = row.getString("email");
        Person.Contact contact = new Person.Contact(row.getString("address"), row.getString("kato"), phone == null ? null : PhoneNumber.of(phone),
                email == null ? null : EmailAddress.of(email), Language.find(row.getString("language")).orElse(Language.KK));
        if (row.getString("kind").equals("legal")) return new Person.Organisation(id, Bin.of(row.getString("bin")), row.getString("organisation"), contact);
        return new Person.Natural(id, Iin.of(row.getString("iin")), new PersonName(row.getString("surname"), row.getString("given"), row.getString("patronymic")),
                row.getObject("born", LocalDate.class), contact, row.getString("profession"));
    }
}
