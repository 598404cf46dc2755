package kz.torelik.web;

import jakarta.servlet.http.HttpServletRequest;

/// Finds out who sends a request. Never trusts anything but what the house itself has issued (a session cookie, a signed token).
public interface Viewers {

    Viewer of(HttpServletRequest request);

    /// By what a browser tells sessions and people apart, and nobody else can tell anything.
    ///
    /// @param session of this session of a person in the Judicial Account, else empty: pages of staff are never kept
    /// @param person of the same person in every session
    record Marks(String session, String person) {

        public static final Marks NONE = new Marks("", "");
    }

    default Marks marks(HttpServletRequest request) { return Marks.NONE; }
}
