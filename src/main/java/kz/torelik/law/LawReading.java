package kz.torelik.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads every file of the law for itself, so that all faults are found at once and not only the first.
public final class LawReading {

    private LawReading() {}

    /// What keeps the files from being read, each with its place.
    public static List<LawFault> faults(LawSource source) {
        List<LawFault> faults = new ArrayList<>();
        LawBook.Contents contents;
        try {
            contents = source.read("contents.yaml", LawBook.Contents.class);
        } catch (LawFault fault) {
            return List.of(fault);
        }
        shapes(contents).forEach((path, shape) -> {
            try {
                source.read(path, shape);
            } catch (LawFault fault) {
                faults.add(fault);
            }
        });
        return List.copyOf(faults);
    }

    /// The files that the contents name, by their folders.
    public static Map<String, List<String>> listed(LawSource source) {
        LawBook.Contents contents = source.read("contents.yaml", LawBook.Contents.class);
        return Map.of("courts", contents.courts(), "procedures", contents.procedures(), "deadlines", contents.deadlines(), "grounds", contents.grounds(), "articles", contents.articles(),
                "indicators", contents.indicators());
    }

    private static Map<String, Class<?>> shapes(LawBook.Contents contents) {
        Map<String, Class<?>> shapes = new LinkedHashMap<>();
        shapes.put("acts.yaml", Acts.File.class);
        shapes.put("regions.yaml", Region.File.class);
        shapes.put("categories.yaml", Category.File.class);
        shapes.put("jurisdiction.yaml", JurisdictionRules.class);
        shapes.put("outages.yaml", OutageRule.class);
        shapes.put("reaching.yaml", ReachingRules.class);
        shapes.put("limits.yaml", Limits.class);
        shapes.put("retention.yaml", Retention.class);
        shapes.put("instances.yaml", Instances.class);
        shapes.put("prosecutor.yaml", Prosecution.class);
        shapes.put("defender.yaml", Defence.class);
        shapes.put("presence.yaml", Presence.class);
        shapes.put("for-others.yaml", ForOthers.class);
        shapes.put("standing.yaml", StandingLaw.class);
        shapes.put("practice.yaml", PracticeLaw.class);
        shapes.put("penalties.yaml", Penalties.class);
        shapes.put("sheets.yaml", Sheets.class);
        shapes.put("calendar/holidays.yaml", Holiday.File.class);
        shapes.putAll(Fees.shapes());
        shapes.putAll(CourtPapers.shapes());
        contents.courts().forEach(name -> shapes.put("courts/" + name + ".yaml", Court.File.class));
        contents.procedures().forEach(name -> shapes.put("procedures/" + name + ".yaml", Procedure.class));
        contents.deadlines().forEach(name -> shapes.put("deadlines/" + name + ".yaml", DeadlineRule.File.class));
        contents.grounds().forEach(name -> shapes.put("grounds/" + name + ".yaml", Grounds.class));
        contents.articles().forEach(name -> shapes.put("articles/" + name + ".yaml", CitedWords.Text.class));
        contents.indicators().forEach(name -> shapes.put("indicators/" + name + ".yaml", Indicator.File.class));
        for (String other : List.of("access.yaml", "allocation.yaml", "guide.yaml", "identifiers.yaml", "powers.yaml")) shapes.put(other, Map.class);
        return shapes;
    }
}
