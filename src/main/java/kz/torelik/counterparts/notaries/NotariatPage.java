package kz.torelik.counterparts.notaries;

import java.util.List;
import kz.torelik.counterparts.wire.Web;

/// The page of the register: a notary enters a power that he certified, and revokes one.
final class NotariatPage {

    private static final List<String> FIELDS = List.of("number", "notary", "principal", "principalName", "representative", "representativeName", "powers", "until");

    private NotariatPage() {}

    static String of(List<CertifiedPower> powers) {
        StringBuilder page = new StringBuilder("<h1>E-Notariat (TEST)</h1><ul>");
        for (CertifiedPower power : powers) {
            page.append("<li><strong>").append(Web.escape(power.number())).append("</strong> ").append(Web.escape(power.principalName())).append(" → ").append(Web.escape(power.representativeName()))
                    .append(" · ").append(power.until()).append(" · ").append(Web.escape(String.join(", ", power.powers())));
            if (power.revokedAt() == null) page.append(" <form method=\"post\" action=\"/revoke\"><input type=\"hidden\" name=\"number\" value=\"").append(Web.escape(power.number())).append("\"><button>revoke</button></form>");
            else page.append(" · revoked");
            page.append("</li>");
        }
        page.append("</ul><form method=\"post\" action=\"/certify\">");
        for (String field : FIELDS) page.append("<p><label>").append(field).append(" <input name=\"").append(field).append("\"></label></p>");
        return page.append("<button>certify</button></form>").toString();
    }
}
