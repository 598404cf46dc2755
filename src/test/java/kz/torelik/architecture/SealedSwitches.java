package kz.torelik.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds switches that name the kinds of one sealed type and still have a `default`: a new kind would fall through unseen.
final class SealedSwitches {

    private static final Pattern SWITCH = Pattern.compile("\\bswitch\\s*\\(");
    private static final Pattern KIND = Pattern.compile("^case\\s+(?:null\\s*,\\s*)?(?:[A-Z]\\w*\\.)*([A-Z]\\w*)(?:<[^>]*>)?\\s*(?:\\(|[a-z_]\\w*\\b)");
    private static final Pattern SEALED = Pattern.compile("\\bsealed interface (\\w+)(?:<[^>{]*>)?[^{]*\\{");
    private static final Pattern MEMBER = Pattern.compile("\\b(?:record|class|interface) (\\w+)");

    private final Map<String, Set<String>> kindsOf = new TreeMap<>();

    SealedSwitches(List<Sources.Source> sources) {
        for (Sources.Source source : sources) {
            String bare = Sources.bare(source.text());
            Matcher sealed = SEALED.matcher(bare);
            while (sealed.find()) kindsOf.computeIfAbsent(sealed.group(1), _ -> new TreeSet<>()).addAll(kinds(bare, sealed));
        }
    }

    private static Set<String> kinds(String bare, Matcher sealed) {
        String header = sealed.group();
        if (header.contains(" permits ")) return Set.of(header.replaceAll("(?s).* permits |[\\s{]", "").split(","));
        Matcher member = MEMBER.matcher(Sources.block(bare, sealed.end() - 1));
        Set<String> kinds = new TreeSet<>();
        while (member.find()) kinds.add(member.group(1));
        return kinds;
    }

    Set<String> sealedTypes() { return kindsOf.keySet(); }

    /// The switches of a file that hide a future kind, as `file: kinds`.
    List<String> hiding(Sources.Source source) {
        String bare = Sources.bare(source.text());
        List<String> found = new ArrayList<>();
        Matcher matcher = SWITCH.matcher(bare);
        while (matcher.find()) {
            List<String> labels = labels(Sources.block(bare, bare.indexOf('{', matcher.end())));
            Set<String> kinds = labels.stream().map(KIND::matcher).filter(Matcher::find).map(kind -> kind.group(1)).collect(Collectors.toCollection(TreeSet::new));
            boolean isDefault = labels.stream().anyMatch(label -> label.startsWith("default") || label.matches("case null\\s*,\\s*default.*"));
            if (isDefault && !kinds.isEmpty() && kindsOf.values().stream().anyMatch(all -> all.containsAll(kinds))) found.add(source.path() + ": " + kinds);
        }
        return found;
    }

    private static List<String> labels(String body) {
        List<String> labels = new ArrayList<>();
        int depth = 0;
        for (int at = 0; at < body.length(); at++) {
            char c = body.charAt(at);
            if (c == '{') depth++;
            if (c == '}') depth--;
            boolean starts = depth == 0 && (at == 0 || !Character.isJavaIdentifierPart(body.charAt(at - 1)));
            if (starts && (body.startsWith("case ", at) || body.startsWith("default", at))) labels.add(body.substring(at, Math.min(body.length(), at + 160)));
        }
        return labels;
    }
}
