package kz.torelik.gazette;

import java.util.List;
import kz.torelik.language.Phrase;
import kz.torelik.ledger.note.Checkpoint;
import kz.torelik.ledger.note.SignedNote;
import kz.torelik.ledger.note.VerifierKey;
import kz.torelik.ledger.verify.TrustedKeys;
import kz.torelik.ledger.verify.Verification;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// The public log.
@Shows("gazette/ledger.jte")
public record LedgerScreen(Checkpoint head, SignedNote note, TrustedKeys trust, Verification verification) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("gazette.ledger.title"); }

    public List<VerifierKey> witnesses() { return trust.witnesses(); }
}
