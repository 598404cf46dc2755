package kz.torelik.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.documents.Document;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.RenderedDocument;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sets a paper for a case as PDF/A, in the language of the proceedings.
@Component
class CasePaperText {

    private final Typesetter typesetter;
    private final Sentences sentences;
    private final LawBook law;
    private final ProsecutorPapers prosecutor;
    private final CourtClock clock;

    CasePaperText(Typesetter typesetter, Sentences sentences, LawBook law, ProsecutorPapers prosecutor, CourtClock clock) {
        this.typesetter = typesetter;
        this.sentences = sentences;
        this.law = law;
        this.prosecutor = prosecutor;
        this.clock = clock;
    }

    /// `Отзыв на иск по делу 7110-26-00-2/4817`.
    String title(CaseFile file, int party, FilingInCase.Wanted wanted) { return say(file, "filing.case-paper.title", name(file, party, wanted), file.number()); }

    RenderedDocument render(CaseFile file, int party, FilingInCase.Wanted wanted, @Nullable Document uploaded) {
        Language language = file.language();
        Party own = file.party(party);
        CourtCode court = file.judge().map(CaseFile.AssignedJudge::court).orElse(file.claim().court());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Addressees(List.of(new Block.Party("", law.courts().get(court).title().in(language), List.of()),
                new Block.Party(say(file, "filing.role." + own.role()), own.subject().title(), own.address().isBlank() ? List.of() : List.of(own.address())))));
        blocks.add(new Block.Title(name(file, party, wanted), Optional.of(say(file, "filing.case-paper.case", file.number()))));
        if (wanted.kind().equals(Settling.OFFER)) blocks.add(Block.paragraph(say(file, "filing.case-paper.settlement.between", names(file.asking()), names(file.answering()))));
        for (String paragraph : wanted.text().strip().split("\\R")) if (!paragraph.isBlank()) blocks.add(Block.paragraph(paragraph.strip()));
        if (ProsecutorPapers.isOf(file, party)) prosecutor.exceptional(wanted.motion()).ifPresent(ground -> blocks.add(Block.paragraph(say(file, "filing.case-paper.protest-ground", ground))));
        if (!wanted.restore().isBlank()) blocks.add(Block.paragraph(say(file, "filing.case-paper.restore", wanted.restore().strip())));
        if (wanted.counter() != null) {
            if (wanted.counter().price().isPositive()) blocks.add(Block.paragraph(say(file, "filing.case-paper.price", wanted.counter().price())));
            for (String demand : wanted.counter().demands()) blocks.add(Block.paragraph(say(file, "filing.case-paper.demand", demand)));
        }
        wanted.exemptions().stream().flatMap(code -> law.fees().findExemption(code).stream()).forEach(one -> blocks.add(Block.paragraph(say(file, "filing.case-paper.exempt", one.title(), one.basis()))));
        if (uploaded != null) {
            blocks.add(new Block.Attachments(say(file, "filing.paper.attachments"), List.of(new Block.Attachment(uploaded.title(), say(file, "filing.attachment.other"), uploaded.size(), uploaded.pages(), uploaded.sha256()))));
        }
        blocks.add(Block.paragraph(say(file, "filing.paper.signed", sentences.write(language, clock.today()))));
        return typesetter.render(Sheet.act(language, title(file, party, wanted), Foot.of(file.number().toString()), blocks));
    }

    private String name(CaseFile file, int party, FilingInCase.Wanted wanted) { return prosecutor.title(file, party, wanted.kind()).map(title -> title.in(file.language())).orElseGet(() -> name(file, wanted.kind(), wanted.motion())); }

    /// What such a paper is called in the language of the proceedings.
    String name(CaseFile file, String paper, @Nullable String motion) {
        if (paper.equals(Settling.OFFER)) return say(file, "filing.case-paper.settlement." + motion);
        String name = say(file, "filing.case-paper." + paper + (paper.equals("appeal") && file.claim().procedure().equals("administrative-offence") || paper.equals("cassation") && file.claim().procedure().endsWith("-offence") ? ".offence" : ""));
        String kind = motion == null ? "" : law.papers().findMotionKind(motion).map(found -> found.title().in(file.language())).orElse("");
        return kind.isEmpty() ? name : name + ": " + kind.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + kind.substring(1);
    }

    private static String names(List<Party> parties) { return parties.stream().map(party -> party.subject().title()).collect(java.util.stream.Collectors.joining(", ")); }

    private String say(CaseFile file, String key, Object... facts) { return sentences.say(file.language(), key, facts); }
}
