package kz.torelik.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The pages of `docs/reference` that are read from the code say what the code says. With `-Dtorelik.reference=write` they are written anew.
class HouseReferenceIsCurrentTests {

    private static final Path FOLDER = Path.of("docs/reference");
    private static final String HOW = "write it anew with: mvn surefire:test -Dtest='*ReferenceIsCurrentTests' -Dtorelik.reference=write";

    @TestFactory
    Stream<DynamicTest> thePagesThatAreReadFromTheCodeAreCurrent() throws IOException {
        Map<String, String> pages = new HousePages().all();
        if ("write".equals(System.getProperty("torelik.reference"))) {
            Files.createDirectories(FOLDER);
            for (var page : pages.entrySet()) Files.writeString(FOLDER.resolve(page.getKey() + ".md"), page.getValue());
        }
        return pages.entrySet().stream().map(page -> DynamicTest.dynamicTest(page.getKey(), () -> {
            Path file = FOLDER.resolve(page.getKey() + ".md");
            assertThat(file).as(HOW).exists();
            assertThat(Files.readString(file)).as("%s is out of date; %s", file, HOW).isEqualTo(page.getValue());
        }));
    }
}
