package kz.torelik.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.NoticeId;
import kz.torelik.language.Sentences;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes the text of a notice in a language: the addressee, the court and its address, place and time, the case in short, the capacity, the
/// sender (CPC art. 128 part 2). In a closed case the parties are not named.
@Component
class LetterWriter {

    private final Sentences sentences;
    private final LawBook law;
    private final String address;

    LetterWriter(Sentences sentences, LawBook law, @Value("${torelik.address:http://localhost:8080}") String address) {
        this.sentences = sentences;
        this.law = law;
        this.address = address;
    }

    /// The words of a message that is read on a screen.
    Letter write(Notice notice, Party addressee, Language language) { return write(notice, addressee, language, ""); }

    /// The words of a letter on paper: what is enclosed lies in the envelope, and it is answered by a letter.
    Letter writeOnPaper(Notice notice, Party addressee, Language language) { return write(notice, addressee, language, ".paper"); }

    /// A text message: what it is about, the number of the case, the time of a session and where the notice is read; nobody is named in it.
    ///
    /// @param opened the notice in the account of the addressee, or null where he has none
    String text(Notice notice, @Nullable NoticeId opened, Language language) {
        CaseFile file = notice.file();
        String where = opened == null ? address : address + "/n/" + opened;
        String number = file.number().toString().replace('\u2011', '-');
        Optional<CaseFile.HearingInFile> hearing = notice.about().equals("hearing-adjourned") ? Optional.empty() : notice.hearing();
        return hearing.map(one -> say(language, "notices.sms.hearing", notice.kind().title(), number, one.startsAt(), where)).orElseGet(() -> say(language, "notices.sms.notice", notice.kind().title(), number, where))
                .replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u2011', '-');
    }

    private Letter write(Notice notice, Party addressee, Language language, String manner) {
        CaseFile file = notice.file();
        Optional<CaseFile.HearingInFile> hearing = notice.hearing();
        Object when = hearing.<Object>map(CaseFile.HearingInFile::startsAt).orElse(notice.event().occurredOn());
        List<String> text = new ArrayList<>(List.of(say(language, "notices.body." + notice.about(), when)));
        if (notice.documents().size() > 0) text.add(say(language, "notices.documents" + manner, notice.documents().size()));
        if (hearing.isPresent() && !notice.about().equals("hearing-adjourned")) text.add(say(language, "notices.duty-to-appear"));
        return new Letter(language, say(language, "notices.subject", notice.kind().title(), file.number()), say(language, "notices.greeting", addressee.subject().title()), text,
                details(notice, addressee, language), address + "/case/" + file.id(), say(language, "notices.closing" + manner, notice.basis()));
    }

    private List<Letter.Detail> details(Notice notice, Party addressee, Language language) {
        CaseFile file = notice.file();
        Court court = law.courts().get(seat(file));
        List<Letter.Detail> details = new ArrayList<>();
        detail(details, language, "case", file.number());
        if (!file.isClosed()) detail(details, language, "case-name", say(language, "notices.case-name", first(file.asking()), first(file.answering())));
        detail(details, language, "capacity", say(language, "notices.role." + addressee.role()));
        if (!notice.about().equals("hearing-adjourned")) {
            notice.hearing().ifPresent(hearing -> {
                detail(details, language, "when", say(language, "notices.moment", hearing.startsAt()));
                detail(details, language, "where", say(language, "notices.place", court.seat(), hearing.room()));
                if (hearing.link() != null) detail(details, language, "link", hearing.link());
            });
        }
        detail(details, language, "court", court.title());
        detail(details, language, "address", court.seat());
        file.judge().ifPresent(judge -> detail(details, language, "judge", judge.name().withInitials()));
        detail(details, language, "sender", court.title());
        return details;
    }

    private void detail(List<Letter.Detail> into, Language language, String name, Object value) {
        into.add(new Letter.Detail(say(language, "notices.label." + name), sentences.write(language, value)));
    }

    private static String first(List<Party> those) {
        return those.isEmpty() ? "" : those.getFirst().subject().brief();
    }

    static CourtCode seat(CaseFile file) { return file.judge().map(CaseFile.AssignedJudge::court).orElse(file.claim().court()); }

    /// The court as a sender.
    String court(CaseFile file, Language language) { return law.courts().get(seat(file)).title().in(language); }

    private String say(Language language, String key, Object... facts) { return sentences.say(language, key, facts); }
}
