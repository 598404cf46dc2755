package kz.torelik.counterparts.carriers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.torelik.counterparts.wire.Web;

/// A letter at the post.
///
/// @param number the one that the court gave it
/// @param item the one of the post
/// @param sheets the printed PDFs
/// @param statuses what happened to it, as it was told
public record PostItem(String number, String item, String name, String address, Instant at, List<byte[]> sheets, List<Map<String, Object>> statuses) {

    private static final List<String> MOVES = List.of("printed", "in-transit", "at-office", "delivered", "returned:refused:ПИК", "returned:refused", "returned:addressee-unknown:ПИК", "returned:addressee-unknown",
            "returned:storage-over", "returned:moved", "returned:no-such-address", "lost");

    /// Where it is now.
    public String status() { return statuses.isEmpty() ? "accepted" : String.valueOf(statuses.getLast().get("status")); }

    static String list(List<PostItem> items) {
        StringBuilder page = new StringBuilder("<h1>✉</h1><ul>");
        for (PostItem item : items.reversed()) {
            page.append("<li><strong>").append(item.item()).append("</strong> ").append(Web.escape(item.name())).append(", ").append(Web.escape(item.address())).append("<br>").append(item.status()).append(" · ");
            for (int i = 0; i < item.sheets().size(); i++) page.append("<a href=\"/sheet?item=").append(item.item()).append("&amp;n=").append(i).append("\">PDF ").append(i + 1).append("</a> ");
            page.append("<form method=\"post\" action=\"/move\"><input type=\"hidden\" name=\"item\" value=\"").append(item.item()).append("\"><select name=\"status\" aria-label=\"→\">");
            MOVES.forEach(move -> page.append("<option>").append(move).append("</option>"));
            page.append("</select><button>→</button></form></li>");
        }
        return page.append("</ul>").toString();
    }
}
