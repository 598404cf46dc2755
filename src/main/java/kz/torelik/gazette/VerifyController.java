package kz.torelik.gazette;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.Sha256;
import kz.torelik.law.LawBook;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.Ecli;
import kz.torelik.publication.PublishedAct;
import kz.torelik.signatures.Signatures;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Is this act genuine: by its number, by the address in its QR code, or by the file itself, which is looked at and never kept. The copy of a recording is checked the same way.
@Controller
class VerifyController {

    private final ObjectProvider<ActRegister> registers;
    private final BankOfActs bank;
    private final Signatures signatures;
    private final Proving proving;
    private final CheckingCopies copies;
    private final LawBook law;

    VerifyController(ObjectProvider<ActRegister> registers, BankOfActs bank, Signatures signatures, Proving proving, CheckingCopies copies, LawBook law) {
        this.registers = registers;
        this.bank = bank;
        this.signatures = signatures;
        this.proving = proving;
        this.copies = copies;
        this.law = law;
    }

    @GetMapping("/verify")
    @Asks(Asks.OPEN)
    Screen ask(@RequestParam(name = "number", defaultValue = "") String number) {
        String wanted = read(number.strip());
        if (wanted.isEmpty() || wanted.length() > 80) return VerifyScreen.asking(law, false);
        Optional<ActId> id = ActId.find(wanted);
        if (id.isPresent()) return byId(id.get());
        List<ActRegister.Entry> entries = registers.stream().flatMap(register -> register.list(wanted).stream()).toList();
        List<PublishedAct> published = entries.isEmpty() ? Ecli.find(wanted).flatMap(bank::find).map(List::of).orElseGet(() -> CaseNumber.find(wanted).map(bank::list).orElse(List.of())) : List.of();
        return new VerifyScreen(law, wanted, true, entries, published, false);
    }

    /// What a scanner or a camera read may be the whole address of the code on the paper: its last part names the act.
    static String read(String scanned) { return scanned.matches("https?://[^/\\s]+/(?:verify|acts)/[^/?#\\s]+") ? scanned.substring(scanned.lastIndexOf('/') + 1) : scanned; }

    @GetMapping("/verify/{act}")
    @Asks(Asks.OPEN)
    Screen byAddress(@PathVariable String act) { return byId(ActId.find(act).orElseThrow(NothingHere::new)); }

    private Screen byId(ActId id) {
        ActRegister.Entry entry = registers.stream().flatMap(register -> register.find(id).stream()).findFirst().orElse(null);
        PublishedAct published = bank.find(id).orElse(null);
        if (entry == null && published == null) throw new NothingHere();
        Sha256 digest = entry != null ? entry.sha256() : published.actSha256();
        return new VerifiedScreen(law, entry, published, null, null, List.of(), proving.act(digest));
    }

    @PostMapping("/verify")
    @Asks(Asks.OPEN)
    Screen file(@RequestParam("file") MultipartFile upload) throws IOException {
        if (CheckingCopies.isCopy(upload)) {
            Optional<CheckingCopies.Checked> checked = copies.check(upload);
            if (checked.isPresent()) return new CheckedCopyScreen(checked.get().finding(), checked.get().particulars());
        }
        byte[] bytes = upload.getBytes();
        if (bytes.length == 0) return VerifyScreen.asking(law, true);
        Sha256 digest = Sha256.of(bytes);
        ActRegister.Entry entry = registers.stream().flatMap(register -> register.find(digest).stream()).findFirst().orElse(null);
        PublishedAct published = entry != null ? bank.find(entry.act()).orElse(null) : bank.findByAct(digest).orElse(null);
        return new VerifiedScreen(law, entry, published, digest, bank.find(digest).orElse(null), signatures.validatePdf(bytes), proving.act(digest));
    }

    /// The proof that a party keeps beside the file.
    @GetMapping("/verify/{act}/proof")
    @Asks(Asks.OPEN)
    ResponseEntity<String> proof(@PathVariable String act) {
        ActId id = ActId.find(act).orElseThrow(NothingHere::new);
        Sha256 digest = registers.stream().flatMap(register -> register.find(id).stream()).findFirst().map(ActRegister.Entry::sha256)
                .or(() -> bank.find(id).map(PublishedAct::actSha256)).orElseThrow(NothingHere::new);
        Proving.Proven proven = proving.act(digest).orElseThrow(NothingHere::new);
        return Downloads.text(proven.proof().toString(), "act.pdf.tlog-proof");
    }
}
