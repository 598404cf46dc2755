package kz.torelik.entrance;

import java.util.Map;
import kz.torelik.database.Acting;
import kz.torelik.identity.Tokens;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The personal tokens of whoever is signed in: what programs work with in his name. A page is only ever reached with a session, so a token makes no token here either.
@Controller
class TokensController {

    private static final String DAYS = "90";

    private final Tokens tokens;

    TokensController(Tokens tokens) { this.tokens = tokens; }

    @GetMapping("/me/tokens")
    @Asks("person")
    Screen list() { return screen(Form.EMPTY.with("days", DAYS), null); }

    /// Makes a token and shows it: the page that answers is the only one that ever has the secret.
    @PostMapping("/me/tokens")
    @Asks("person")
    Screen issue(@RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        int days = form.value("days").matches("\\d{1,4}") ? Integer.parseInt(form.value("days")) : 0;
        return switch (tokens.issue(Acting.now(), form.value("name"), days)) {
            case Answer.No<Tokens.Issued>(Refusal refusal) -> screen(says.fault(form, refusal.code().equals("token-days") ? "days" : "name", refusal), null);
            case Answer.Yes<Tokens.Issued>(Tokens.Issued issued) -> screen(Form.EMPTY.with("days", DAYS), issued);
        };
    }

    /// One that has ended already is gone as well: pressing twice does no harm.
    @PostMapping("/me/tokens/{token}/revoke")
    @Asks("person")
    Screen revoke(@PathVariable String token) {
        tokens.revoke(person(), PublicId.find(token).orElseThrow(NothingHere::new));
        return SeeOther.to("/me/tokens");
    }

    private Screen screen(Form form, Tokens.@Nullable Issued issued) { return new TokensScreen(tokens.list(person()), issued, form); }

    private static PersonId person() {
        return switch (Acting.now()) {
            case Actor.Citizen citizen -> citizen.person();
            case Actor.Staff serving -> serving.person();
            case Actor.Rule _, Actor.Anyone _ -> throw new NothingHere();
        };
    }
}
