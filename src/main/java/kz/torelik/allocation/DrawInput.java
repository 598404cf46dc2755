package kz.torelik.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DrawId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Sha256;

/// What a draw is made from, as one text of lines that is the same for everybody:
///
/// ```
/// torelik-draw/1
/// draw 5r8…            the identifier of the draw
/// case 7110-26-00-2/17
/// claim 9f2c…          SHA-256 of the claim as its author signed it
/// attempt 1
/// procedure action
/// category 7.03
/// language ru
/// scope 7110           the court, or `national`
/// day 2026-03-17
/// judge <id> <court> <capacity> <load> <weight>
/// excluded <id> <court> <code>
/// ```
///
/// The list for a panel begins with `torelik-draw/2` and has one more line, `seats 3`, after the day.
///
/// Judges stand in the order of their identifiers. Capacity is in hundredths, load in tenths of an ordinary action. The weights follow from capacity and load
/// ([#weights]); a reader re-computes them and refuses a text whose weights differ.
public record DrawInput(DrawId draw, String caseNumber, Sha256 claim, int attempt, String procedure, String category, String language, String scope, String day,
                        int seats, List<Entrant> judges, List<Excluded> excluded) {

    static final String NATIONAL = "national";
    private static final String HEAD = "torelik-draw/1";
    private static final String PANEL_HEAD = "torelik-draw/2";
    private static final int HEAD_LINES = 10;

    public DrawInput {
        if (seats < 1) throw new IllegalArgumentException("Somebody has to be drawn");
        judges = List.copyOf(judges);
        excluded = List.copyOf(excluded);
    }

    /// The list for a judge who sits alone.
    public DrawInput(DrawId draw, String caseNumber, Sha256 claim, int attempt, String procedure, String category, String language, String scope, String day, List<Entrant> judges, List<Excluded> excluded) {
        this(draw, caseNumber, claim, attempt, procedure, category, language, scope, day, 1, judges, excluded);
    }

    /// A judge who takes part.
    ///
    /// @param capacity in hundredths of a full load
    /// @param load in tenths of an ordinary action
    public record Entrant(PersonId judge, CourtCode court, int capacity, int load, long weight) {}

    /// A judge who does not take part.
    ///
    /// @param code why, in `law/allocation.yaml`
    public record Excluded(PersonId judge, CourtCode court, String code) {}

    /// The weights by the rule of `law/allocation.yaml`: 10000 x capacity / (1 + load / mean load), rounded down, at least 1.
    static List<Long> weights(List<Integer> capacities, List<Integer> loads) {
        long total = loads.stream().mapToLong(Integer::longValue).sum();
        List<Long> weights = new ArrayList<>();
        for (int i = 0; i < loads.size(); i++) {
            // 10000 * (c/100) / (1 + l/(T/n)) = 100 * c * T / (T + l * n)
            BigDecimal top = BigDecimal.valueOf(100L * capacities.get(i)).multiply(BigDecimal.valueOf(total == 0 ? 1 : total));
            BigDecimal bottom = BigDecimal.valueOf(total == 0 ? 1 : total + (long) loads.get(i) * loads.size());
            weights.add(Math.max(1, top.divide(bottom, 0, RoundingMode.DOWN).longValueExact()));
        }
        return weights;
    }

    public List<Long> weights() { return judges.stream().map(Entrant::weight).toList(); }

    /// Whether the weights written are those that follow from capacity and load.
    public boolean hasRightWeights() { return weights().equals(weights(judges.stream().map(Entrant::capacity).toList(), judges.stream().map(Entrant::load).toList())); }

    public Sha256 sha256() { return Sha256.ofText(text()); }

    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, seats == 1 ? HEAD : PANEL_HEAD);
        line(text, "draw " + draw);
        line(text, "case " + caseNumber);
        line(text, "claim " + claim);
        line(text, "attempt " + attempt);
        line(text, "procedure " + procedure);
        line(text, "category " + category);
        line(text, "language " + language);
        line(text, "scope " + scope);
        line(text, "day " + day);
        if (seats > 1) line(text, "seats " + seats);
        for (Entrant judge : judges) line(text, "judge %s %s %d %d %d".formatted(judge.judge(), judge.court(), judge.capacity(), judge.load(), judge.weight()));
        for (Excluded one : excluded) line(text, "excluded %s %s %s".formatted(one.judge(), one.court(), one.code()));
        return text.toString();
    }

    /// @throws IllegalArgumentException when the text is not of that form; the message says which line
    public static DrawInput parse(String text) {
        List<String> lines = text.lines().toList();
        boolean panel = !lines.isEmpty() && lines.getFirst().equals(PANEL_HEAD);
        int heads = panel ? HEAD_LINES + 1 : HEAD_LINES;
        if (lines.size() < heads || !panel && !lines.getFirst().equals(HEAD)) throw new IllegalArgumentException("Not the input of a draw: it begins with " + HEAD);
        List<Entrant> judges = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        for (String line : lines.subList(heads, lines.size())) {
            String[] words = line.split(" ");
            if (words[0].equals("judge") && words.length == 6 && excluded.isEmpty()) {
                judges.add(new Entrant(PersonId.of(words[1]), CourtCode.of(words[2]), Integer.parseInt(words[3]), Integer.parseInt(words[4]), Long.parseLong(words[5])));
            } else if (words[0].equals("excluded") && words.length == 4) {
                excluded.add(new Excluded(PersonId.of(words[1]), CourtCode.of(words[2]), words[3]));
            } else {
                throw new IllegalArgumentException("Not a line of the input of a draw: " + line);
            }
        }
        DrawInput input = new DrawInput(DrawId.of(value(lines, 1, "draw")), value(lines, 2, "case"), Sha256.parse(value(lines, 3, "claim")), Integer.parseInt(value(lines, 4, "attempt")),
                value(lines, 5, "procedure"), value(lines, 6, "category"), value(lines, 7, "language"), value(lines, 8, "scope"), value(lines, 9, "day"),
                panel ? Integer.parseInt(value(lines, HEAD_LINES, "seats")) : 1, judges, excluded);
        if (!input.text().equals(text)) throw new IllegalArgumentException("The text is not in its canonical form");
        return input;
    }

    private static String value(List<String> lines, int index, String word) {
        String line = lines.get(index);
        if (!line.startsWith(word + " ")) throw new IllegalArgumentException("Line %d says '%s' instead of '%s ...'".formatted(index + 1, line, word));
        return line.substring(word.length() + 1);
    }

    private static void line(StringBuilder text, String line) { text.append(line).append('\n'); }
}
