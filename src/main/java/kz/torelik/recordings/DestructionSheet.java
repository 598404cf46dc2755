package kz.torelik.recordings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import kz.torelik.language.Style;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;

/// Lays an act of destruction out in the language of the case.
record DestructionSheet(Typesetter typesetter, Sentences sentences, LawBook law, CourtClock clock) {

    String title(CaseFile file) { return sentences.say(file.language(), "recordings.destruction.title", file.number()); }

    byte[] render(Recorded recorded, CaseFile file, LocalDate until) {
        Language language = file.language();
        Court court = law.courts().get(recorded.court());
        List<Block> blocks = List.of(
                new Block.ActHead(court.title().in(language), Optional.empty(), say(language, "name").toUpperCase(language.locale()), sentences.write(language, clock.today(), Style.LONG), sentences.write(language, file.number(), Style.LONG), court.seat().in(language)),
                Block.paragraph(say(language, "text")),
                new Block.Facts(List.of(fact(language, "begun", sentences.write(language, recorded.beginsAt(), Style.LONG)), fact(language, "until", sentences.write(language, until, Style.LONG)), fact(language, "recording", recorded.id().toString()),
                        fact(language, "hearing", recorded.hearing().toString()), fact(language, "head", String.valueOf(recorded.head())))),
                Block.paragraph(say(language, "stays")), new Block.Signature(say(language, "registrar"), "", List.of()), new Block.Signature(say(language, "chair"), "", List.of()));
        return typesetter.render(Sheet.act(language, title(file), Foot.of(title(file)), blocks)).pdf();
    }

    private Block.Fact fact(Language language, String key, String value) { return new Block.Fact(say(language, key), value); }

    private String say(Language language, String key) { return sentences.say(language, "recordings.destruction." + key); }
}
