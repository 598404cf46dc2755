package kz.torelik.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Makes the [Page] of a request.
@Component
final class Pages {

    private final Sentences sentences;
    private final Assets assets;
    private final Seams seams;

    Pages(Sentences sentences, Assets assets, Seams seams) {
        this.sentences = sentences;
        this.assets = assets;
        this.seams = seams;
    }

    Page page(HttpServletRequest request, Screen screen) {
        Language language = LanguageChoice.of(request);
        Viewer viewer = seams.viewers().of(request);
        String path = Addresses.path(request);
        List<Navigation.Item> sections = seams.navigations().stream().filter(each -> each.owns(path)).findFirst().map(each -> each.items(viewer)).orElse(List.of());
        Ease ease = Ease.of(request);
        Sentences words = ease.simple() ? sentences.simply() : sentences;
        return new Page(language, viewer, sections, path, Addresses.queryWithoutLanguage(request), words.say(language, screen.title()),
                "on".equalsIgnoreCase(request.getHeader("Save-Data")), seams.viewers().marks(request).person(), new Page.Shell(words, assets, seams.citedWords(), () -> csrf(request), ease));
    }

    /// The mark of the session, which says to a browser whose pages it keeps.
    String session(HttpServletRequest request) { return seams.viewers().marks(request).session(); }

    /// An error of the container may be shown before the security chain ran; its form then has an empty token, which no door accepts.
    private static Page.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? new Page.Csrf(token.getParameterName(), token.getToken()) : new Page.Csrf("_csrf", "");
    }
}
