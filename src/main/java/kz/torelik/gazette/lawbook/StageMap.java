package kz.torelik.gazette.lawbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.torelik.law.Procedure;

/// The stages of a procedure one under the other, with a bow beside them for every way from one to another.
///
/// @param bows in the order of their beginnings
public record StageMap(int stages, List<Bow> bows) {

    /// The height of a stage in pixels, the same as that of its line in the list beside the picture.
    public static final int ROW = 56;
    private static final int RIGHT = 88;

    /// @param there the way leads on, or (for a detour) back to where it came from
    public record Bow(int from, int to, boolean detour) {

        /// The path of the bow, from the middle of one line to that of another.
        public String path() {
            int begin = from * ROW + ROW / 2 + (to > from ? 6 : -6);
            int end = to * ROW + ROW / 2 + (to > from ? -6 : 6);
            int out = RIGHT - Math.min(RIGHT - 4, 14 + Math.abs(to - from) * 9);
            return "M%d %dC%d %d %d %d %d %d".formatted(RIGHT, begin, out, begin, out, end, RIGHT, end);
        }

        public boolean isBackwards() { return to < from; }
    }

    public StageMap { bows = List.copyOf(bows); }

    public int height() { return stages * ROW; }

    static StageMap of(Procedure procedure) {
        List<String> names = procedure.stages().stream().map(Procedure.Stage::id).toList();
        Set<Bow> bows = new LinkedHashSet<>();
        for (Procedure.Stage stage : procedure.stages()) {
            for (Procedure.Step step : procedure.steps(stage)) {
                if (step.to() == null || step.to().equals(Procedure.BACK) || step.to().equals(stage.id())) continue;
                boolean detour = procedure.steps(procedure.stage(step.to())).stream().anyMatch(each -> Procedure.BACK.equals(each.to()));
                bows.add(new Bow(names.indexOf(stage.id()), names.indexOf(step.to()), detour));
            }
        }
        return new StageMap(names.size(), new ArrayList<>(bows));
    }
}
