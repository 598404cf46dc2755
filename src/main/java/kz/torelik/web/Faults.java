package kz.torelik.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/// The outermost edge: whatever goes wrong becomes a page for a browser and problem details (RFC 9457) for `/api/**`. Forbidden and
/// absent answer alike.
@Controller
@ControllerAdvice
class Faults implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final ScreenAnswers screens;
    private final Problems problems;

    Faults(ScreenAnswers screens, Problems problems) {
        this.screens = screens;
        this.problems = problems;
    }

    @ExceptionHandler
    void refused(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(refused.refusal(), request, response);
    }

    @ExceptionHandler
    void nothingHere(NothingHere nothing, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(ErrorScreen.nothingHere(), request, response);
    }

    @ExceptionHandler
    void signedOut(SignedOut over, HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.write(SignedOutScreen.of(request), request, response);
    }

    @ExceptionHandler
    void fault(Exception fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            LOG.warn("The reader left before the answer was written: {}", fault.toString());
        } else {
            answer(screen(fault), request, response);
        }
    }

    /// What the container or the security chain refused before a handler was found.
    @RequestMapping("/error")
    @Asks(Asks.OPEN)
    void outside(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (fault instanceof Exception exception) {
            fault(exception, request, response);
        } else {
            HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
            answer(byStatus(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status), request, response);
        }
    }

    /// A form without its token: the page stood open too long, or another site sent it.
    void stale(CsrfException stale, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(new ErrorScreen("form-stale", HttpStatus.FORBIDDEN, null), request, response);
    }

    void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Addresses.isApi(request)) {
            problems.write(refusal, request, response);
        } else {
            screens.write(new RefusalScreen(refusal), request, response);
        }
    }

    private void answer(ErrorScreen error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Addresses.isApi(request)) {
            problems.write(error, request, response);
        } else {
            screens.write(error, request, response);
        }
    }

    private static ErrorScreen screen(Exception fault) {
        if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) return byStatus(HttpStatus.valueOf(known.getStatusCode().value()));
        if (fault instanceof InvalidParameterException unread) return byStatus(unread.getCause() instanceof SizeException ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST);
        if (fault instanceof HttpMessageNotReadableException || fault instanceof TypeMismatchException) return byStatus(HttpStatus.BAD_REQUEST);
        String mark = PublicId.random().toString().substring(0, 8);
        LOG.error("Fault {}", mark, fault);
        return new ErrorScreen("fault", HttpStatus.INTERNAL_SERVER_ERROR, mark);
    }

    private static ErrorScreen byStatus(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, FORBIDDEN, UNAUTHORIZED, METHOD_NOT_ALLOWED -> ErrorScreen.nothingHere();
            case CONTENT_TOO_LARGE -> new ErrorScreen("too-large", status, null);
            default -> status.is4xxClientError() ? new ErrorScreen("bad-request", status, null) : new ErrorScreen("fault", HttpStatus.INTERNAL_SERVER_ERROR, null);
        };
    }
}
