package kz.torelik.hearings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Span;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Sentences;
import kz.torelik.language.Style;
import kz.torelik.law.Court;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;

/// Lays a brief protocol out in the language of the proceedings.
record ProtocolSheet(BriefProtocol protocol, Sentences sentences, LawBook law) {

    static Sheet of(BriefProtocol protocol, Sentences sentences, LawBook law) { return new ProtocolSheet(protocol, sentences, law).sheet(); }

    private Sheet sheet() {
        Court court = law.courts().get(protocol.court());
        String name = say("title");
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.ActHead(court.title().in(language()), Optional.empty(), name.toUpperCase(language().locale()), write(LocalDate.ofInstant(protocol.openedAt(), CourtClock.COUNTRY)),
                write(protocol.number()), court.seat().in(language())));
        blocks.add(new Block.Facts(facts()));
        blocks.add(new Block.Grid(say("appearance"), List.of(say("participant"), say("capacity"), say("came")),
                protocol.appearance().stream().map(one -> List.of(one.name(), sentences.say(language(), "hearings.role." + one.role()), say(one.came() ? "yes" : "no"))).toList(), List.of()));
        if (!protocol.notes().course().isEmpty()) {
            blocks.add(new Block.Heading(2, say("course")));
            blocks.add(new Block.Numbered(protocol.notes().course().stream().map(said -> List.of(Span.strong((said.at() == null ? "" : sentences.write(language(), said.at(), Style.TIME) + " ") + speaker(said.party())), Span.plain(said.words()))).toList()));
        }
        if (!protocol.motions().isEmpty()) {
            blocks.add(new Block.Heading(2, say("motions")));
            protocol.motions().forEach(motion -> blocks.add(Block.paragraph(motion(motion))));
        }
        blocks.add(new Block.Heading(2, say("end")));
        blocks.add(Block.paragraph(say("ended." + protocol.ended(), protocol.endedAt())));
        if (protocol.ground() != null) blocks.add(Block.paragraph(say("ground", ground(protocol.ground()))));
        if (protocol.next() != null) blocks.add(Block.paragraph(say("next", protocol.next())));
        if (protocol.notes().explained() != null) blocks.add(Block.paragraph(protocol.notes().explained()));
        blocks.add(Block.paragraph(protocol.notes().recording() != null ? say("recording", protocol.notes().recording()) : say("without-recording", String.valueOf(protocol.notes().withoutRecording()))));
        blocks.add(new Block.Signature(say("judge"), protocol.judge().withInitials(), List.of()));
        if (protocol.secretary() != null) blocks.add(new Block.Signature(say("secretary"), protocol.secretary().withInitials(), List.of()));
        return Sheet.act(language(), say("of-case", protocol.number()), Foot.of(say("of-case", protocol.number())), blocks);
    }

    private List<Block.Fact> facts() {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact(say("kind"), sentences.say(language(), "hearings.kind." + protocol.kind())));
        facts.add(new Block.Fact(say("case-name"), protocol.plaintiff() + " – " + protocol.defendant()));
        facts.add(new Block.Fact(say("room"), protocol.room()));
        facts.add(new Block.Fact(say("began"), write(protocol.openedAt())));
        facts.add(new Block.Fact(say("finished"), write(protocol.endedAt())));
        facts.add(new Block.Fact(say("judge"), protocol.judge().full()));
        if (protocol.secretary() != null) facts.add(new Block.Fact(say("secretary"), protocol.secretary().full()));
        protocol.notes().breaks().forEach(pause -> facts.add(new Block.Fact(say("break"), say("break-times", pause.from(), pause.to()))));
        return facts;
    }

    private String speaker(int party) {
        if (party == ProtocolNotes.ROOM) return "";
        return (party == 0 ? say("court") : protocol.appearance().stream().filter(one -> one.party() == party).map(BriefProtocol.Appearance::name).findFirst().orElseThrow()) + ": ";
    }

    private String motion(BriefProtocol.Motion motion) {
        String kind = law.papers().findMotionKind(motion.kind()).map(CourtPapers.MotionKind::title).map(title -> title.in(language())).orElse(motion.kind());
        Boolean granted = motion.granted();
        String answer = granted == null ? "open" : granted ? "granted" : "refused";
        String line = say("motion." + answer, motion.number(), motion.party(), kind.toLowerCase(Locale.ROOT));
        return motion.reasons() == null || motion.reasons().isBlank() ? line : line + " " + motion.reasons();
    }

    private String ground(String code) { return law.grounds("adjournment").find(code).map(ground -> ground.title()).orElseGet(() -> Trilingual.same(code)).in(language()); }

    private Language language() { return protocol.language(); }

    private String write(Object fact) { return sentences.write(language(), fact, Style.LONG); }

    private String say(String key, Object... facts) { return sentences.say(language(), "hearings.protocol." + key, facts); }
}
