package kz.torelik.entrance;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import kz.torelik.identity.Sessions;
import kz.torelik.identity.SignedIn;
import kz.torelik.identity.Tokens;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Sha256;
import kz.torelik.programs.ActingPrograms;
import kz.torelik.web.Viewer;
import kz.torelik.web.Viewers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// Knows the reader by the cookie of his session, or a program by the bearer token of a session, of a person or of a consent, looked up once for each request.
@EnableConfigurationProperties(EntranceSettings.class)
@Component
class SessionViewers implements Viewers {

    private static final String COOKIE = "session";
    private static final String BEARER = "Bearer ";
    private static final String FOUND = SessionViewers.class.getName();
    private static final String SEEN = FOUND + ".viewer";

    private final Sessions sessions;
    private final Tokens tokens;
    private final ActingPrograms programs;
    private final EntranceSettings settings;

    SessionViewers(Sessions sessions, Tokens tokens, ActingPrograms programs, EntranceSettings settings) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.programs = programs;
        this.settings = settings;
    }

    @Override
    public Viewer of(HttpServletRequest request) {
        if (request.getAttribute(SEEN) instanceof Viewer known) return known;
        Viewer viewer = find(request).<Viewer>map(in -> new Viewer.SignedIn(in.actor(), in.name(), in.actor() instanceof Actor.Staff staff ? staff.function() : null)).or(() -> program(request)).orElse(Viewer.ANYONE);
        request.setAttribute(SEEN, viewer);
        return viewer;
    }

    private Optional<Viewer> program(HttpServletRequest request) {
        return isApi(request) ? token(request).flatMap(programs::find).map(one -> new Viewer.Program(one.actor(), one.name(), one.consent(), one.scopes())) : Optional.empty();
    }

    /// The open session of a request.
    Optional<SignedIn> find(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Optional<?> known) return known.map(SignedIn.class::cast);
        Optional<SignedIn> found = token(request).flatMap(token -> isApi(request) ? sessions.find(token).or(() -> tokens.find(token)) : sessions.find(token));
        request.setAttribute(FOUND, found);
        return found;
    }

    @Override
    public Marks marks(HttpServletRequest request) {
        if (isApi(request) || !(find(request).map(SignedIn::actor).orElse(Actor.ANYONE) instanceof Actor.Citizen citizen)) return Marks.NONE;
        return new Marks(mark("session " + token(request).orElse("")), mark("person " + citizen.person() + " " + citizen.subject()));
    }

    private static String mark(String of) { return Sha256.ofText("mark of " + of).toString().substring(0, 20); }

    /// A program says who it is with a bearer token and never with a cookie, a browser with the cookie alone: no other site can make either speak.
    Optional<String> token(HttpServletRequest request) {
        if (isApi(request)) {
            return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).filter(said -> said.regionMatches(true, 0, BEARER, 0, BEARER.length())).map(said -> said.substring(BEARER.length()).strip());
        }
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).findFirst();
    }

    private static boolean isApi(HttpServletRequest request) { return request.getRequestURI().startsWith("/api/"); }

    void give(String token, HttpServletResponse response) { response.addHeader(HttpHeaders.SET_COOKIE, cookie(token).build().toString()); }

    void take(HttpServletResponse response) { response.addHeader(HttpHeaders.SET_COOKIE, cookie("").maxAge(0).build().toString()); }

    private ResponseCookie.ResponseCookieBuilder cookie(String token) {
        return ResponseCookie.from(COOKIE, token).path("/").httpOnly(true).sameSite("Lax").secure(settings.isSecure());
    }
}
