package kz.torelik.entrance;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.torelik.database.Acting;
import kz.torelik.identity.Devices;
import kz.torelik.identity.SigningIn;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Secret;
import kz.torelik.notices.PersonalLetters;
import kz.torelik.web.NothingHere;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells a person that somebody has signed in as him on a device on which he had not signed in before: in his account, and by e-mail where he gave an address. The first device of a
/// person is nothing to tell of.
@Component
class NewDevices {

    private static final String COOKIE = "device";
    private static final Actor RULE = new Actor.Rule("new-device");

    /// The protection of personal data.
    private static final LegalBasis BASIS = LegalBasis.of("pd 22");

    private final Devices devices;
    private final PersonalLetters letters;
    private final TransactionTemplate transactions;
    private final EntranceSettings settings;

    NewDevices(Devices devices, PersonalLetters letters, TransactionTemplate transactions, EntranceSettings settings) {
        this.devices = devices;
        this.letters = letters;
        this.transactions = transactions;
        this.settings = settings;
    }

    /// A session was opened on the device that sends this request.
    void meet(SigningIn.Opened opened, HttpServletRequest request, HttpServletResponse response) {
        Secret secret = secret(request);
        String label = SignInController.device(request);
        PersonId person = person(opened.actor());
        Acting.run(RULE, () -> transactions.executeWithoutResult(_ -> devices.meet(person, secret, label, opened.means()).ifPresent(device -> tell(person, device))));
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, secret.text()).path("/").httpOnly(true).sameSite("Lax").secure(settings.isSecure()).maxAge(Duration.ofDays(400)).build().toString());
    }

    private void tell(PersonId person, Devices.Device device) {
        Map<String, Object> details = device.label().isEmpty() ? Map.of() : Map.of("device", device.label());
        letters.write(person, device.id(), new PersonalLetters.Content("new-device", List.of(device.firstSeen()), details, "/me", BASIS));
    }

    /// What this browser carries; one that carries nothing, or nothing of ours, gets a new one.
    private static Secret secret(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String carried = cookies == null ? "" : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).findFirst().orElse("");
        return Secret.find(carried).orElseGet(Secret::random);
    }

    private static PersonId person(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> citizen.person();
            case Actor.Staff staff -> staff.person();
            case Actor.Rule _, Actor.Anyone _ -> throw new NothingHere();
        };
    }
}
