package kz.torelik.documents.paper;

import java.util.ArrayList;
import java.util.List;
import kz.torelik.kernel.Language;

/// A document before it is set: its language, its title (shown by readers and kept in the metadata), its kind of letter, its blocks in
/// reading order and its running foot. The same sheet serves a claim, a receipt, a judicial act, a protocol, a writ and a notice.
///
/// @param title what the document is, in its language, such as «Решение по делу № 7512-26-00-2/2207»
public record Sheet(Language language, String title, Letter letter, Foot foot, List<Block> blocks) {

    /// Serif 12 pt for acts, claims and protocols; sans 10.5 pt for receipts, writs and other forms.
    public enum Letter { SERIF, SANS }

    public Sheet {
        if (title.isBlank()) throw new IllegalArgumentException("A sheet has a title");
        blocks = List.copyOf(blocks);
    }

    /// An act, a claim or a protocol: serif and justified.
    public static Sheet act(Language language, String title, Foot foot, List<Block> blocks) {
        return new Sheet(language, title, Letter.SERIF, foot, blocks);
    }

    /// A receipt, a writ or another form: sans.
    public static Sheet form(Language language, String title, Foot foot, List<Block> blocks) {
        return new Sheet(language, title, Letter.SANS, foot, blocks);
    }

    /// The same sheet with more blocks at its end.
    public Sheet with(Block... more) {
        List<Block> all = new ArrayList<>(blocks);
        all.addAll(List.of(more));
        return new Sheet(language, title, letter, foot, all);
    }
}
