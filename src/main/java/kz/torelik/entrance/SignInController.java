package kz.torelik.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.identity.SigningIn;
import kz.torelik.identity.Sessions;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Refusal;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The door: citizens and staff sign in at the same place.
@Controller
class SignInController {

    private final SigningIn signingIn;
    private final SessionViewers viewers;
    private final Sessions sessions;
    private final Entering entering;
    private final KeyDrawer drawer;
    private final EntranceSettings settings;
    private final ObjectProvider<Guests> demonstration;

    SignInController(SigningIn signingIn, SessionViewers viewers, Sessions sessions, Entering entering, KeyDrawer drawer, EntranceSettings settings, ObjectProvider<Guests> demonstration) {
        this.signingIn = signingIn;
        this.viewers = viewers;
        this.sessions = sessions;
        this.entering = entering;
        this.drawer = drawer;
        this.settings = settings;
        this.demonstration = demonstration;
    }

    @GetMapping("/sign-in")
    @Asks(Asks.OPEN)
    Screen page(@RequestParam(defaultValue = "/my") String to) { return screen(Form.EMPTY, to, null); }

    /// A guest of the demonstration enters by one click; one who serves in a court is given his request to sign. The number never stands in an address.
    @PostMapping("/sign-in")
    @Asks(Asks.OPEN)
    Screen guest(@RequestParam String iin, @RequestParam(defaultValue = "/my") String to, Says says, HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.EMPTY.with("iin", iin);
        Optional<Guests.Guest> guest = guests().stream().flatMap(all -> all.list().stream()).filter(one -> one.iin().digits().equals(iin)).findFirst();
        if (guest.isEmpty()) return screen(form, to, null);
        if (guest.get().isStaff()) return screen(form, to, challenge(Optional.of(guest.get().iin())));
        return byPassword(Map.of("iin", iin, "password", guests().orElseThrow().password(), "to", to), says, request, response);
    }

    @PostMapping("/sign-in/password")
    @Asks(Asks.OPEN)
    Screen byPassword(@RequestParam Map<String, String> typed, Says says, HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.EMPTY.with("iin", typed.getOrDefault("iin", ""));
        String to = typed.getOrDefault("to", "/my");
        return switch (signingIn.byPassword(form.value("iin").strip(), typed.getOrDefault("password", ""), device(request))) {
            case Answer.No<SigningIn.Opened>(Refusal refusal) -> screen(says.fault(form, refusal.code().startsWith("iin") ? "iin" : "password", refusal), to, null);
            case Answer.Yes<SigningIn.Opened>(SigningIn.Opened opened) -> entering.to(opened, to, request, response);
        };
    }

    /// Gives the text to sign.
    @PostMapping("/sign-in/eds")
    @Asks(Asks.OPEN)
    Screen challenge(@RequestParam(defaultValue = "") String iin, @RequestParam(defaultValue = "/my") String to, Says says) {
        Form form = Form.EMPTY.with("iin", iin);
        if (settings.authority() == null) return screen(form, to, challenge(Optional.empty()));
        return switch (Iin.parse(iin.strip())) {
            case Answer.No<Iin>(Refusal refusal) -> screen(says.fault(form, "iin", refusal), to, null);
            case Answer.Yes<Iin>(Iin number) -> screen(form, to, challenge(Optional.of(number)));
        };
    }

    @PostMapping("/sign-in/signature")
    @Asks(Asks.OPEN)
    Screen bySignature(@RequestParam UUID challenge, @RequestParam String cms, @RequestParam(defaultValue = "/my") String to, Says says, HttpServletRequest request, HttpServletResponse response) {
        return switch (signingIn.byEds(challenge, Base64.getMimeDecoder().decode(cms), false, device(request))) {
            case Answer.No<SigningIn.Opened>(Refusal refusal) -> screen(says.fault(Form.EMPTY, "eds", refusal), to, null);
            case Answer.Yes<SigningIn.Opened>(SigningIn.Opened opened) -> entering.bySignature(opened, to, request, response);
        };
    }

    @PostMapping("/sign-out")
    @Asks(Asks.OPEN)
    Screen signOut(HttpServletRequest request, HttpServletResponse response) {
        viewers.token(request).ifPresent(sessions::close);
        viewers.take(response);
        response.setHeader("Clear-Site-Data", "\"storage\"");
        return SeeOther.to("/");
    }

    private SignInScreen.Challenge challenge(Optional<Iin> iin) {
        SigningIn.Asked asked = signingIn.ask(settings.address().toString());
        return new SignInScreen.Challenge(asked.id(), asked.text(), iin.flatMap(drawer::of).orElse(null));
    }

    private SignInScreen screen(Form form, String to, SignInScreen.@org.jspecify.annotations.Nullable Challenge challenge) {
        return new SignInScreen(form, local(to), challenge, guests().map(Guests::list).orElse(List.of()), guests().map(Guests::password).orElse(""));
    }

    private Optional<Guests> guests() { return settings.demonstration() ? Optional.ofNullable(demonstration.getIfAvailable()) : Optional.empty(); }

    /// Only addresses of this house, never another site.
    static String local(String to) { return to.matches("/(?![/\\\\])[\\w/.~-]*(?:\\?[\\w/.~=&%+-]{1,1800})?") ? to : "/my"; }

    /// The browser and its system, as far as the list of sessions needs them.
    static String device(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent") == null ? "" : request.getHeader("User-Agent");
        String browser = agent.contains("Firefox/") ? "Firefox" : agent.contains("Edg/") ? "Edge" : agent.contains("Chrome/") ? "Chrome" : agent.contains("Safari/") ? "Safari" : "";
        String lower = agent.toLowerCase(Locale.ROOT);
        String system = lower.contains("android") ? "Android" : lower.contains("iphone") || lower.contains("ipad") ? "iOS" : lower.contains("windows") ? "Windows"
                : lower.contains("mac os") ? "macOS" : lower.contains("linux") ? "Linux" : "";
        return (browser + " " + system).strip();
    }
}
