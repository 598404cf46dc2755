package kz.torelik.filing.words;

/// One slip of the finger between two words.
final class Slips {

    private Slips() {}

    /// Whether one letter is missing, added, wrong, or two neighbours changed places; equal words have no slip.
    static boolean one(String typed, String meant) {
        int gap = typed.length() - meant.length();
        if (gap < -1 || gap > 1 || typed.equals(meant)) return false;
        int at = 0;
        while (at < Math.min(typed.length(), meant.length()) && typed.charAt(at) == meant.charAt(at)) at++;
        return switch (gap) {
            case 1 -> typed.substring(at + 1).equals(meant.substring(at));
            case -1 -> typed.substring(at).equals(meant.substring(at + 1));
            default -> typed.substring(at + 1).equals(meant.substring(at + 1)) || changedPlaces(typed, meant, at);
        };
    }

    private static boolean changedPlaces(String typed, String meant, int at) {
        return at + 1 < typed.length() && typed.charAt(at) == meant.charAt(at + 1) && typed.charAt(at + 1) == meant.charAt(at) && typed.substring(at + 2).equals(meant.substring(at + 2));
    }
}
