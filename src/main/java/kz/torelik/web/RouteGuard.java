package kz.torelik.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Stands before every handler: asks the [Doorkeeper] what the method [Asks], and lets nothing through that asks nothing.
@Component
final class RouteGuard implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RouteGuard.class);

    private final Seams seams;

    RouteGuard(Seams seams) { this.seams = seams; }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) throw new NothingHere();
        Asks asks = method.getMethodAnnotation(Asks.class);
        if (asks == null) {
            LOG.error("A route asks nothing of the access rules and is closed: {}", method.getShortLogMessage());
            throw new NothingHere();
        }
        if (seams.viewers().of(request) instanceof Viewer.Program program && !asks.value().equals(Asks.OPEN)) limit(program, method);
        switch (seams.doorkeeper().decide(seams.viewers().of(request), asks.value(), pathVariables(request))) {
            case Answer.Yes<Viewer> _ -> { }
            case Answer.No<Viewer>(Refusal refusal) -> {
                LOG.debug("Closed: {} {}", asks.value(), refusal.code());
                if (Addresses.isApi(request) && seams.viewers().of(request) instanceof Viewer.Anyone) throw new Refused(Refusal.of("sign-in-first"));
                if (request.getMethod().equals("POST") && seams.viewers().of(request) instanceof Viewer.Anyone) throw new SignedOut();
                throw new NothingHere();
            }
        }
        return true;
    }

    /// What a program may not do it is told before anything is looked for, so that the answer says nothing of what is there.
    private static void limit(Viewer.Program program, HandlerMethod method) {
        ForPrograms own = method.getMethodAnnotation(ForPrograms.class);
        ForPrograms opens = own == null ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), ForPrograms.class) : own;
        if (opens == null) throw new Refused(Refusal.of("program-closed"));
        if (!opens.value().equals(ForPrograms.ANY) && !program.scopes().contains(opens.value())) throw new Refused(Refusal.of("program-scope", opens.value()));
    }

    private static Map<String, String> pathVariables(HttpServletRequest request) {
        Map<String, String> path = new HashMap<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> path.put(name.toString(), value.toString()));
        }
        return path;
    }
}
