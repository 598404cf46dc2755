package kz.torelik.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the law never allows is refused by the database itself, past the engine and past row-level security: each test writes as the owner of the tables.
class LegalInvariantsTests {

    private static final JdbcClient OWNER = JdbcClient.create(TestPostgres.fresh().owner());
    private static final String CASE = "'11111111-1111-1111-1111-111111111111'";
    private static final String OTHER = "'22222222-2222-2222-2222-222222222222'";

    @BeforeAll
    static void aCaseWithAJudgeAndADecisionInForce() {
        aCase(CASE, "7110-26-00-2/1");
        aCase(OTHER, "7110-26-00-2/2");
        event(CASE, 1, "claim-filed/1", "{}", "cpc 148(1)");
        event(CASE, 2, "judge-drawn/1", "{\"draw\": \"d1\", \"judge\": \"j1\"}", "cpc 35(7)");
        event(CASE, 3, "motion-filed/1", "{\"motion\": 1}", "cpc 46");
        event(CASE, 4, "act-signed/1", "{\"act\": \"a1\", \"ordinal\": 1, \"kind\": \"decision\"}", "cpc 226");
        event(CASE, 5, "act-in-force/1", "{\"act\": \"a1\", \"kind\": \"decision\"}", "cpc 240");
        event(OTHER, 1, "claim-filed/1", "{}", "cpc 148(1)");
        run("insert into casefile.bench (case_id, judge, from_seq) values (" + CASE + ", gen_random_uuid(), 2)");
        draw("committed", "null, null, null, null", 1);
        run("insert into deadlines.clock (case_id, rule, started_by, bears_on, status, due, due_at, on_expiry, basis) values (" + CASE + ", 'response', 1, 'party', 'running', '2026-04-01', '2026-04-01T19:00Z', 'none', 'cpc 166(1)')");
    }

