package kz.torelik.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.torelik.api.Program;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.law.LawFiles;
import kz.torelik.web.Asks;
import kz.torelik.web.Doorkeeper;
import kz.torelik.web.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Route by person by seal: what the door answers, what the API answers over HTTP, and what the database shows, each compared with `law/access.yaml`
/// read anew here and not through the code that decides.
class AccessMatrixTests {

    private static final Path PAGE = Path.of("docs/reference/access-matrix.md");
    private static final String NOWHERE = "00000000000000000000000000";
    private static final Map<String, HousePages.Action> ACTIONS = new LinkedHashMap<>();
    private static AccessWorld world;

    @BeforeAll
    static void open() {
        LawFiles.read("access.yaml", HousePages.Rules.class).actions().forEach(action -> ACTIONS.put(action.id(), action));
        world = new AccessWorld();
    }

    @AfterAll
    static void close() { world.close(); }

    @Test
    void everyDoorAnswersAsTheLawSays() {
        Doorkeeper doorkeeper = world.house().get(Doorkeeper.class);
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<String, String> route : Routes.all().entrySet()) {
            for (String persona : world.personas()) {
                for (boolean closed : List.of(false, true)) {
                    Actor actor = world.actor(persona, closed);
                    CaseId id = world.id(closed);
                    Viewer viewer = AccessWorld.viewer(actor);
                    boolean passes = world.house().as(actor, () -> doorkeeper.decide(viewer, route.getValue(), Map.of("case", id.toString()))).isYes();
                    if (passes != expected(route.getValue(), persona, actor, closed)) wrong.add(route.getKey() + " " + persona + (closed ? " closed" : " open") + ": " + passes);
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(700);
        assertThat(wrong).isEmpty();
    }

    @Test
    void theApiAnswersAsTheDoorAndForbiddenIsMissing() {
        int asked = 0;
        for (String persona : world.personas()) {
            for (boolean closed : List.of(false, true)) {
                Actor actor = world.actor(persona, closed);
                Program program = world.program(actor);
                for (Map.Entry<String, String> route : Routes.all().entrySet()) {
                    if (!route.getKey().contains(" /api/v1/cases/{case}")) continue;
                    asked++;
                    String method = route.getKey().substring(0, route.getKey().indexOf(' '));
                    String path = route.getKey().substring(method.length() + 1).replace("{document}", world.document(closed).toString()).replaceAll("\\{(?!case)\\w+}", NOWHERE);
                    Program.Reply real = program.send(method, path.replace("{case}", world.id(closed).toString()), "Idempotency-Key", "matrix-" + asked);
                    String what = persona + (closed ? " closed " : " open ") + route.getKey() + " " + real.body();
                    if (actor instanceof Actor.Anyone) {
                        assertThat(real.status()).as(what).isEqualTo(401);
                    } else if (expected(route.getValue(), persona, actor, closed)) {
                        if (path.contains(NOWHERE) || !method.equals("GET")) assertThat(real.status()).as(what).isBetween(400, 499);
                        else assertThat(real.status()).as(what).isEqualTo(200);
                        assertThat(real.body()).as("past the door: " + what).doesNotContain("nothing-here", "\"case-not-found\"");
                    } else {
                        Program.Reply missing = program.send(method, path.replace("{case}", NOWHERE), "Idempotency-Key", "missing-" + asked);
                        assertThat(real.status()).as(what).isEqualTo(404).isEqualTo(missing.status());
                        assertThat(real.body()).as(what).isEqualTo(missing.body());
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(900);
    }

    @Test
    void theDatabaseShowsTheSameRowsWithoutAnyQuestion() {
        JdbcClient jdbc = world.house().get(JdbcClient.class);
        TransactionTemplate transactions = world.house().get(TransactionTemplate.class);
        List<String> tables = jdbc.sql("""
                select c.relnamespace::regnamespace || '.' || c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id'
                 where c.relrowsecurity and c.relkind = 'r' order by 1""").query(String.class).list();
        assertThat(tables).contains("casefile.procedural_event", "casefile.reader", "casefile.look");
        for (String persona : world.personas()) {
            for (boolean closed : List.of(false, true)) {
                Actor actor = world.actor(persona, closed);
                CaseId id = world.id(closed);
                boolean reads = expected("read-case", persona, actor, closed);
                String what = persona + (closed ? " of the closed case" : " of the open case");
                world.house().as(actor, () -> transactions.execute(_ -> {
                    assertThat(jdbc.sql("select count(*) from casefile.case_file where id = ?").param(id.uuid()).query(Integer.class).single()).as("case_file, " + what).isEqualTo(reads ? 1 : 0);
                    assertThat(jdbc.sql("select count(*) from casefile.procedural_event where case_id = ?").param(id.uuid()).query(Integer.class).single()).as("events, " + what)
                            .isEqualTo(reads ? world.events(closed) : 0);
                    if (!reads) {
                        for (String table : tables) assertThat(jdbc.sql("select count(*) from " + table + " where case_id = ?").param(id.uuid()).query(Integer.class).single()).as(table + ", " + what).isZero();
                    }
                    return 0;
                }));
            }
        }
    }

    @Test
    void theWrittenMatrixIsCurrent() throws IOException {
        StringBuilder page = new StringBuilder("# Access matrix\n\n<!-- Generated by a test; do not edit. -->\n\nWhat each person may do with a case: ● in an open and in a closed case, ○ in an open case only. "
                + "The test asks every door, the API over HTTP and the database for each cell.\n\n| action | law |");
        world.personas().forEach(persona -> page.append(' ').append(persona).append(" |"));
        page.append("\n|---|---|").append("---|".repeat(world.personas().size())).append('\n');
        for (HousePages.Action action : ACTIONS.values()) {
            page.append("| `").append(action.id()).append("` | ").append(action.basis()).append(" |");
            for (String persona : world.personas()) {
                boolean open = expected(action.id(), persona, world.actor(persona, false), false);
                boolean closed = expected(action.id(), persona, world.actor(persona, true), true);
                page.append(' ').append(closed ? "●" : open ? "○" : "").append(" |");
            }
            page.append('\n');
        }
        if ("write".equals(System.getProperty("torelik.reference"))) Files.writeString(PAGE, page);
        assertThat(Files.readString(PAGE)).as("write it anew with -Dtorelik.reference=write").isEqualTo(page.toString());
    }

    private static boolean expected(String asks, String persona, Actor actor, boolean closed) {
        HousePages.Action action = ACTIONS.get(asks);
        if (action != null) {
            Set<String> relations = world.relations(persona, closed);
            return (closed ? action.closed() : action.open()).stream().anyMatch(relations::contains);
        }
        String function = actor instanceof Actor.Staff staff ? staff.function().name() : "";
        return switch (asks) {
            case Asks.OPEN -> true;
            case "person" -> !(actor instanceof Actor.Anyone);
            case "citizen" -> actor instanceof Actor.Citizen;
            case "staff" -> actor instanceof Actor.Staff;
            case "judge" -> function.equals("JUDGE") || function.equals("CHAIR");
            case "chair", "secretary", "registrar" -> function.equalsIgnoreCase(asks);
            default -> throw new AssertionError("No rule for the word " + asks);
        };
    }
}
