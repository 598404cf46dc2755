package kz.torelik.counterparts.phone;

import java.util.List;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import org.jspecify.annotations.Nullable;

/// What the screen of the telephone shows.
///
/// @param owner the name of whose telephone it is, or an empty string before somebody said so
/// @param link a link that waits until somebody has said whose telephone it is
/// @param fault the key of what went wrong, or an empty string; `message` what the house said of it
/// @param id of the letter that is open, or an empty string
/// @param keys with which it can be signed: the person's own, then one for each organisation
/// @param reply what the house answered to the signatures, or null
public record PhoneScreen(Sentences sentences, Language language, String owner, String link, String fault, String message, String id, @Nullable Letter letter, List<Key> keys, Phone.@Nullable Reply reply) {

    public PhoneScreen { keys = List.copyOf(keys); }

    /// A key of the telephone.
    ///
    /// @param bin of the organisation, or an empty string
    public record Key(String bin, String holder) {}

    PhoneScreen open(String letterId, Letter read, List<Key> ways) { return new PhoneScreen(sentences, language, owner, "", "", "", letterId, read, ways, null); }

    PhoneScreen failed(String key, String said) { return new PhoneScreen(sentences, language, owner, link, key, said, "", null, List.of(), null); }

    PhoneScreen answered(Letter read, Phone.Reply answer) { return new PhoneScreen(sentences, language, owner, "", "", "", "", read, List.of(), answer); }

    public String t(String key, Object... facts) { return sentences.say(language, key, facts); }

    public List<Language> languages() { return List.of(Language.values()); }

    public List<Letter.Paper> papers() { return letter == null ? List.of() : letter.papers(language); }
}
