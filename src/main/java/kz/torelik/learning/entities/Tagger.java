package kz.torelik.learning.entities;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Gives each word of a sentence what it is, so that the whole row fits best. It learned by going through marked sentences again and again and moving its weights only where it was wrong; the mean of all its states is kept (averaged perceptron, Collins 2002).
public final class Tagger {

    private static final String FORM = "torelik-tagger-1";
    /// Weights below this share of the largest are let go when the model is written.
    private static final float FAINT = 0.004f;

    private final List<String> tags;
    private final float[][] weights;
    private final float[][] follows;
    private final boolean[][] allowed;
    private final String learnedFrom;

    private Tagger(List<String> tags, float[][] weights, float[][] follows, String learnedFrom) {
        this.tags = tags;
        this.weights = weights;
        this.follows = follows;
        this.learnedFrom = learnedFrom;
        this.allowed = new boolean[tags.size() + 1][tags.size()];
        for (int before = 0; before <= tags.size(); before++) for (int tag = 0; tag < tags.size(); tag++) allowed[before][tag] = mayFollow(before == tags.size() ? "O" : tags.get(before), tags.get(tag));
    }

    private static boolean mayFollow(String before, String tag) { return !tag.startsWith("I-") || before.endsWith(tag.substring(1)) && !before.equals("O"); }

    public List<String> tags() { return tags; }

    /// What it learned from, with the hash of the data and its licence, as whoever trained it said.
    public String learnedFrom() { return learnedFrom; }

