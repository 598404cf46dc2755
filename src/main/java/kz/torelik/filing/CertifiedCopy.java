package kz.torelik.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.RenderedDocument;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import kz.torelik.language.Style;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The sheets that the window prints: the one by which the registrar certifies that the scans agree with the paper, each named by its digest, and the receipt for whoever brought it.
@Component
class CertifiedCopy {

    /// How a file of a case names the sheet.
    static final String KIND = "certified-copy";

    private final Typesetter typesetter;
    private final Sentences sentences;
    private final LawBook law;
    private final String address;

    CertifiedCopy(Typesetter typesetter, Sentences sentences, LawBook law, @Value("${torelik.address:http://localhost:8080}") String address) {
        this.typesetter = typesetter;
        this.sentences = sentences;
        this.law = law;
        this.address = address;
    }

    /// What is certified.
    ///
    /// @param what the paper in words
    /// @param who who filed it, as the register names him, with his number
    /// @param registrar the name of the registrar
    /// @param reference the number of the case, or what stands for it
    record Matter(Language language, CourtCode court, String what, String who, WindowEntry entry, String registrar, String reference) {}

    String title(Matter matter) { return say(matter.language(), "filing.window.sheet.title"); }

    RenderedDocument sheet(Matter matter, List<Block.Attachment> scans) {
        Language language = matter.language();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.title(title(matter)));
        blocks.add(new Block.Facts(facts(matter)));
        blocks.add(Block.paragraph(say(language, "filing.window.sheet.text", matter.registrar())));
        blocks.add(new Block.Attachments(say(language, "filing.window.sheet.scans"), scans));
        blocks.add(new Block.Signature(say(language, "filing.window.registrar"), matter.registrar(), List.of()));
        return typesetter.render(Sheet.form(language, title(matter), Foot.of(matter.reference()), blocks));
    }

    /// The receipt of a submission, for the person to take away; the code on it leads to the submission.
    ///
    /// @param pay until when the duty is to be paid and how, or null when there is nothing to pay
    byte[] receipt(Matter matter, Submission submission, @Nullable String pay) {
        Language language = matter.language();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.title(say(language, "filing.window.receipt.title", submission.ticket())));
        List<Block.Fact> facts = new ArrayList<>(facts(matter));
        facts.add(new Block.Fact(say(language, "filing.window.receipt.ticket"), submission.ticket()));
        if (submission.number() != null) facts.add(new Block.Fact(say(language, "filing.window.receipt.case"), submission.number().toString()));
        facts.add(new Block.Fact(say(language, "filing.paper.duty"), say(language, "filing.window.duty." + submission.dutyState(), submission.duty())));
        blocks.add(new Block.Facts(facts));
        if (pay != null) blocks.add(Block.paragraph(pay));
        blocks.add(Block.paragraph(say(language, "filing.window.receipt.text")));
        blocks.add(new Block.Attachments(say(language, "filing.window.receipt.took"), submission.claim().attachments().stream().map(one -> attachment(language, one)).toList()));
        String title = say(language, "filing.window.receipt.title", submission.ticket());
        return typesetter.render(Sheet.form(language, title, Foot.of(title, address + "/my/submissions/" + submission.id(), submission.ticket().replace("-", "")), blocks)).pdf();
    }

    /// What a file of a paper is called.
    String kind(Language language) { return say(language, "filing.attachment.scan"); }

    /// The reason to restore a term by the postmark.
    String postedInTime(Language language, LocalDate postmark) { return say(language, "filing.window.posted-in-time", postmark); }

    /// Until when and how the duty can be paid.
    String untilWhen(Submission submission) { return say(submission.claim().language(), "filing.window.receipt.pay", java.util.Objects.requireNonNull(submission.lapsesAt()), submission.ticket()); }

    Block.Attachment attachment(Language language, ClaimDraft.Attached one) {
        return new Block.Attachment(one.title(), say(language, "filing.attachment." + one.kind()), one.size(), one.pages(), one.sha256());
    }

    private List<Block.Fact> facts(Matter matter) {
        Language language = matter.language();
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact(say(language, "filing.window.court"), law.courts().get(matter.court()).title().in(language)));
        facts.add(new Block.Fact(say(language, "filing.window.what"), matter.what()));
        facts.add(new Block.Fact(say(language, "filing.window.who"), matter.who()));
        WindowEntry entry = matter.entry();
        facts.add(new Block.Fact(say(language, "filing.window.came." + entry.way().word()), sentences.write(language, entry.handedAt(), Style.LONG)));
        if (entry.postmark() != null) facts.add(new Block.Fact(say(language, "filing.window.postmark"), sentences.write(language, entry.postmark())));
        return facts;
    }

    private String say(Language language, String key, Object... facts) { return sentences.say(language, key, facts); }
}
