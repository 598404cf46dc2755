package kz.torelik.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Writes what a controller method returns: a [Screen], or an [Answer] with one, whose refusal becomes a page of its own.
@Component
final class ScreenAnswers implements HandlerMethodReturnValueHandler {

    private final TemplateEngine templates;
    private final Pages pages;

    ScreenAnswers(TemplateEngine templates, Pages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    @Override
    public boolean supportsReturnType(MethodParameter method) {
        ResolvableType type = ResolvableType.forMethodParameter(method);
        return Screen.class.isAssignableFrom(type.toClass())
                || Answer.class.isAssignableFrom(type.toClass()) && Screen.class.isAssignableFrom(type.as(Answer.class).getGeneric(0).toClass());
    }

    @Override
    public void handleReturnValue(@Nullable Object value, MethodParameter method, ModelAndViewContainer container, NativeWebRequest web) throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null) throw new IllegalStateException("A screen is shown to a browser only");
        write(screen(value), request, response);
    }

    private static Screen screen(@Nullable Object value) {
        return switch (value) {
            case Screen screen -> screen;
            case Answer.Yes<?>(Screen screen) -> screen;
            case Answer.No<?>(Refusal refusal) -> new RefusalScreen(refusal);
            case null, default -> throw new IllegalStateException("No screen: " + value);
        };
    }

    void write(Screen screen, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Shows shows = screen.getClass().getAnnotation(Shows.class);
        if (shows == null) throw new IllegalStateException(screen.getClass() + " names no template");
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(shows.value(), Map.of("page", pages.page(request, screen), "it", screen), output);
        if (screen instanceof SeeOther(String address)) response.setHeader(HttpHeaders.LOCATION, address);
        response.setStatus(screen.status().value());
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=utf-8");
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie, Save-Data");
        response.setHeader("Torelik-Reader", pages.session(request));
        if (screen.opensOffline()) response.setHeader("Torelik-Offline", "yes");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
