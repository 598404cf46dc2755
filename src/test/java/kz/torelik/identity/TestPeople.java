package kz.torelik.identity;

import java.util.List;
import javax.sql.DataSource;
import kz.torelik.kernel.CourtClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The register of persons over a test database, without Spring.
public final class TestPeople {

    private TestPeople() {}

    public static People over(DataSource source, CourtClock clock, Person... persons) {
        People people = new People(JdbcClient.create(source), new JdbcTemplate(source), clock);
        people.register(List.of(persons));
        return people;
    }
}
