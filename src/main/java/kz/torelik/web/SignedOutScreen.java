package kz.torelik.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.torelik.language.Phrase;
import org.springframework.http.HttpStatus;

/// The session was over when a form came: the person signs in beside this page and sends the same words again from here. Nothing was carried out.
///
/// @param action where the form leads
/// @param fields what was typed, in its order; neither passwords nor files, which a page cannot hold
/// @param hasFiles whether files have to be chosen again
@Shows("web/signed-out.jte")
public record SignedOutScreen(String action, List<Field> fields, boolean hasFiles) implements Screen {

    private static final Set<String> NOT_KEPT = Set.of("_csrf", "password", "cms");

    /// One value of a form.
    public record Field(String name, String value) {}

    public SignedOutScreen {
        fields = List.copyOf(fields);
    }

    static SignedOutScreen of(HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_KEPT.contains(name)) for (String value : values) fields.add(new Field(name, value));
        });
        String type = request.getContentType();
        return new SignedOutScreen(Addresses.path(request), fields, type != null && type.startsWith("multipart/"));
    }

    @Override
    public Phrase title() { return Phrase.of("web.signed-out.title"); }

    @Override
    public HttpStatus status() { return HttpStatus.UNAUTHORIZED; }
}