    static Stream<Arguments> unlawful() {
        return Stream.of(
                Arguments.of("a gap in a history", insert(CASE, 7, "response-filed/1", "{}", "cpc 166(1)"), "no_gap_in_a_history"),
                Arguments.of("a history that does not begin with its first event", insert(OTHER, 3, "response-filed/1", "{}", "cpc 166(1)"), "no_gap_in_a_history"),
                Arguments.of("an event before the first", insert(OTHER, 0, "claim-filed/1", "{}", "cpc 148(1)"), "counted_from_one"),
                Arguments.of("two events with one place", insert(CASE, 5, "response-filed/1", "{}", "cpc 166(1)"), "procedural_event_case_id_seq_key"),
                Arguments.of("an event without an article", insert(CASE, 6, "response-filed/1", "{}", ""), "nothing_without_a_basis"),
                Arguments.of("an event under something that is no article", insert(CASE, 6, "response-filed/1", "{}", "because"), "nothing_without_a_basis"),
                Arguments.of("an event without its kind", insert(CASE, 6, "", "{}", "cpc 1"), "known_form"),
                Arguments.of("one act in force twice", insert(CASE, 6, "act-in-force/1", "{\"act\": \"a1\", \"kind\": \"ruling\"}", "cpc 240"), "one_entry_into_force"),
                Arguments.of("two decisions in force", insert(CASE, 6, "act-in-force/1", "{\"act\": \"a2\", \"kind\": \"decision-simplified\"}", "cpc 240"), "one_decision_in_force"),
                Arguments.of("the number of an act twice", insert(CASE, 6, "act-signed/1", "{\"act\": \"a2\", \"ordinal\": 1}", "cpc 226"), "one_act_for_a_number"),
                Arguments.of("one act signed in two cases", insert(OTHER, 2, "act-signed/1", "{\"act\": \"a1\", \"ordinal\": 1}", "cpc 226"), "one_signature_of_an_act"),
                Arguments.of("the number of a motion twice", insert(CASE, 6, "motion-filed/1", "{\"motion\": 1}", "cpc 46"), "one_motion_for_a_number"),
                Arguments.of("two judges from one draw", insert(OTHER, 2, "judge-drawn/1", "{\"draw\": \"d1\", \"judge\": \"j2\"}", "cpc 35(7)"), "one_judge_from_a_draw"),
                Arguments.of("two judges at a time", "insert into casefile.bench (case_id, judge, from_seq) values (" + CASE + ", gen_random_uuid(), 4)", "one_judge_at_a_time"),
                Arguments.of("a judge in the time of another", "insert into casefile.bench (case_id, judge, from_seq, until_seq) values (" + CASE + ", gen_random_uuid(), 3, 4)", "one_judge_at_a_time"),
                Arguments.of("a judge who ended before he began", "insert into casefile.bench (case_id, judge, from_seq, until_seq) values (" + OTHER + ", gen_random_uuid(), 1, 1)", "bench_check"),
                Arguments.of("a judge from no event", "insert into casefile.bench (case_id, judge, from_seq) values (" + OTHER + ", gen_random_uuid(), 9)", "bench_case_id_from_seq_fkey"),
                Arguments.of("the number of a case twice", caseRow("gen_random_uuid()", "7110-26-00-2/1"), "case_file_number_key"),
                Arguments.of("a judge without a name", "update casefile.case_file set judge = gen_random_uuid()", "judge_with_a_name"),
                Arguments.of("a register that counts from nothing", "insert into casefile.number_series values ('7110', 2026, '2', 0)", "counted_up"),
                Arguments.of("a deadline without an article", clock("basis", "''"), "nothing_without_a_basis"),
                Arguments.of("a deadline without any basis", clock("basis", "null"), "basis"),
                Arguments.of("a deadline that no event started", clock("started_by", "0"), "started_by_an_event"),
                Arguments.of("a deadline that runs without a last day", clock("due = null, due_at", "null"), "due_unless_it_stands_still"),
                Arguments.of("a deadline that stands still with a last day", clock("status", "'paused'"), "due_unless_it_stands_still"),
                Arguments.of("a deadline with a day and no moment", clock("due_at", "null"), "moment_of_the_day"),
                Arguments.of("two draws of a case at a time", drawRow("committed", "null, null, null, null", 2), "one_open_draw"),
                Arguments.of("a draw that is over without its proof", drawRow("drawn", "5, null, gen_random_uuid(), now()", 3), "whole_when_drawn"),
                Arguments.of("a judge of a draw that is not over", drawRow("committed", "5, null, gen_random_uuid(), now()", 4), "whole_when_drawn"),
                Arguments.of("a text taken back without a reason", text("'2026-05-01', null", "null"), "whole_tombstone"),
                Arguments.of("a text taken back that still stands", text("'2026-05-01', 'why'", "'{}'"), "text_until_taken_back"),
                Arguments.of("a published act without its text", text("null, null", "null"), "text_until_taken_back"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unlawful")
    void theDatabaseRefuses(String what, String sql, String constraint) { assertThatThrownBy(() -> run(sql)).as(what).hasStackTraceContaining(constraint); }

    @Test
    void whatTheLawAllowsIsNotRefused() {
        run("update casefile.bench set until_seq = 4 where case_id = " + CASE);
        run("insert into casefile.bench (case_id, judge, from_seq) values (" + CASE + ", gen_random_uuid(), 4)");
        run("delete from casefile.bench where from_seq = 4");
        run("update casefile.bench set until_seq = null");
        String third = "'" + UUID.randomUUID() + "'";
        aCase(third, "7110-26-00-2/3");
        event(third, 1, "claim-filed/1", "{}", "cpc 148(1)");
        event(third, 2, "act-in-force/1", "{\"act\": \"a3\", \"kind\": \"ruling\"}", "tax-2017 610");
        event(third, 3, "act-in-force/1", "{\"act\": \"a4\", \"kind\": \"decision\"}", "cpc 240");
        assertThat(OWNER.sql("select count(*) from casefile.procedural_event where case_id = " + third + "::uuid").query(Integer.class).single()).isEqualTo(3);
    }

    private static void run(String sql) { OWNER.sql(sql).update(); }

    private static String caseRow(String id, String number) {
        return "insert into casefile.case_file (id, number, court, seat, procedure, category, stage, seal, language, plaintiff, defendant, price, version, head, filed_on, changed_at) values (" + id + ", '" + number
                + "', '7110', '7110', 'action', '7.03', 'filed', 'open', 'ru', '', '', 0, 1, '', '2026-03-16', now())";
    }

    private static void aCase(String id, String number) { run(caseRow(id, number)); }

    private static String insert(String id, int seq, String key, String payload, String basis) {
        return "insert into casefile.procedural_event (case_id, seq, key, payload, occurred_on, recorded_at, actor, basis, stage, salt, hash, leaf) values (" + id + ", " + seq + ", '" + key + "', '" + payload
                + "', '2026-03-16', now(), '{}', '" + basis + "', 'filed', sha256('1'), sha256('2'), sha256('3'))";
    }

    private static void event(String id, int seq, String key, String payload, String basis) { run(insert(id, seq, key, payload, basis)); }

    private static String clock(String column, String value) { return "update deadlines.clock set " + column + " = " + value; }

    private static String drawRow(String state, String over, int attempt) {
        return "insert into allocation.draw (id, case_id, attempt, input, sha256, leaf, state, leaf_index, proof, winner, drawn_at, committed_at) values (gen_random_uuid(), " + CASE + ", " + attempt + ", '', '', '', '" + state
                + "', " + over + ", now())";
    }

    private static void draw(String state, String over, int attempt) { run(drawRow(state, over, attempt)); }

    private static String text(String withdrawn, String body) {
        return "insert into publication.text (act, case_id, ecli, case_number, court, region, category, kind, language, judge, decided_on, in_force_from, act_sha256, document, pdf_sha256, published_at, withdrawn_on, withdrawn_why, body)"
                + " values (gen_random_uuid(), " + CASE + ", gen_random_uuid()::text, '', '', '', '', '', 'ru', '', '2026-03-16', '2026-03-16', '', gen_random_uuid(), '', now(), " + withdrawn + ", " + body + ")";
    }
}
