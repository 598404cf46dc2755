package kz.torelik.publication.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.torelik.database.Acting;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.LawBook;
import kz.torelik.publication.cases.ListedCase.Place;
import kz.torelik.publication.cases.ListedCases.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// With a whole country in the register a page of a list still reads a few pages of the database. `-Dtorelik.cases=1000000` asks it of a million, and says how long it took.
class ManyListedCasesTests {

    private static final int CASES = Integer.getInteger("torelik.cases", 60_000);
    private static final int FEW = 400;
    private static final byte[] BANK = key(1);
    private static final byte[] DEBTOR = key(2);
    private static JdbcClient jdbc;
    private static TransactionTemplate transactions;
    private static ListedCases cases;

    @BeforeAll
    static void fill() {
        TestPostgres.Fresh fresh = TestPostgres.fresh();
        JdbcClient owner = fresh.jdbc(fresh.owner());
        owner.sql("""
                insert into publication.case_line (id, number, ticket, seat, procedure, category, stage, filed_on, hearings, seq)
                select md5(n::text)::uuid, lpad((7100 + n % 300)::text, 4, '0') || '-26-00-2/' || n, '26-' || lpad((n / 100000)::text, 5, '0') || '-' || lpad((n % 100000)::text, 5, '0'), (7100 + n % 300)::text, 'action',
                       (array['7.01', '7.03', '1.03', '8.01', '9.00'])[1 + (n * 7) % 5], case when n % 11 = 0 then 'filed' else 'hearing' end, date '2024-01-01' + n % 900, '{}', 20
                  from generate_series(1, ?) as n""").param(CASES).update();
        owner.sql("""
                insert into publication.case_party (key, filed_on, number, case_id)
                select case when n % 3 = 0 then ? else sha256(('x' || n)::bytea) end, filed_on, number, id from (select *, split_part(number, '/', 2)::integer as n from publication.case_line) l""").param(BANK).update();
        owner.sql("insert into publication.case_party (key, filed_on, number, case_id) select ?, filed_on, number, id from publication.case_line where split_part(number, '/', 2)::integer % 1000 = 0").param(DEBTOR).update();
        owner.sql("vacuum analyze publication.case_line").update();
        owner.sql("vacuum analyze publication.case_party").update();
        var application = fresh.application();
        jdbc = fresh.jdbc(application);
        transactions = fresh.transactions(application);
        cases = new ListedCases(jdbc, transactions, new PartyKeys(null), LawBook.load());
    }

    private static byte[] key(int of) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) of);
        return key;
    }

    @Test
    void eachListGoesByAnIndexOnItsFirstPageAndDeepInside() {
        CourtCode court = CourtCode.of("7110");
        List<Question> questions = new ArrayList<>();
        for (CourtCode in : Arrays.asList(null, court)) for (String category : Arrays.asList(null, "7.03", "7.00", "1.03")) for (LocalDate from : Arrays.asList(null, LocalDate.of(2025, 3, 1))) {
            questions.add(new Question(in, category, from, from == null ? null : from.plusMonths(2)));
        }
        for (Question question : questions) for (Place after : Arrays.asList(null, new Place(LocalDate.of(2025, 4, 3), "7150-26-00-2/4"))) {
            Map<String, Object> facts = new LinkedHashMap<>();
            assertFew(question + " after " + after, cases.listing(question, after, facts), facts);
        }
    }

    @Test
    void aParticipantWithAThirdOfAllCasesIsListedAsFastAsOneWithFew() {
        for (Place after : Arrays.asList(null, new Place(LocalDate.of(2025, 4, 3), "7150-26-00-2/4"))) {
            for (PartyKeys.Wanted wanted : List.of(new PartyKeys.Wanted(BANK, List.of()), new PartyKeys.Wanted(DEBTOR, List.of(BANK, BANK)), new PartyKeys.Wanted(key(3), List.of()))) {
                Map<String, Object> facts = new LinkedHashMap<>();
                assertFew("participant after " + after, cases.listing(wanted, false, after, facts), facts);
            }
        }
    }

    @Test
    void nobodyButTheHouseReadsTheFingerprints() {
        Actor citizen = new Actor.Citizen(kz.torelik.kernel.PersonId.random());
        int seen = Acting.as(citizen, () -> transactions.execute(_ -> jdbc.sql("select count(*) from publication.case_party").query(Integer.class).single()));
        assertThat(seen).isZero();
    }

    private static void assertFew(String what, String sql, Map<String, Object> facts) {
        String plan = Acting.as(new Actor.Rule("public-register"), () -> transactions.execute(_ -> String.join("\n", jdbc.sql("explain (analyze, buffers) " + sql).params(facts).query(String.class).list())));
        assertThat(plan).as(what).doesNotContain("Seq Scan");
        int pages = first(plan, "shared hit=(\\d+)") + first(plan, "shared (?:hit=\\d+ )?read=(\\d+)");
        System.out.printf("%,d cases, %s: %d pages, %s%n", CASES, what, pages, plan.lines().filter(line -> line.startsWith("Execution Time")).findFirst().orElse(""));
        assertThat(pages).as(what + "\n" + plan).isLessThan(FEW);
    }

    private static int first(String plan, String pattern) {
        @Nullable String found = null;
        Matcher matcher = Pattern.compile(pattern).matcher(plan);
        if (matcher.find()) found = matcher.group(1);
        return found == null ? 0 : Integer.parseInt(found);
    }
}
