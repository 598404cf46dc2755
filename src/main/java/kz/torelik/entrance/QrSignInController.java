package kz.torelik.entrance;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.torelik.identity.MobileSignIn;
import kz.torelik.identity.SigningIn;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Secret;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Sentences;
import kz.torelik.mobile.MobileRequests;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in with a phone. The code belongs to the browser that shows it by a cookie that nobody else has; whoever copies the picture can sign, but not enter.
@Controller
class QrSignInController {

    private static final String COOKIE = "qr";

    private final MobileSignIn signIn;
    private final MobileRequests requests;
    private final Entering entering;
    private final EntranceSettings house;
    private final MobileSettings settings;
    private final Sentences sentences;
    private final ObjectProvider<Guests> guests;

    QrSignInController(MobileSignIn signIn, MobileRequests requests, Entering entering, EntranceSettings house, MobileSettings settings, Sentences sentences, ObjectProvider<Guests> guests) {
        this.signIn = signIn;
        this.requests = requests;
        this.entering = entering;
        this.house = house;
        this.settings = settings;
        this.sentences = sentences;
        this.guests = guests;
    }

    @PostMapping("/sign-in/qr")
    @Asks(Asks.OPEN)
    Screen begin(@RequestParam(defaultValue = "/my") String to, HttpServletRequest request, HttpServletResponse response) {
        String holder = Secret.random().text();
        String check = MobileRequests.newCheck();
        String device = SignInController.device(request);
        Trilingual description = device.isEmpty() ? sentences.inAll("entrance.mobile.sign-in", check) : sentences.inAll("entrance.mobile.sign-in.device", check, device);
        PublicId id = signIn.ask(new MobileSignIn.Words(description, sentences.inAll("entrance.mobile.sign-in.text"), check), house.address().toString(), SignInController.local(to), holder);
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, holder).path("/sign-in/qr").httpOnly(true).sameSite("Lax").secure(house.isSecure()).maxAge(MobileRequests.LASTS.multipliedBy(2)).build().toString());
        return SeeOther.to("/sign-in/qr/" + id);
    }

    @GetMapping("/sign-in/qr/{request}")
    @Asks(Asks.OPEN)
    Answer<Screen> show(@PathVariable("request") String text, HttpServletRequest request) {
        Optional<PublicId> id = PublicId.find(text);
        Optional<MobileRequests.Seen> seen = id.flatMap(known -> requests.look(known, holder(request)));
        if (seen.isEmpty()) return Answer.no(Refusal.of("mobile-other-browser"));
        String address = MobileController.address(house, id.orElseThrow());
        return Answer.yes(new QrScreen(seen.get(), "/sign-in/qr/" + id.get(), "/sign-in/qr", QrPicture.of(MobileSettings.code(address)), settings.deepLink(address), house.demonstration() ? guests.stream().flatMap(all -> all.list().stream()).toList() : List.of()));
    }

    /// The person has signed with his phone, sees on the page who signed, and enters.
    @PostMapping("/sign-in/qr/{request}")
    @Asks(Asks.OPEN)
    Answer<Screen> enter(@PathVariable("request") String text, HttpServletRequest request, HttpServletResponse response) {
        Optional<PublicId> id = PublicId.find(text);
        String to = id.flatMap(known -> requests.look(known, holder(request))).map(seen -> seen.question().leads().to()).orElse("/my");
        Answer<SigningIn.Opened> opened = id.isEmpty() ? Answer.no(Refusal.of("mobile-other-browser")) : signIn.enter(id.get(), holder(request), SignInController.device(request));
        return opened.map(session -> entering.bySignature(session, to, request, response));
    }

    /// What only the browser knows that asked; a browser without the cookie holds nothing.
    private static String holder(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? "" : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).findFirst().orElse("");
    }
}
