package kz.torelik.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where acts are looked for. One index in this process stands behind it ([kz.torelik.search.lucene]); a cluster could.
public interface ActIndex extends AutoCloseable {

    sealed interface Change {
        String id();
    }

    record Put(SearchableAct act) implements Change {
        @Override
        public String id() { return act.id(); }
    }

    record Gone(String id) implements Change {}

    /// Takes changes in; when it returns, every question sees them. A change that was heard already changes nothing.
    ///
    /// @param cursor where the giver stands after these changes
    void apply(List<Change> changes, long cursor);

    /// Writes what was taken in to the disk together with the cursor. What came later is lost with the process and has to be given again from [#cursor()].
    void keep();

    /// Lets the words of what was taken out leave the index for good, so that neither the disk nor the weight of a word (how many acts have it) tells of them. A large index takes its time, in the background.
    void forget();

    /// Where the giver stood at the last change that this index has.
    long cursor();

    /// Forgets everything and stands at the beginning.
    void empty();

    Found find(Question question);

    /// Those of some acts that a question finds.
    ///
    /// @param ids at most 1000
    Set<String> among(Question question, Collection<String> ids);

    /// How many acts there are.
    long count();

    /// Words of acts that begin like this, the most frequent first. A word that no act has any more is not among them.
    List<String> suggest(String beginning, int most);

    /// What answers one question in the acts that it found. For one thread.
    interface Excerpts {

        /// The passage of a text that answers the question best.
        ///
        /// @return empty when the question has no words or the text none of them
        Optional<Passage> best(String language, Map<Zone, String> zones);
    }

    Excerpts excerpts(Question question);

    @Override
    void close();
}
