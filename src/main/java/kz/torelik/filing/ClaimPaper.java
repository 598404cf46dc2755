package kz.torelik.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Tenge;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Sentences;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.payments.DutyAnswer;
import org.springframework.stereotype.Component;

/// The claim on paper (CPC arts. 134, 148): to which court, who against whom, what happened, what is asked, what is attached.
@Component
class ClaimPaper {

    private final Sentences sentences;
    private final LawBook law;
    private final CourtClock clock;

    ClaimPaper(Sentences sentences, LawBook law, CourtClock clock) {
        this.sentences = sentences;
        this.law = law;
        this.clock = clock;
    }

    /// `Исковое заявление о взыскании долга по договору займа`.
    String title(ClaimDraft draft) {
        Trilingual category = law.categories().get(draft.category()).title();
        return paper(draft).map(paper -> say(draft, "filing.paper.title", paper.title(), category)).orElseGet(() -> say(draft, "filing.paper.title." + draft.procedure(), category));
    }

    /// How the law data call the paper and its articles, where they do.
    private Optional<Procedure.Paper> paper(ClaimDraft draft) { return Optional.ofNullable(law.procedure(draft.procedure()).paper()); }

    Sheet sheet(ClaimDraft draft, DutyAnswer duty) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Addressees(addressees(draft)));
        blocks.add(new Block.Title(head(draft), Optional.of(lower(law.categories().get(draft.category()).title().in(draft.language())))));
        for (String paragraph : draft.demand().circumstances().strip().split("\\R\\s*\\R|\\R")) if (!paragraph.isBlank()) blocks.add(Block.paragraph(paragraph.strip()));
        children(draft, blocks);
        pretrial(draft, blocks);
        blocks.add(Block.paragraph(say(draft, "filing.paper.jurisdiction", law.courts().get(CourtCode.of(draft.court())).title(), LegalBasis.of(draft.courtRule()))));
        if (draft.nationalDraw()) blocks.add(Block.paragraph(say(draft, "filing.paper.national")));
        blocks.add(Block.leading(guided(draft)));
        blocks.add(new Block.Marker(say(draft, "filing.paper.ask")));
        blocks.add(Block.numbered(draft.demand().demands().stream().filter(demand -> !demand.isBlank()).map(String::strip).toList()));
        blocks.add(new Block.Facts(facts(draft, duty)));
        if (!draft.attachments().isEmpty()) {
            blocks.add(new Block.Attachments(say(draft, "filing.paper.attachments"), draft.attachments().stream()
                    .map(one -> new Block.Attachment(one.title(), say(draft, "filing.attachment." + one.kind()), one.size(), one.pages(), one.sha256())).toList()));
        }
        blocks.add(Block.paragraph(say(draft, "filing.paper.signed", sentences.write(draft.language(), clock.today()))));
        return Sheet.act(draft.language(), title(draft), Foot.of(title(draft)), blocks);
    }

    private String head(ClaimDraft draft) {
        return paper(draft).map(paper -> paper.title().in(draft.language()).toUpperCase(draft.language().locale())).orElseGet(() -> say(draft, "filing.paper.head." + draft.procedure()));
    }

    private String guided(ClaimDraft draft) {
        return paper(draft).map(paper -> say(draft, "filing.paper.guided", paper.guided().stream().map(basis -> sentences.write(draft.language(), basis)).collect(Collectors.joining(", "))))
                .orElseGet(() -> say(draft, "filing.paper.guided." + draft.procedure()));
    }

    private List<Block.Party> addressees(ClaimDraft draft) {
        List<Block.Party> all = new ArrayList<>();
        all.add(new Block.Party("", law.courts().get(CourtCode.of(draft.court())).title().in(draft.language()), List.of()));
        for (DraftParty party : draft.parties()) {
            List<String> lines = new ArrayList<>();
            if (!party.number().isBlank()) lines.add(say(draft, party.isEntity() ? "filing.paper.bin" : "filing.paper.iin", party.number()));
            party.birthDate().filter(_ -> party.role().equals("plaintiff")).ifPresent(born -> lines.add(say(draft, "filing.paper.born", born)));
            if (!party.address().isBlank()) lines.add(party.address().strip());
            if (!party.phone().isBlank()) lines.add(party.phone().strip());
            if (!party.email().isBlank()) lines.add(party.email().strip());
            all.add(new Block.Party(say(draft, "filing.role." + law.procedure(draft.procedure()).role(party.role())), party.title(), lines));
        }
        return all;
    }

    private void children(ClaimDraft draft, List<Block> blocks) {
        if (draft.demand().children().isEmpty()) return;
        blocks.add(Block.leading(say(draft, "filing.paper.children")));
        blocks.add(Block.numbered(draft.demand().children()));
    }

    private void pretrial(ClaimDraft draft, List<Block> blocks) {
        ClaimDraft.Demand demand = draft.demand();
        if (demand.pretrial().equals("done")) blocks.add(Block.paragraph(say(draft, "filing.paper.pretrial", demand.pretrialNote().strip())));
        if (!demand.conciliation().isBlank()) blocks.add(Block.paragraph(say(draft, "filing.paper.conciliation", demand.conciliation().strip())));
    }

    private List<Block.Fact> facts(ClaimDraft draft, DutyAnswer duty) {
        List<Block.Fact> facts = new ArrayList<>();
        if (Amounts.parse(draft.demand().price()) instanceof Answer.Yes<Tenge>(Tenge price)) facts.add(new Block.Fact(say(draft, "filing.paper.price"), sentences.write(draft.language(), price)));
        draft.places().learned().ifPresent(day -> facts.add(new Block.Fact(say(draft, "filing.paper.learned"), sentences.write(draft.language(), day))));
        String state = say(draft, "filing.paper.duty." + duty.state().word(), sentences.write(draft.language(), duty.sum()), sentences.write(draft.language(), duty.basis()));
        facts.add(new Block.Fact(say(draft, "filing.paper.duty"), state));
        return facts;
    }

    private String say(ClaimDraft draft, String key, Object... facts) { return sentences.say(draft.language(), key, facts); }

    private static String lower(String text) { return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1); }
}
