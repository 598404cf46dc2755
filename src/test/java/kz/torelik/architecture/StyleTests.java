package kz.torelik.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchConditions.notBePublic;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

/// The habits of the house, each with its reason.
class StyleTests {

    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("kz.torelik");
    private static final List<Sources.Source> MAIN = Sources.under(Sources.MAIN, ".java");
    private static final int LONGEST = 400;

    /// The outermost edges, where whatever happens must end: a page for a person, the next step of the river, and the readers of strangers' files,
    /// where a fault of a library is a property of the file.
    private static final Set<String> EDGES = Set.of("casefile/River.java", "web/Faults.java", "documents/pages/PageWorker.java", "documents/upload/OfficeLook.java", "documents/upload/PdfLook.java");
    private static final String[] FACES = {"kz.torelik.web", "kz.torelik.entrance", "kz.torelik.portal..", "kz.torelik.gazette..", "kz.torelik.tour", "kz.torelik.chambers..", "kz.torelik.courtroom", "kz.torelik.replay", "kz.torelik.situation..", "kz.torelik.api.."};

    @Test
    void noFileIsLongerThanAPersonReadsAtOnce() {
        List<Sources.Source> all = Stream.concat(Sources.allJava().stream(), Stream.of("src/main/jte", "src/main/resources/static", "src/main/resources/db")
                .flatMap(folder -> Sources.under(Path.of(folder), ".jte", ".css", ".js", ".sql").stream())).toList();
        assertThat(all).hasSizeGreaterThan(300);
        assertThat(all.stream().filter(file -> file.lines() > LONGEST).map(file -> file.path() + " " + file.lines()).toList())
                .as("files over %d lines: what does not fit is two things", LONGEST).isEmpty();
    }

    @Test
    void nothingIsImportedInVain() {
        Pattern imported = Pattern.compile("(?m)^import (?:static )?[\\w.]+\\.(\\w+);$");
        List<String> vain = Sources.allJava().stream().flatMap(file -> { // a template also needs what the templates that it calls have as defaults
            String body = imported.matcher(file.text()).replaceAll("");
            return imported.matcher(file.text()).results().map(found -> found.group(1)).filter(name -> !Pattern.compile("\\b" + name + "\\b").matcher(body).find()).map(name -> file.path() + " " + name);
        }).toList();
        assertThat(vain).as("what a file leans on stands at its head, and nothing else").isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<Path> folders = MAIN.stream().map(file -> file.path().getParent()).collect(Collectors.toSet());
        assertThat(folders).hasSizeGreaterThan(20);
        for (Path folder : folders) {
            assertThat(folder.resolve("package-info.java")).as("a newcomer reads the package before its classes").exists();
            String text = Sources.under(folder, "package-info.java").stream().filter(file -> file.path().getParent().equals(folder)).findFirst().orElseThrow().text();
            assertThat(text).as("%s begins with its purpose and is null-marked", folder).startsWith("/// ").contains("@NullMarked");
            boolean module = folder.getParent().endsWith("torelik");
            assertThat(text.contains("@ApplicationModule(")).as("%s declares on whom it leans, if it is a module", folder).isEqualTo(module);
            if (module) assertThat(text).as("%s names its events", folder).contains("Events in", "Events out");
        }
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses().should().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Helper")
                .orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Processor").orShould().haveSimpleNameEndingWith("Impl")
                .because("such a word says only that the author did not decide what the class is").allowEmptyShould(false).check(HOUSE);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses().that().doNotHaveFullyQualifiedName("kz.torelik.kernel.CourtClock")
                .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now").orShould().callMethod(LocalDateTime.class, "now")
                .orShould().callMethod(ZonedDateTime.class, "now").orShould().callMethod(OffsetDateTime.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
                .because("the months of a case are walked with the clock moved").allowEmptyShould(false).check(HOUSE);
    }

    @Test
    void nobodyNeedsMoreThanSevenThings() {
        constructors().that().areDeclaredInClassesThat().areNotRecords().and().areDeclaredInClassesThat().areNotEnums().should(haveAtMost(7))
                .because("whoever needs eight others does the work of two").allowEmptyShould(false).check(HOUSE);
    }

    private static ArchCondition<JavaConstructor> haveAtMost(int most) {
        return new ArchCondition<>("have at most " + most + " parameters") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int size = constructor.getRawParameterTypes().size();
                events.add(new SimpleConditionEvent(constructor, size <= most, constructor.getFullName() + " has " + size));
            }
        };
    }

    @Test
    void theDomainKnowsNoFrame() {
        noClasses().that().resideInAnyPackage("kz.torelik.kernel..", "kz.torelik.casefile.events..").and(not(simpleName("package-info")))
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "java.net.http..")
                .because("what happened in a case outlives the frame that recorded it").allowEmptyShould(false).check(HOUSE);
    }

    @Test
    void whatAClassNeedsStandsInItsConstructor() {
        fields().should().notBeAnnotatedWith(Autowired.class).andShould().notBeAnnotatedWith(Value.class)
                .because("a test builds a class with `new`").allowEmptyShould(false).check(HOUSE);
    }

    @Test
    void onlyTheEdgesCatchEverything() {
        Pattern everything = Pattern.compile("catch \\((?:final )?(?:\\w+ \\| )*(?:Exception|RuntimeException|Throwable|Error)\\b");
        List<String> found = MAIN.stream().filter(file -> everything.matcher(Sources.bare(file.text())).find())
                .map(file -> Sources.MAIN.resolve("kz/torelik").relativize(file.path()).toString()).toList();
        assertThat(found).as("a broken invariant must reach the edge, where it is logged once").isSubsetOf(EDGES);
        assertThat(found).as("the rule finds what it looks for").contains("casefile/River.java");
    }

    @Test
    void aNewKindIsSeenByEverySwitch() {
        SealedSwitches switches = new SealedSwitches(MAIN);
        assertThat(switches.sealedTypes()).contains("ProceduralEvent", "Answer", "Actor", "FilingEvent");
        assertThat(MAIN.stream().flatMap(file -> switches.hiding(file).stream()).toList()).as("`default` over a sealed type hides the kind that comes next year").isEmpty();
        Sources.Source bad = new Sources.Source(Path.of("Bad.java"), "class Bad { int a(Answer<String> x) { return switch (x) { case Answer.Yes<String>(String v) -> 1; default -> 2; }; } }");
        assertThat(switches.hiding(bad)).as("the rule finds what it looks for").hasSize(1);
    }

    @Test
    void noWarningIsSilenced() {
        assertThat(Sources.allJava().stream().filter(file -> Sources.bare(file.text()).contains("@SuppressWarnings")).map(file -> file.path().toString()).toList())
                .as("a warning is mended").isEmpty();
    }

    @Test
    void controllersStandInFacesOnly() {
        classes().that().areMetaAnnotatedWith(Controller.class).should().resideInAnyPackage(FACES)
                .because("an address belongs to exactly one face").allowEmptyShould(false).check(HOUSE);
        classes().that().areMetaAnnotatedWith(Controller.class).should(notBePublic())
                .because("a controller is called by a browser, never by the house").allowEmptyShould(false).check(HOUSE);
    }
}
