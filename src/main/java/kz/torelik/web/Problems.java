package kz.torelik.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.SaidRefusal;
import kz.torelik.language.Sentences;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes problem details (RFC 9457): `type` is the stable code, the words are in the language of the request, and a refusal carries its
/// legal basis and its reasons.
@Component
final class Problems {

    private final Sentences sentences;
    private final JsonMapper json = JsonMapper.builder().build();

    Problems(Sentences sentences) { this.sentences = sentences; }

    void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = LanguageChoice.of(request);
        SaidRefusal said = sentences.say(language, refusal);
        HttpStatus status = RefusalStatus.of(refusal.code());
        Map<String, Object> problem = problem(refusal.code(), said.found(), status, said.next());
        problem.put("next", said.next());
        problem.put("instance", Addresses.path(request));
        if (refusal.basis() != null) problem.put("basis", List.of(refusal.basis().toString(), sentences.write(language, refusal.basis())));
        problem.put("reasons", refusal.reasons().stream().map(reason -> reason(language, reason)).toList());
        if (status == HttpStatus.SERVICE_UNAVAILABLE) response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RefusalStatus.AGAIN_AFTER.toSeconds()));
        if (status == HttpStatus.UNAUTHORIZED) response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        if (refusal.code().equals("program-scope")) response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
        write(problem, status, language, response);
    }

    void write(ErrorScreen error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = LanguageChoice.of(request);
        String key = "web.error." + error.kind();
        Map<String, Object> problem = problem(error.kind(), sentences.say(language, key + ".title"), error.status(), sentences.say(language, key + ".found"));
        if (error.mark() != null) problem.put("mark", error.mark());
        write(problem, error.status(), language, response);
    }

    private Map<String, Object> reason(Language language, Reason reason) {
        Map<String, Object> said = new LinkedHashMap<>(Map.of("says", sentences.say(language, reason)));
        if (reason.basis() != null) said.put("basis", reason.basis().toString());
        return said;
    }

    private static Map<String, Object> problem(String code, String title, HttpStatus status, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + code);
        problem.put("code", code);
        problem.put("title", title);
        problem.put("status", status.value());
        problem.put("detail", detail);
        return problem;
    }

    private void write(Map<String, Object> problem, HttpStatus status, Language language, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", language.tag());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
