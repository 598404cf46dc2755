package kz.torelik.learning.similar;

import kz.torelik.learning.linear.SparseVector;

/// A text in the eyes of the three witnesses. How each of them speaks of it is measured against the texts that the [Basis] was learned from and never again: so its likeness to another text is the same whatever else comes or goes.
///
/// @param place where it lies among the topics
record Placed(SparseVector word, SparseVector law, float[] place, Habit byWord, Habit byTopic, Habit byLaw) {

    /// Nothing is liker than itself; the rest is for the rounding of small numbers.
    private static final double MOST_BY_TOPIC = 1.001;

    /// What a witness says of a text and others: in the mean, and how much it differs.
    record Habit(double mean, double spread) {

        static Habit of(double[] said) {
            double mean = 0;
            double square = 0;
            for (double one : said) {
                mean += one / said.length;
                square += one * one / said.length;
            }
            return new Habit(mean, Math.sqrt(Math.max(1e-12, square - mean * mean)));
        }

        double weighed(double said) { return (said - mean) / spread; }
    }

    double likeness(double word, double topic, double law, By by) {
        double facts = byWord.weighed(word) + byTopic.weighed(topic);
        return switch (by) {
            case FACTS -> facts;
            case LAW -> byLaw.weighed(law);
            case BOTH -> facts + byLaw.weighed(law);
        };
    }

    /// More than this its likeness to a text cannot be, wherever that one lies among the topics.
    double atMost(double word, double law) { return likeness(word, MOST_BY_TOPIC, law, By.BOTH); }
}
