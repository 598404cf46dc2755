package kz.torelik.law;

import static org.assertj.core.api.Assertions.assertThat;

import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import org.junit.jupiter.api.Test;

/// What the house needs beside the rules that [kz.torelik.lawdesk.LawCheck] keeps: it can call every act by its name.
class LawIsWellFormedTests {

    private static final LawBook LAW = LawBook.load();

    @Test
    void theHouseCanCallEveryAct() {
        Sentences sentences = Sentences.load();
        for (Act act : LAW.acts().list()) {
            for (Language language : Language.values()) assertThat(sentences.keys(language)).contains("act." + act.id(), "act." + act.id() + ".levels");
            String levels = act.divided() == Act.Division.PARTS ? "parts" : "points";
            assertThat(sentences.say(Language.EN, "act." + act.id() + ".levels")).as(act.id()).isEqualTo(levels);
        }
    }
}
