package kz.torelik.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Each module owns one schema of the database, and nobody else's SQL names it. The only exception is the visibility of a case: policies
/// of other schemas ask `casefile` who may see, so that the answer is given in one place.
class SchemaOwnershipTests {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Map<String, int[]> RANGES = Map.ofEntries(range("database", 1, 99), range("law", 100, 199), range("ledger", 200, 299), range("courts", 300, 399), range("identity", 400, 499),
            range("casefile", 500, 599), range("documents", 600, 699), range("filing", 700, 799), range("payments", 800, 899), range("allocation", 900, 999), range("deadlines", 1000, 1099),
            range("hearings", 1100, 1149), range("reception", 1150, 1199), range("notices", 1200, 1299), range("acts", 1300, 1399), range("publication", 1400, 1499), range("enforcement", 1500, 1599), range("web", 1600, 1629),
            range("entrance", 1630, 1649), range("api", 1650, 1699), range("indicators", 1700, 1799), range("powers", 1800, 1849), range("intake", 1850, 1899), range("simulator", 1900, 1949), range("tour", 1950, 1969), range("mobile", 1970, 1999), range("alerts", 2000, 2049), range("conciliation", 2050, 2099), range("office", 2100, 2149), range("recordings", 2150, 2199), range("rooms", 2200, 2249), range("prosecution", 2250, 2299), range("programs", 2300, 2349), range("analytics", 2350, 2399), range("jurisprudence", 2450, 2499));
    private static final Pattern POLICY = Pattern.compile("create policy[^;]*;", Pattern.CASE_INSENSITIVE);

    private static Map.Entry<String, int[]> range(String module, int from, int to) { return entry(module, new int[] {from, to}); }

    @Test
    void noSqlOfAModuleNamesAnotherModulesSchema() {
        Set<String> schemas = schemas();
        assertThat(schemas).contains("casefile", "filing", "payments", "identity");
        List<String> strangers = new ArrayList<>();
        int own = 0;
        for (Sources.Source file : Sources.under(Sources.MAIN.resolve("kz/torelik"), ".java")) {
            String module = Sources.MAIN.resolve("kz/torelik").relativize(file.path()).getName(0).toString();
            for (String literal : Sources.literals(file.text())) {
                for (String named : named(literal, schemas)) {
                    if (named.equals(module)) own++;
                    else strangers.add(file.path() + " names " + named);
                }
            }
        }
        assertThat(own).as("statements that were read").isGreaterThan(60);
        assertThat(strangers).as("ask the module that owns the table").isEmpty();
    }

    @Test
    void noMigrationTouchesAnotherModulesSchema() {
        Set<String> schemas = schemas();
        for (Sources.Source file : Sources.under(MIGRATIONS, ".sql")) {
            String module = file.path().getParent().getFileName().toString();
            String beside = POLICY.matcher(file.text()).replaceAll("");
            assertThat(named(beside, schemas)).as("schemas in " + file.path()).isSubsetOf(module);
            Matcher policy = POLICY.matcher(file.text());
            while (policy.find()) assertThat(named(policy.group(), schemas)).as("policies in " + file.path()).isSubsetOf(module, "casefile");
        }
    }

    @Test
    void migrationsAreNumberedInTheRangeOfTheirModule() {
        List<Sources.Source> files = Sources.under(MIGRATIONS, ".sql");
        assertThat(files).hasSizeGreaterThan(8);
        Set<Integer> numbers = new TreeSet<>();
        for (Sources.Source file : files) {
            String module = file.path().getParent().getFileName().toString();
            Matcher name = Pattern.compile("V(\\d+)__" + module + "_[a-z_]+\\.sql").matcher(file.name());
            assertThat(name.matches()).as("%s is called V<number>__%s_<what>.sql", file.path(), module).isTrue();
            int number = Integer.parseInt(name.group(1));
            int[] range = Optional.ofNullable(RANGES.get(module)).orElseThrow(() -> new AssertionError(module + " has no range of numbers in CONTRIBUTING.md"));
            assertThat(number).as(file.path().toString()).isBetween(range[0], range[1]);
            assertThat(numbers.add(number)).as("%s has a number of its own", file.path()).isTrue();
        }
    }

    private static Set<String> schemas() {
        return Sources.under(MIGRATIONS, ".sql").stream().flatMap(file -> Pattern.compile("create schema (\\w+)").matcher(file.text()).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(String sql, Set<String> schemas) {
        Matcher matcher = Pattern.compile("(?i)\\b(?:from|join|into|update|table|references|on|using|exists|truncate|lock)\\s+(?:if exists |only )?(" + String.join("|", schemas) + ")\\.[a-z_]+|\\b("
                + String.join("|", schemas) + ")\\.[a-z_]+\\(").matcher(sql);
        Set<String> found = new TreeSet<>();
        while (matcher.find()) found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        return found;
    }
}