    /// @param rounds how often it goes through all sentences
    /// @param seed the same seed and sentences give the same tagger
    public static Tagger learned(List<Sentence> sentences, int rounds, long seed, String learnedFrom) {
        TreeSet<String> all = new TreeSet<>(List.of("O"));
        sentences.forEach(sentence -> sentence.tags().forEach(tag -> {
            all.add(tag);
            if (tag.startsWith("B-")) all.add("I-" + tag.substring(2));
            if (tag.startsWith("I-")) all.add("B-" + tag.substring(2));
        }));
        List<String> tags = List.copyOf(all);
        Tagger now = new Tagger(tags, new float[Clues.NUMBERS][], new float[tags.size() + 1][tags.size()], learnedFrom);
        Tagger sum = new Tagger(tags, new float[Clues.NUMBERS][], new float[tags.size() + 1][tags.size()], learnedFrom);
        int[][][] clues = sentences.stream().map(sentence -> Clues.of(sentence.words())).toArray(int[][][]::new);
        int[][] right = sentences.stream().map(sentence -> sentence.tags().stream().mapToInt(tags::indexOf).toArray()).toArray(int[][]::new);
        List<Integer> order = new ArrayList<>(java.util.stream.IntStream.range(0, clues.length).boxed().toList());
        Random random = new Random(seed);
        int step = 1;
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                int[] said = now.best(clues[i]);
                if (!Arrays.equals(said, right[i])) {
                    now.move(clues[i], right[i], said, 1);
                    sum.move(clues[i], right[i], said, step);
                }
                step++;
            }
        }
        now.mean(sum, step);
        return now;
    }

    private void move(int[][] clues, int[] right, int[] said, float by) {
        for (int i = 0; i < right.length; i++) {
            if (right[i] != said[i]) for (int clue : clues[i]) {
                if (weights[clue] == null) weights[clue] = new float[tags.size()];
                weights[clue][right[i]] += by;
                weights[clue][said[i]] -= by;
            }
            follows[i == 0 ? tags.size() : right[i - 1]][right[i]] += by;
            follows[i == 0 ? tags.size() : said[i - 1]][said[i]] -= by;
        }
    }

    private void mean(Tagger sum, int steps) {
        for (int clue = 0; clue < weights.length; clue++) if (weights[clue] != null) for (int tag = 0; tag < tags.size(); tag++) weights[clue][tag] -= sum.weights[clue][tag] / steps;
        for (int before = 0; before < follows.length; before++) for (int tag = 0; tag < tags.size(); tag++) follows[before][tag] -= sum.follows[before][tag] / steps;
    }

    public List<String> tagged(List<String> words) { return words.isEmpty() ? List.of() : Arrays.stream(best(Clues.of(words))).mapToObj(tags::get).toList(); }

    /// The best row of tags (Viterbi).
    private int[] best(int[][] clues) {
        int size = tags.size();
        int[][] from = new int[clues.length][size];
        double[] before = new double[size];
        for (int i = 0; i < clues.length; i++) {
            double[] own = new double[size];
            for (int clue : clues[i]) {
                float[] row = weights[clue];
                if (row != null) for (int tag = 0; tag < size; tag++) own[tag] += row[tag];
            }
            double[] now = new double[size];
            for (int tag = 0; tag < size; tag++) {
                double most = Double.NEGATIVE_INFINITY;
                if (i == 0) most = allowed[size][tag] ? follows[size][tag] : Double.NEGATIVE_INFINITY;
                else for (int last = 0; last < size; last++) {
                    if (!allowed[last][tag]) continue;
                    double one = before[last] + follows[last][tag];
                    if (one > most) {
                        most = one;
                        from[i][tag] = last;
                    }
                }
                now[tag] = most + own[tag];
            }
            before = now;
        }
        int[] row = new int[clues.length];
        for (int tag = 1; tag < size; tag++) if (before[tag] > before[row[row.length - 1]]) row[row.length - 1] = tag;
        for (int i = clues.length - 1; i > 0; i--) row[i - 1] = from[i][row[i]];
        return row;
    }

    /// Writes it small: weights in 255 steps, faint ones left out.
    public void write(OutputStream to) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(to)))) {
            out.writeUTF(FORM);
            out.writeUTF(learnedFrom);
            out.writeInt(tags.size());
            for (String tag : tags) out.writeUTF(tag);
            for (float[] row : follows) for (float one : row) out.writeFloat(one);
            float most = 0;
            for (float[] row : weights) if (row != null) for (float one : row) most = Math.max(most, Math.abs(one));
            out.writeFloat(most);
            int last = -1;
            for (int clue = 0; clue < weights.length; clue++) {
                int kept = 0;
                for (int tag = 0; weights[clue] != null && tag < tags.size(); tag++) if (Math.abs(weights[clue][tag]) >= FAINT * most) kept++;
                if (kept == 0) continue;
                out.writeInt(clue - last);
                out.writeByte(kept);
                for (int tag = 0; tag < tags.size(); tag++) {
                    if (Math.abs(weights[clue][tag]) < FAINT * most) continue;
                    out.writeByte(tag);
                    out.writeByte(Math.round(weights[clue][tag] / most * 127));
                }
                last = clue;
            }
            out.writeInt(0);
        }
    }

    /// @throws IOException when it is no model of this form
    public static Tagger read(InputStream from) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(from)))) {
            if (!in.readUTF().equals(FORM)) throw new IOException("No model of the form " + FORM);
            String learnedFrom = in.readUTF();
            List<String> tags = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) tags.add(in.readUTF());
            float[][] follows = new float[tags.size() + 1][tags.size()];
            for (float[] row : follows) for (int tag = 0; tag < row.length; tag++) row[tag] = in.readFloat();
            float most = in.readFloat();
            float[][] weights = new float[Clues.NUMBERS][];
            int clue = -1;
            for (int step = in.readInt(); step > 0; step = in.readInt()) {
                clue += step;
                weights[clue] = new float[tags.size()];
                for (int left = in.readUnsignedByte(); left > 0; left--) {
                    int tag = in.readUnsignedByte();
                    weights[clue][tag] = in.readByte() / 127f * most;
                }
            }
            return new Tagger(List.copyOf(tags), weights, follows, learnedFrom);
        }
    }
}
