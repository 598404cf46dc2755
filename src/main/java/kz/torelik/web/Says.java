package kz.torelik.web;

import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.SaidRefusal;
import kz.torelik.language.Sentences;
import kz.torelik.web.parts.Form;

/// Says things in the language of the reader inside a controller: a parameter of its methods.
///
/// @param language of the reader
public record Says(Language language, Sentences sentences) {

    public String t(String key, Object... facts) { return sentences.say(language, key, facts); }

    /// The form with a refusal at one of its fields.
    public Form fault(Form form, String field, Refusal refusal) {
        SaidRefusal said = sentences.say(language, refusal);
        return form.found(new Form.Fault(field, said.found(), said.next()));
    }
}
