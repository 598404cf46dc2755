package kz.torelik.architecture;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.torelik.Torelik;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.law.LawFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.modulith.core.ApplicationModule;

/// The pages of the reference that are read from the code: modules, events, access, refusals, configuration.
final class HousePages {

    private static final String HEAD = "# %s\n\n<!-- Generated from the code and compared by a test; do not edit. -->\n\n%s\n\n";
    private final Sentences sentences = Sentences.load();
    private final List<Sources.Source> main = Sources.under(Sources.MAIN, ".java");

    Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("modules", modules());
        pages.put("events", events());
        pages.put("access", access());
        pages.put("refusals", refusals());
        pages.put("configuration", configuration());
        return pages;
    }

    private String modules() {
        StringBuilder page = new StringBuilder(HEAD.formatted("Modules", "What each capability is for and on whom it leans, as it is in the code. `ModularityTests` refuses a lean that the module does not declare."));
        StringBuilder table = new StringBuilder("| module | for | leans on |\n|---|---|---|\n");
        StringBuilder picture = new StringBuilder("```mermaid\nflowchart LR\n");
        Map<String, ApplicationModule> modules = new TreeMap<>();
        ModularityTests.MODULES.stream().filter(module -> Files.exists(Sources.MAIN.resolve("kz/torelik/" + module.getIdentifier() + "/package-info.java")))
                .forEach(module -> modules.put(module.getIdentifier().toString(), module));
        modules.forEach((name, module) -> {
            List<String> leans = module.getDirectDependencies(ModularityTests.MODULES).uniqueModules().map(other -> other.getIdentifier().toString()).filter(other -> !other.equals(name) && !other.equals("pages")).sorted().toList();
            table.append("| `").append(name).append("` | ").append(purpose(name)).append(" | ").append(String.join(", ", leans)).append(" |\n");
            leans.stream().filter(other -> !other.equals("kernel")).forEach(other -> picture.append("  ").append(name).append(" --> ").append(other).append('\n'));
        });
        return page.append(table).append("\nEverything leans on `kernel`; the picture leaves it out.\n\n").append(picture).append("```\n").toString();
    }

    private String purpose(String module) {
        String info = main.stream().filter(file -> file.path().endsWith("kz/torelik/" + module + "/package-info.java")).findFirst().orElseThrow().text();
        String prose = info.lines().takeWhile(line -> line.startsWith("///")).map(line -> line.replaceFirst("^/// ?", "")).takeWhile(line -> !line.isBlank()).collect(Collectors.joining(" "));
        Matcher sentence = Pattern.compile("^.*?[.:](?= |$)").matcher(prose);
        return (sentence.find() ? sentence.group() : prose).replaceAll(":$", ".").replaceAll("\\[kz\\.torelik\\.[a-z.]+\\.(\\w+)]", "`$1`");
    }

    private String events() {
        StringBuilder page = new StringBuilder(HEAD.formatted("Events", "Every kind of event that a case can have. The key with its version is what is stored; the word is what `law/` uses."));
        String group = "";
        for (Class<? extends ProceduralEvent> kind : ProceduralEvent.kinds()) {
            String outer = kind.getDeclaringClass().getSimpleName();
            if (!outer.equals(group)) page.append("## ").append(group = outer).append("\n\n| key | English | қазақша | русский | holds |\n|---|---|---|---|---|\n");
            String key = "casefile.event." + ProceduralEvent.wordOf(kind);
            List<String> holds = new ArrayList<>();
            for (RecordComponent part : kind.getRecordComponents()) holds.add("`" + part.getName() + "`");
            page.append("| `").append(ProceduralEvent.keyOf(kind)).append("` | ").append(sentences.say(Language.EN, key)).append(" | ").append(sentences.say(Language.KK, key)).append(" | ")
                    .append(sentences.say(Language.RU, key)).append(" | ").append(String.join(", ", holds)).append(" |\n");
            boolean last = kind == ProceduralEvent.kinds().stream().filter(other -> other.getDeclaringClass() == kind.getDeclaringClass()).reduce((_, later) -> later).orElseThrow();
            if (last) page.append('\n');
        }
        return page.toString().stripTrailing() + "\n";
    }

    record Rules(List<Action> actions, List<Figures> figures, Looks looks) {}

    record Looks(LegalBasis basis, String certainty, List<String> open, List<String> closed) {}

    record Figures(String level, kz.torelik.kernel.Trilingual title, String basis, String certainty, List<String> sees, kz.torelik.kernel.@Nullable Period inForce, @Nullable String transition) {}

    record Action(String id, kz.torelik.kernel.Trilingual title, String basis, List<String> open, List<String> closed, kz.torelik.kernel.@Nullable Period inForce, @Nullable String transition) {}

    private String access() {
        StringBuilder page = new StringBuilder(HEAD.formatted("Access", "Who may do what with a case (`law/access.yaml`); whatever is not listed is refused, and a refused case and a missing one answer alike."));
        page.append("| action | | law | open case | closed case |\n|---|---|---|---|---|\n");
        for (Action action : LawFiles.read("access.yaml", Rules.class).actions()) {
            page.append("| `").append(action.id()).append("` | ").append(action.title().en()).append(" | ").append(action.basis()).append(" | ").append(String.join(", ", action.open())).append(" | ")
                    .append(String.join(", ", action.closed())).append(" |\n");
        }
        page.append("\n## Figures\n\nWho sees the figures of the courts (`law/indicators`).\n\n| level | | law | seen by |\n|---|---|---|---|\n");
        LawFiles.read("access.yaml", Rules.class).figures().forEach(each -> page.append("| `").append(each.level()).append("` | ").append(each.title().en()).append(" | ").append(each.basis()).append(" [")
                .append(each.certainty()).append("] | ").append(String.join(", ", each.sees())).append(" |\n"));
        Looks looks = LawFiles.read("access.yaml", Rules.class).looks();
        page.append("\n## Looks\n\nWhose name stands in the log of looks beside his role (").append(looks.basis()).append(" [").append(looks.certainty()).append("]). In an open case: ").append(String.join(", ", looks.open()))
                .append(". In a closed case: ").append(String.join(", ", looks.closed())).append(".\n");
        page.append("\n## Routes\n\nWhat each address asks: `open`, a kind of person, or an action above on the case that the address names.\n\n| route | asks |\n|---|---|\n");
        Routes.all().forEach((route, asks) -> page.append("| `").append(route).append("` | `").append(asks).append("` |\n"));
        return page.toString();
    }

    private String refusals() {
        StringBuilder page = new StringBuilder(HEAD.formatted("Refusals", "Every “no” of the house by its stable code: what was found, and how to go on. `{…}` is filled in."));
        page.append("| code | found | next |\n|---|---|---|\n");
        Map<String, String> bundles = new TreeMap<>();
        for (Sources.Source bundle : Sources.under(java.nio.file.Path.of("src/main/resources/messages"), "_en.properties")) {
            bundle.text().lines().filter(line -> line.startsWith("refusal.") && line.contains("=")).forEach(line -> {
                int at = line.indexOf('=');
                bundles.put(line.substring("refusal.".length(), at).strip(), line.substring(at + 1).strip().replace("|", "\\|"));
            });
        }
        for (String code : new TreeSet<>(bundles.keySet())) {
            if (!code.endsWith(".next")) page.append("| `").append(code).append("` | ").append(bundles.get(code)).append(" | ").append(bundles.getOrDefault(code + ".next", "")).append(" |\n");
        }
        return page.toString();
    }

    private String configuration() {
        StringBuilder page = new StringBuilder(HEAD.formatted("Configuration", "All settings of the house. Empty means that it must be given, or that the module works without it; `application.yaml` sets the paths below `torelik.data`."));
        page.append("| setting | type | default | |\n|---|---|---|---|\n");
        Map<String, String> rows = new TreeMap<>();
        for (Class<?> type : Routes.classes("kz.torelik")) {
            ConfigurationProperties properties = type.getAnnotation(ConfigurationProperties.class);
            if (properties != null && type.isRecord()) settings(properties.value().isEmpty() ? properties.prefix() : properties.value(), type, rows);
        }
        rows.values().forEach(page::append);
        return page.toString();
    }

    private void settings(String prefix, Class<?> type, Map<String, String> rows) {
        Class<?> outermost = type;
        while (outermost.getDeclaringClass() != null) outermost = outermost.getDeclaringClass();
        String file = "kz/torelik/" + outermost.getName().replace(Torelik.class.getPackageName() + ".", "").replace('.', '/') + ".java";
        String source = main.stream().filter(one -> one.path().endsWith(file)).findFirst().orElseThrow().text();
        for (RecordComponent part : type.getRecordComponents()) {
            String name = prefix + "." + part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (part.getType().isRecord()) {
                settings(name, part.getType(), rows);
                continue;
            }
            DefaultValue given = java.util.Arrays.stream(type.getDeclaredConstructors()[0].getParameters()).filter(parameter -> parameter.getName().equals(part.getName())).findFirst()
                    .map(parameter -> parameter.getAnnotation(DefaultValue.class)).orElse(null);
            String standard = given == null || given.value().length == 0 || given.value()[0].isEmpty() ? "" : "`" + given.value()[0] + "`";
            Matcher said = Pattern.compile("@param " + part.getName() + "\\s+((?:(?!@param|\\n\\s*[^/\\s]).)*)", Pattern.DOTALL).matcher(source);
            String words = said.find() ? said.group(1).replaceAll("\\s*\\n\\s*///\\s*", " ").strip() : "";
            rows.put(name, "| `" + name + "` | " + part.getType().getSimpleName() + " | " + standard + " | " + words.replace("|", "\\|") + " |\n");
        }
    }
}
