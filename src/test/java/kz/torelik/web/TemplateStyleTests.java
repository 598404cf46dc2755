package kz.torelik.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// The content security policy allows no inline script and no inline style; the budget allows a small style sheet and one small font.
class TemplateStyleTests {

    @Test
    void noTemplateNeedsInlineScriptOrStyle() throws IOException {
        for (Path template : templates()) {
            String source = Files.readString(template);
            assertThat(source).as(template + ": no style attribute or element").doesNotContainPattern("\\sstyle\\s*=\\s*\"").doesNotContain("<style");
            assertThat(source).as(template + ": no inline script").doesNotContainPattern("<script(?![^>]*\\ssrc=)").doesNotContainPattern("\\son[a-z]+\\s*=\\s*\"").doesNotContain("javascript:");
            assertThat(source).as(template + ": no unescaped output").doesNotContain("$unsafe{");
        }
    }

    @Test
    void theStyleSheetAndTheFontStayInTheirBudget() throws IOException {
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(gzipped)) {
            stream.write(Files.readAllBytes(Path.of("src/main/resources/static/css/torelik.css")));
        }
        assertThat(gzipped.size()).as("the style sheet, compressed").isLessThan(8 * 1024);
        assertThat(Files.size(Path.of("src/main/resources/static/fonts/golos-text.woff2"))).as("the font of the interface").isLessThan(45 * 1024);
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/main/jte"))) {
            return walk.filter(path -> path.toString().endsWith(".jte")).toList();
        }
    }
}
