package kz.torelik.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The committed pages of `docs/reference` say what the law data say. With `-Dtorelik.reference=write` they are written anew.
class ReferenceIsCurrentTests {

    private static final Path FOLDER = Path.of("docs/reference");

    @TestFactory
    Stream<DynamicTest> thePagesOfTheReferenceAreCurrent() throws IOException {
        Map<String, String> pages = new ReferencePages(LawBook.load()).all();
        if ("write".equals(System.getProperty("torelik.reference"))) {
            Files.createDirectories(FOLDER);
            for (var page : pages.entrySet()) Files.writeString(FOLDER.resolve(page.getKey() + ".md"), page.getValue());
        }
        return pages.entrySet().stream().map(page -> DynamicTest.dynamicTest(page.getKey(), () -> {
            Path file = FOLDER.resolve(page.getKey() + ".md");
            assertThat(file).as("write it with: mvn surefire:test -Dtest=ReferenceIsCurrentTests -Dtorelik.reference=write").exists();
            assertThat(Files.readString(file)).as("%s is out of date; write it anew with: mvn surefire:test -Dtest=ReferenceIsCurrentTests -Dtorelik.reference=write", file).isEqualTo(page.getValue());
        }));
    }
}
