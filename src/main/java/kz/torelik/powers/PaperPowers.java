package kz.torelik.powers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.documents.Document;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import org.springframework.stereotype.Component;

/// Powers of attorney on paper that were shown to a court (CPC art. 61 parts 1, 2): certified by a notary, an organisation, a hospital, a military unit. What the paper lists and until when it lasts is entered by the
/// registrar who saw it, so that the house asks for listed powers of whoever came with paper as of everybody else (art. 60).
@Component
public class PaperPowers {

    private final PowerRows rows;
    private final ListedPowers listed;
    private final PowerPapers papers;
    private final CourtClock clock;

    PaperPowers(PowerRows rows, ListedPowers listed, PowerPapers papers, CourtClock clock) {
        this.rows = rows;
        this.listed = listed;
        this.papers = papers;
        this.clock = clock;
    }

    /// What stands on the paper.
    ///
    /// @param number under which it was certified
    /// @param certifier who certified it, as the paper says
    /// @param codes the powers that it lists, of `law/powers.yaml`
    /// @param until its last day
    public record Shown(String number, String certifier, List<String> codes, LocalDate until) {
        public Shown {
            number = number.strip();
            certifier = certifier.strip();
            codes = List.copyOf(codes);
        }
    }

    /// Keeps it, within a transaction of a rule.
    ///
    /// @return the refusals `power-to-oneself`, `power-unmarked` without a number or without whoever certified it, `power-unknown`, `power-over`, `power-shown` when it was entered before
    public Answer<PowerOfAttorney> keep(Person principal, Person representative, Shown shown, PersonId registrar, Language language) {
        if (principal.id().equals(representative.id())) return Answer.no(Refusal.of("power-to-oneself"));
        if (shown.number().isEmpty() || shown.certifier().isEmpty()) return Answer.no(Refusal.of("power-unmarked").under("cpc 61(1)"));
        Optional<String> unknown = shown.codes().stream().filter(code -> listed.find(code).isEmpty()).findFirst();
        if (unknown.isPresent()) return Answer.no(Refusal.of("power-unknown", unknown.get()));
        if (shown.until().isBefore(clock.today())) return Answer.no(Refusal.of("power-over", shown.until()));
        PowerOfAttorney.Origin.Paper origin = new PowerOfAttorney.Origin.Paper(shown.number(), shown.certifier());
        if (rows.between(principal.id(), representative.id(), clock.today()).stream().anyMatch(one -> one.origin().equals(origin))) return Answer.no(Refusal.of("power-shown", shown.number()));
        PublicId id = PublicId.random();
        Instant now = clock.instant();
        Document document = papers.set(id, extract(principal, representative, shown, language));
        PowerOfAttorney power = new PowerOfAttorney(id, principal.id(), representative.id(), shown.codes(), shown.until(), "given", document.id(), null, now, origin);
        rows.add(power, registrar, now);
        return Answer.yes(power);
    }

    private Sheet extract(Person principal, Person representative, Shown shown, Language language) {
        List<Block> blocks = new ArrayList<>();
        String title = papers.say(language, "powers.shown.title", shown.number());
        blocks.add(Block.title(title));
        blocks.add(Block.paragraph(papers.say(language, "powers.shown.certified", shown.certifier())));
        blocks.add(Block.paragraph(papers.say(language, "powers.paper.gives", principal.title(), PowerPapers.number(principal), representative.title(), PowerPapers.number(representative))));
        blocks.addAll(papers.listed(language, shown.codes().stream().map(code -> listed.find(code).orElseThrow().title()).toList()));
        blocks.add(Block.paragraph(papers.say(language, "powers.paper.until", shown.until())));
        blocks.add(Block.paragraph(papers.say(language, "powers.shown.entered", clock.today())));
        return Sheet.act(language, title, Foot.of(title), blocks);
    }
}
