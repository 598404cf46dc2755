package kz.torelik.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import kz.torelik.database.Acting;
import kz.torelik.identity.SignedIn;
import kz.torelik.identity.SigningIn;
import kz.torelik.identity.Sessions;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A new password, for whoever has just proved by signature who he is: with the old one forgotten there is no other way, and neither a letter nor a text message opens an account.
@Controller
class PasswordController {

    /// How long ago the person may have signed.
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final SessionViewers viewers;
    private final SigningIn signingIn;
    private final Sessions sessions;
    private final CourtClock clock;

    PasswordController(SessionViewers viewers, SigningIn signingIn, Sessions sessions, CourtClock clock) {
        this.viewers = viewers;
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// Says how a forgotten password is replaced.
    @GetMapping("/sign-in/forgotten")
    @Asks(Asks.OPEN)
    Screen forgotten() { return new PasswordScreens.Forgotten(Form.EMPTY); }

    @GetMapping("/me/password")
    @Asks("citizen")
    Screen form(HttpServletRequest request) { return isProved(signedIn(request)) ? new PasswordScreens.Choose(Form.EMPTY) : new PasswordScreens.Forgotten(Form.EMPTY); }

    /// Sets it and ends every other session, because whoever opened one may have known the old password.
    @PostMapping("/me/password")
    @Asks("citizen")
    Screen set(@RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String again, Says says, HttpServletRequest request) {
        SignedIn in = signedIn(request);
        if (!isProved(in)) return new PasswordScreens.Forgotten(says.fault(Form.EMPTY, "proof", Refusal.of("password-proof", FRESH.toMinutes())));
        if (!password.equals(again)) return new PasswordScreens.Choose(says.fault(Form.EMPTY, "again", Refusal.of("password-different")));
        PersonId person = ((Actor.Citizen) Acting.now()).person();
        return switch (signingIn.setPassword(person, password)) {
            case Answer.No<PersonId>(Refusal refusal) -> new PasswordScreens.Choose(says.fault(Form.EMPTY, "password", refusal));
            case Answer.Yes<PersonId> _ -> {
                sessions.closeOthers(person, in.session());
                yield SeeOther.to("/me");
            }
        };
    }

    private boolean isProved(SignedIn in) { return in.bySignature() && in.openedAt().isAfter(clock.instant().minus(FRESH)); }

    private SignedIn signedIn(HttpServletRequest request) { return viewers.find(request).orElseThrow(NothingHere::new); }
}
