package kz.torelik.gazette;

import kz.torelik.conciliation.Guest;
import kz.torelik.conciliation.Guests;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The invitation to a mediation for whoever has no account: the code of the letter opens it, and a no needs nothing more (Law on Mediation, art. 20 point 6). The code is typed, never part of an address.
@Controller
class InvitationController {

    private final Guests guests;

    InvitationController(Guests guests) { this.guests = guests; }

    @GetMapping("/invitation")
    @Asks(Asks.OPEN)
    Screen ask() { return InvitationScreen.asking(Form.EMPTY); }

    @PostMapping("/invitation")
    @Asks(Asks.OPEN)
    Screen read(@RequestParam(defaultValue = "") String code, Says says) {
        return switch (guests.read(code)) {
            case Answer.Yes<Guest.Invitation>(Guest.Invitation found) -> new InvitationScreen(found, code, false, Form.EMPTY);
            case Answer.No<Guest.Invitation>(Refusal refusal) -> InvitationScreen.asking(says.fault(Form.EMPTY, "code", refusal));
        };
    }

    @PostMapping("/invitation/decline")
    @Asks(Asks.OPEN)
    Screen decline(@RequestParam(defaultValue = "") String code, Says says) {
        return switch (guests.decline(code)) {
            case Answer.Yes<Guest.Invitation>(Guest.Invitation found) -> new InvitationScreen(found, "", true, Form.EMPTY);
            case Answer.No<Guest.Invitation>(Refusal refusal) -> InvitationScreen.asking(says.fault(Form.EMPTY, "code", refusal));
        };
    }
}
