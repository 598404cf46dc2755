package kz.torelik.gazette;

import java.util.List;
import java.util.Optional;
import kz.torelik.acts.Acts;
import kz.torelik.acts.PublicAct;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Sha256;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.cases.NumberedActs;
import org.springframework.stereotype.Component;

/// The acts that judges sign in this house.
@Component
class SignedActRegister implements ActRegister {

    private final Acts acts;
    private final NumberedActs numbered;
    private final BankOfActs bank;

    SignedActRegister(Acts acts, NumberedActs numbered, BankOfActs bank) {
        this.acts = acts;
        this.numbered = numbered;
        this.bank = bank;
    }

    @Override
    public Optional<Entry> find(ActId act) { return acts.find(act).map(this::entry); }

    @Override
    public Optional<Entry> find(Sha256 file) { return acts.find(file).map(this::entry); }

    @Override
    public List<Entry> list(String number) { return numbered.list(number).stream().map(this::entry).toList(); }

    private Entry entry(PublicAct act) {
        return new Entry(act.id(), act.title(), act.court(), act.number(), act.signedOn(), act.sha256(), act.inForceFrom(), act.replacedBy(), bank.find(act.id()).map(found -> found.ecli().toString()).orElse(null));
    }
}
