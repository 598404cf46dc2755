package kz.torelik.replay;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The computers at which a court lets participants hear recordings of closed sessions (CPC art. 282 part 4): their network addresses, or beginnings of addresses that end with a dot or a colon. None by default: nobody but the court hears them then.
@ConfigurationProperties("torelik.recordings")
record ReadingRooms(@DefaultValue List<String> readingRooms) {

    ReadingRooms {
        readingRooms = List.copyOf(readingRooms);
        for (String each : readingRooms) if (!each.matches("[0-9a-fA-F.:]{3,45}")) throw new IllegalArgumentException("Not an address or its beginning: " + each);
    }

    /// Whether a request comes from such a computer, by the connection and by nothing that it says of itself.
    boolean isThere(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return readingRooms.stream().anyMatch(each -> each.endsWith(".") || each.endsWith(":") ? address.startsWith(each) : address.equals(each));
    }
}
