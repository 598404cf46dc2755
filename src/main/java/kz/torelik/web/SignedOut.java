package kz.torelik.web;

/// A form came from somebody whose session is over. The [SignedOutScreen] keeps what was typed.
final class SignedOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignedOut() { super(null, null, false, false); }
}
