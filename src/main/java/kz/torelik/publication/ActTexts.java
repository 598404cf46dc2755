package kz.torelik.publication;

import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.kernel.ActId;
import kz.torelik.publication.pseudonyms.ActWords;

/// Where the words of a signed act come from.
public interface ActTexts {

    /// The words by parts, with the names of persons as they stand in the act; empty when the house has none for it.
    Optional<ActWords> words(CaseFile file, ActId act);
}
