package kz.torelik.architecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.torelik.web.Asks;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/// Every mapped route of the house with what it asks.
final class Routes {

    /// Read once in a process: it takes seconds.
    private static final List<Class<?>> HOUSE = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("kz.torelik").stream()
            .filter(type -> !type.getName().contains(".pages.")).<Class<?>>map(type -> type.reflect()).toList();
    private static final Map<String, String> ALL = read();

    private Routes() {}

    static List<Class<?>> classes(String root) { return HOUSE.stream().filter(type -> type.getName().startsWith(root + ".")).toList(); }

    /// `GET /cases/{case}` -> `read-case`, in alphabetical order of the address.
    static Map<String, String> all() { return ALL; }

    private static Map<String, String> read() {
        Map<String, String> byAddress = new TreeMap<>();
        for (Class<?> type : HOUSE) {
            RequestMapping root = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
            for (Method method : type.getDeclaredMethods()) {
                RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                Asks asks = method.getAnnotation(Asks.class);
                if (mapping == null || asks == null) continue;
                String before = root == null || root.path().length == 0 ? "" : root.path()[0];
                for (String path : mapping.path().length == 0 ? new String[] {""} : mapping.path()) {
                    String verb = mapping.method().length == 0 ? "ANY" : mapping.method()[0].name();
                    byAddress.put(before + path + " " + verb, asks.value());
                }
            }
        }
        Map<String, String> all = new java.util.LinkedHashMap<>();
        byAddress.forEach((key, asks) -> all.put(key.substring(key.lastIndexOf(' ') + 1) + " " + key.substring(0, key.lastIndexOf(' ')), asks));
        return Collections.unmodifiableMap(all);
    }
}
