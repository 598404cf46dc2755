package kz.torelik.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.acts.Acts;
import kz.torelik.acts.Passage;
import kz.torelik.acts.SignedText;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import kz.torelik.language.Style;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import kz.torelik.publication.pseudonyms.ActWords;
import org.springframework.stereotype.Component;

/// The words of the acts that judges sign in this house. The introductory part is made from the case, as it is on the paper of the act.
@Component
class SignedTexts implements ActTexts {

    private final Acts acts;
    private final LawBook law;
    private final Sentences sentences;

    SignedTexts(Acts acts, LawBook law, Sentences sentences) {
        this.acts = acts;
        this.law = law;
        this.sentences = sentences;
    }

    @Override
    public Optional<ActWords> words(CaseFile file, ActId act) {
        return switch (acts.text(act)) {
            case Answer.No<SignedText> _ -> Optional.empty();
            case Answer.Yes<SignedText>(SignedText signed) -> Optional.of(words(file, act, signed));
        };
    }

    private ActWords words(CaseFile file, ActId act, SignedText signed) {
        List<ActWords.Section> sections = new ArrayList<>();
        sections.add(new ActWords.Section(CourtPapers.Part.INTRODUCTORY, introduction(file, signed.language())));
        String kind = file.act(act).orElseThrow().kind();
        for (CourtPapers.Part part : law.papers().actKind(kind).parts()) {
            List<String> paragraphs = signed.text().part(part).stream().flatMap(passage -> switch (passage) {
                case Passage.Paragraph(String text) -> List.of(text).stream();
                case Passage.Points(List<String> items) -> java.util.stream.IntStream.range(0, items.size()).mapToObj(i -> (i + 1) + ") " + items.get(i));
            }).toList();
            if (!paragraphs.isEmpty()) sections.add(new ActWords.Section(part, paragraphs));
        }
        return new ActWords(signed.language(), sections);
    }

    private List<String> introduction(CaseFile file, Language language) {
        CaseFile.AssignedJudge judge = file.judge().orElseThrow(() -> new IllegalStateException("A signed act in a case without a judge: " + file.id()));
        boolean order = file.claim().procedure().equals("court-order");
        List<String> lines = new ArrayList<>();
        lines.add(sentences.say(language, "publication.intro.court", law.courts().get(judge.court()).title(), sentences.write(language, judge.name(), Style.INITIALS)));
        lines.add(sentences.say(language, "publication.intro.case", file.number(), law.categories().get(file.claim().category()).title()));
        for (Party party : file.parties()) {
            String role = sentences.say(language, "publication.role." + PublicationRule.role(party.role(), order).word()).split("\\|")[0];
            lines.add(role + ": " + party.subject().title());
        }
        return lines;
    }
}
