package kz.torelik.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How well the guided choice reads: the share of stories whose right situation is proposed first, or at all, and of those about nothing for this
/// court on which it proposes nothing. A case accepts several answers where several are right; `-` among them accepts that nothing is proposed.
///
/// @param claims stories that some situation answers
/// @param first of them, where the first proposal is right
/// @param amongThree of them, where one of the proposals is right
/// @param elsewhere stories that nothing answers
/// @param abstained of them, where nothing was proposed
/// @param either stories where both a situation and nothing are right
/// @param fine of them, where the answer was one of these
record GuideMeasure(int claims, int first, int amongThree, int elsewhere, int abstained, int either, int fine, List<String> misses) {

    record Case(Set<String> accepted, String words) {}

    static GuideMeasure of(Guide guide, List<Case> cases) {
        int[] counts = new int[7];
        List<String> misses = new ArrayList<>();
        for (Case one : cases) {
            List<String> proposed = guide.match(one.words()).stream().map(match -> match.situation().id()).toList();
            String first = proposed.isEmpty() ? "-" : proposed.getFirst();
            boolean right = one.accepted().contains(first);
            boolean among = right || proposed.stream().anyMatch(one.accepted()::contains);
            boolean nothing = one.accepted().contains("-");
            if (!nothing) count(counts, 0, right, among);
            else if (one.accepted().size() == 1) count(counts, 3, right, right);
            else count(counts, 5, among, among);
            if (!right) misses.add(one.accepted() + " <> " + proposed + " : " + one.words());
        }
        return new GuideMeasure(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], misses);
    }

    private static void count(int[] counts, int at, boolean right, boolean among) {
        counts[at]++;
        if (right) counts[at + 1]++;
        if (at == 0 && among) counts[2]++;
    }

    @Override
    public String toString() {
        return "first %d/%d, among three %d/%d, abstained %d/%d, either way %d/%d".formatted(first, claims, amongThree, claims, abstained, elsewhere, fine, either);
    }

    /// Measures a file of lines `accepted/accepted<tab>words` that lies outside the project.
    static void main(String[] arguments) throws IOException {
        List<Case> cases = Files.readAllLines(Path.of(arguments[0])).stream().map(line -> line.split("\t", 2)).map(parts -> new Case(Set.of(parts[0].split("/")), parts[1])).toList();
        GuideMeasure measure = of(new Guide(), cases);
        IO.println(measure);
        measure.misses().forEach(IO::println);
    }
}
