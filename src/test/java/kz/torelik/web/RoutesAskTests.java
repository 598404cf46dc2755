package kz.torelik.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.web.bind.annotation.RequestMapping;

/// Every route of the house says what it asks of the access rules, and every screen has its template.
class RoutesAskTests {

    @Test
    void everyRouteAsks() throws IOException, ClassNotFoundException {
        List<String> routes = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (Class<?> type : classes()) {
            for (Method method : type.getDeclaredMethods()) {
                RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (mapping == null) continue;
                String route = type.getSimpleName() + "." + method.getName() + " " + List.of(mapping.path());
                routes.add(route);
                Asks asks = method.getAnnotation(Asks.class);
                if (asks == null || asks.value().isBlank()) silent.add(route);
            }
        }
        assertThat(routes).as("the routes that were found").hasSizeGreaterThanOrEqualTo(3);
        assertThat(silent).as("routes without @Asks").isEmpty();
    }

    @Test
    void everyScreenHasItsTemplate() throws IOException, ClassNotFoundException {
        for (Class<?> type : classes()) {
            if (!Screen.class.isAssignableFrom(type) || type.isInterface()) continue;
            assertThat(type.getAnnotation(Shows.class)).as("@Shows on " + type.getName()).isNotNull();
            String template = type.getAnnotation(Shows.class).value();
            String source = java.nio.file.Files.readString(java.nio.file.Path.of("src/main/jte", template));
            assertThat(source).as(template + " takes the page and the screen").containsPattern("@param (kz\\.torelik\\.web\\.)?Page page\\b").containsPattern("@param [\\w.]*" + type.getSimpleName() + " it\\b");
        }
    }

    private static List<Class<?>> classes() throws IOException, ClassNotFoundException {
        SimpleMetadataReaderFactory readers = new SimpleMetadataReaderFactory();
        List<Class<?>> found = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:kz/torelik/**/*.class")) {
            if (file.getURL().toString().contains("/test-classes/") || file.getURL().toString().contains("/pages/")) continue;
            String name = readers.getMetadataReader(file).getClassMetadata().getClassName();
            found.add(Class.forName(name, false, RoutesAskTests.class.getClassLoader()));
        }
        return found;
    }
}
