package kz.torelik.web;

import jakarta.servlet.http.HttpServletRequest;

/// Finds out who sends a request. Never trusts anything but what the house itself has issued (a session cookie, a signed token).
public interface Viewers {

    Viewer of(HttpServletRequest request);
}
