package kz.torelik.acts;

import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Sentences;

/// What the house says in the language of an act.
record Wording(Sentences sentences, Language language) {

    String say(String key, Object... facts) { return sentences.say(language, "acts." + key, facts); }

    boolean knows(String key) { return sentences.knows("acts." + key); }

    String in(Trilingual text) { return text.in(language); }

    Passage paragraph(String key, Object... facts) { return new Passage.Paragraph(say(key, facts)); }

    String role(Party party) { return say("role." + party.role()); }

    /// One item is a sentence, several are a list under their heading.
    List<Passage> oneOrMany(String key, List<String> items) {
        List<Passage> passages = new ArrayList<>();
        if (items.size() == 1) passages.add(paragraph(key + ".one", items.getFirst()));
        if (items.size() > 1) {
            passages.add(paragraph(key + ".many"));
            passages.add(new Passage.Points(items));
        }
        return passages;
    }
}
