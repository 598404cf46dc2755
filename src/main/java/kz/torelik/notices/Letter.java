package kz.torelik.notices;

import java.util.List;
import kz.torelik.kernel.Language;

/// The text of a notice in one language: what CPC art. 128 part 2 asks for, and no more.
///
/// @param greeting the addressee
/// @param text what happened and what it means for him, a paragraph each
/// @param details the facts, by name and value
/// @param link the case in the Judicial Account
/// @param closing by which article it is sent, and how to answer
public record Letter(Language language, String subject, String greeting, List<String> text, List<Detail> details, String link, String closing) {

    public Letter {
        text = List.copyOf(text);
        details = List.copyOf(details);
    }

    public record Detail(String name, String value) {}
}
