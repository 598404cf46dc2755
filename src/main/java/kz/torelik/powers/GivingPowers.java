package kz.torelik.powers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.database.Acting;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.language.Sentences;
import kz.torelik.signatures.ExpectedSigner;
import kz.torelik.signatures.Signatures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives and revokes powers of attorney (CPC art. 61 part 1): the document is set, read, and signed by the principal's own key; for an organisation by whoever holds an office in it (part 4).
@Component
public class GivingPowers {

    private final PowerRows rows;
    private final ListedPowers listed;
    private final People people;
    private final Documents documents;
    private final Signatures signatures;
    private final Words words;
    private final CourtClock clock;

    GivingPowers(PowerRows rows, ListedPowers listed, People people, Documents documents, Signatures signatures, Words words, CourtClock clock) {
        this.rows = rows;
        this.listed = listed;
        this.people = people;
        this.documents = documents;
        this.signatures = signatures;
        this.words = words;
        this.clock = clock;
    }

    /// What writes and sets the document.
    @Component
    record Words(Sentences sentences, Typesetter typesetter) {}

    /// Sets a power of attorney to be read and signed.
    ///
    /// @param number of the representative: the IIN of a person, or the BIN of a law firm whose members then act under it
    /// @param codes the powers that it lists; none means that he may do only what needs no listing
    /// @return the refusals `power-nobody`, `power-to-oneself`, `power-unknown`, `power-over`
    @Transactional
    public Answer<PowerOfAttorney> prepare(String number, List<String> codes, LocalDate until, Language language) {
        Actor.Citizen giver = citizen();
        Person principal = people.find(giver.subject()).orElseThrow();
        Optional<? extends Person> representative = people.findByNumber(number);
        if (representative.isEmpty()) return Answer.no(Refusal.of("power-nobody", number));
        if (representative.get().id().equals(principal.id())) return Answer.no(Refusal.of("power-to-oneself"));
        Optional<String> unknown = codes.stream().filter(code -> listed.find(code).isEmpty()).findFirst();
        if (unknown.isPresent()) return Answer.no(Refusal.of("power-unknown", unknown.get()));
        if (until.isBefore(clock.today())) return Answer.no(Refusal.of("power-over", until));
        PublicId id = PublicId.random();
        Sheet sheet = sheet(principal, representative.get(), codes, until, language);
        var rendered = words.typesetter().render(sheet);
        Document document = store(id, sheet.title(), "application/pdf", rendered.pages(), rendered.pdf());
        PowerOfAttorney power = new PowerOfAttorney(id, principal.id(), representative.get().id(), codes, until, "prepared", document.id(), null, null);
        rows.prepare(power, giver.person(), clock.instant());
        return Answer.yes(power);
    }

    private Sheet sheet(Person principal, Person representative, List<String> codes, LocalDate until, Language language) {
        List<Block> blocks = new ArrayList<>();
        String title = say(language, "powers.paper.title");
        blocks.add(Block.title(title));
        blocks.add(Block.paragraph(say(language, "powers.paper.gives", principal.title(), number(principal), representative.title(), number(representative))));
        blocks.add(Block.paragraph(say(language, "powers.paper.general")));
        if (codes.isEmpty()) {
            blocks.add(Block.paragraph(say(language, "powers.paper.nothing-listed")));
        } else {
            blocks.add(Block.leading(say(language, "powers.paper.listed")));
            blocks.add(Block.numbered(codes.stream().map(code -> listed.find(code).orElseThrow().title().in(language)).toList()));
        }
        blocks.add(Block.paragraph(say(language, "powers.paper.until", until)));
        blocks.add(Block.paragraph(say(language, "powers.paper.signed", clock.today())));
        return Sheet.act(language, title, Foot.of(title), blocks);
    }

    private static String number(Person person) {
        return switch (person) {
            case Person.Natural natural -> natural.iin().digits();
            case Person.Organisation organisation -> organisation.bin().digits();
        };
    }

    /// Gives it with the signature of the principal.
    @Transactional
    public Answer<PowerOfAttorney> give(PublicId id, byte[] cms) {
        Actor.Citizen giver = citizen();
        Optional<PowerOfAttorney> found = own(id).filter(power -> power.state().equals("prepared"));
        if (found.isEmpty()) return Answer.no(Refusal.of("power-not-found"));
        return signatures.accept(content(found.get()), cms, signer(giver)).map(accepted -> {
            rows.give(id, store(id, "signature", "application/pkcs7-signature", 0, accepted.signature()).id(), accepted.signer().name(), clock.instant());
            return rows.find(id).orElseThrow();
        });
    }

    /// Takes it back; from now on it covers nothing.
    @Transactional
    public Answer<PowerOfAttorney> revoke(PublicId id) {
        if (own(id).filter(power -> power.state().equals("given")).isEmpty()) return Answer.no(Refusal.of("power-not-found"));
        rows.revoke(id, clock.instant());
        return Answer.yes(rows.find(id).orElseThrow());
    }

    /// A power that the person of this thread gave or got.
    @Transactional(readOnly = true)
    public Optional<PowerOfAttorney> find(PublicId id) { return rows.find(id); }

    /// The document.
    public byte[] content(PowerOfAttorney power) {
        try {
            return documents.content(documents.find(power.document()).orElseThrow());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Optional<PowerOfAttorney> own(PublicId id) { return rows.find(id).filter(power -> power.principal().equals(citizen().subject())); }

    private ExpectedSigner signer(Actor.Citizen giver) {
        Person.Natural person = (Person.Natural) people.find(giver.person()).orElseThrow();
        if (giver.organisation() == null) return ExpectedSigner.person(person.iin());
        return ExpectedSigner.organisation(person.iin(), ((Person.Organisation) people.find(giver.organisation()).orElseThrow()).bin());
    }

    private Document store(PublicId id, String title, String mediaType, int pages, byte[] content) {
        try {
            return documents.add(id.uuid(), title, mediaType, pages, content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String say(Language language, String key, Object... facts) { return words.sentences().say(language, key, facts); }

    private static Actor.Citizen citizen() {
        if (Acting.now() instanceof Actor.Citizen citizen) return citizen;
        throw new Refused(Refusal.of("sign-in-first"));
    }
}
