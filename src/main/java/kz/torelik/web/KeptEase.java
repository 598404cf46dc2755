package kz.torelik.web;

import jakarta.servlet.http.HttpServletRequest;

/// Keeps the choice of a reader who is signed in with his account. The face of entrance answers it.
public interface KeptEase {

    /// @param chosen what the pages look like from now on
    void keep(HttpServletRequest request, Ease chosen);
}
