package kz.torelik.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.torelik.courts.Staff;
import kz.torelik.identity.Sessions;
import kz.torelik.identity.SigningIn;
import kz.torelik.kernel.Actor;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import org.springframework.stereotype.Component;

/// The step over the threshold: the browser gets the new session in place of its old one.
@Component
class Entering {

    private final SessionViewers viewers;
    private final Sessions sessions;
    private final Staff staff;
    private final NewDevices devices;
    private final EaseOfAccounts ease;

    Entering(SessionViewers viewers, Sessions sessions, Staff staff, NewDevices devices, EaseOfAccounts ease) {
        this.viewers = viewers;
        this.sessions = sessions;
        this.staff = staff;
        this.devices = devices;
        this.ease = ease;
    }

    /// @param to where the person wanted to go; another site is never reached
    Screen to(SigningIn.Opened opened, String to, HttpServletRequest request, HttpServletResponse response) {
        viewers.token(request).ifPresent(sessions::close);
        viewers.give(opened.token(), response);
        devices.meet(opened, request, response);
        ease.show(opened.actor(), response);
        return SeeOther.to(SignInController.local(to));
    }

    /// Whoever proved by signature who he is and serves in a court says first whether he enters it.
    Screen bySignature(SigningIn.Opened opened, String to, HttpServletRequest request, HttpServletResponse response) {
        boolean serves = opened.actor() instanceof Actor.Citizen citizen && staff.find(citizen.person()).isPresent();
        return to(opened, serves ? "/me/entering" : to, request, response);
    }
}
