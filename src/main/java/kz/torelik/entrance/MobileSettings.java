package kz.torelik.entrance;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The application on the phone.
///
/// @param link the address that opens it on the same phone
/// @param isi the identifiers by which the shops of applications know it, which the address carries: of iOS, of its bundle, and of Android
/// @param bin of the body that runs this house; the application shows it and knows by it (and by the domain) whom it may serve
@ConfigurationProperties("torelik.mobile")
record MobileSettings(@DefaultValue("https://m.egov.kz/mobileSign/") URI link, @DefaultValue("1476128386") String isi, @DefaultValue("kz.egov.mobile") String ibi,
                      @DefaultValue("kz.mobile.mgov") String apn, @DefaultValue("200440000015") String bin) {

    /// What the QR code says.
    static String code(String address) { return "mobileSign:" + address; }

    /// The address that opens the application on the phone that shows the page.
    String deepLink(String address) { return link + "?link=" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "&isi=" + isi + "&ibi=" + ibi + "&apn=" + apn; }
}
