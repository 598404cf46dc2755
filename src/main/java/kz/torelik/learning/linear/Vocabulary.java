package kz.torelik.learning.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The terms that were met while learning, each with its place in the vectors and its weight by rarity (smoothed IDF).
public final class Vocabulary {

    private final Map<String, Integer> places;
    private final float[] rarity;

    private Vocabulary(Map<String, Integer> places, float[] rarity) {
        this.places = places;
        this.rarity = rarity;
    }

    /// @param texts the terms of each text, again for each time they stand in it
    /// @param least in how many texts a term must stand to be kept
    public static Vocabulary of(Collection<List<String>> texts, int least) {
        Map<String, Integer> seen = new HashMap<>();
        for (List<String> terms : texts) for (String term : Map.copyOf(counted(terms)).keySet()) seen.merge(term, 1, Integer::sum);
        seen.values().removeIf(count -> count < least);
        Map<String, Integer> places = new HashMap<>();
        float[] rarity = new float[seen.size()];
        new TreeMap<>(seen).forEach((term, count) -> {
            rarity[places.size()] = (float) (Math.log((1.0 + texts.size()) / (1.0 + count)) + 1);
            places.put(term, places.size());
        });
        return new Vocabulary(places, rarity);
    }

    /// How much a term weighs by its rarity; 0 for one that was never met.
    public double rarity(String term) {
        Integer place = places.get(term);
        return place == null ? 0 : rarity[place];
    }

    public int size() { return places.size(); }

    /// All terms in the order of their places.
    public List<String> terms() {
        String[] terms = new String[places.size()];
        places.forEach((term, place) -> terms[place] = term);
        return List.of(terms);
    }

    /// The text as a vector of length 1: each term by the logarithm of its count and by its rarity. Terms never met are left out.
    ///
    /// @param constant whether a last place that is always 1 is added, where a linear machine keeps its threshold
    public SparseVector weighed(List<String> terms, boolean constant) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (String term : terms) {
            Integer place = places.get(term);
            if (place != null) counts.merge(place, 1, Integer::sum);
        }
        int size = counts.size() + (constant ? 1 : 0);
        int[] at = new int[size];
        float[] value = new float[size];
        int i = 0;
        double squared = 0;
        for (Map.Entry<Integer, Integer> one : counts.entrySet()) {
            at[i] = one.getKey();
            value[i] = (float) ((1 + Math.log(one.getValue())) * rarity[one.getKey()]);
            squared += value[i] * value[i];
            i++;
        }
        float length = (float) Math.sqrt(squared);
        for (int k = 0; k < i; k++) value[k] /= length;
        if (constant) {
            at[i] = places.size();
            value[i] = 1;
        }
        return new SparseVector(at, value);
    }

    private static Map<String, Integer> counted(List<String> terms) {
        Map<String, Integer> counts = new HashMap<>();
        for (String term : terms) counts.merge(term, 1, Integer::sum);
        return counts;
    }

    /// Several blocks of a vector, one behind the other.
    public static SparseVector joined(List<SparseVector> blocks, int[] sizes) {
        List<Integer> at = new ArrayList<>();
        List<Float> value = new ArrayList<>();
        int from = 0;
        for (int b = 0; b < sizes.length; b++) {
            SparseVector block = blocks.get(b);
            for (int i = 0; i < block.size(); i++) {
                at.add(from + block.at()[i]);
                value.add(block.value()[i]);
            }
            from += sizes[b];
        }
        float[] values = new float[value.size()];
        for (int i = 0; i < values.length; i++) values[i] = value.get(i);
        return new SparseVector(at.stream().mapToInt(Integer::intValue).toArray(), values);
    }

    @Override
    public String toString() { return places.size() + " terms, rarity " + Arrays.hashCode(rarity); }
}
