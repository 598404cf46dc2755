package kz.torelik.chambers;

import java.util.List;
import kz.torelik.casefile.CaseLists;
import kz.torelik.notices.FailedNotices;
import kz.torelik.web.Page;
import kz.torelik.web.parts.Column;

/// The registrar's part of the desk: letters to send because nothing else reached the addressee, and cases that wait for a draw.
public record Registry(List<FailedNotices.Failed> failed, List<CaseLists.CaseLine> waiting) {

    public Registry {
        failed = List.copyOf(failed);
        waiting = List.copyOf(waiting);
    }

    public List<Column> letterColumns(Page page) {
        return List.of(Column.of(page.t("chambers.column.letter")), Column.of(page.t("chambers.column.case")), new Column(page.t("chambers.column.cause"), 2, false), Column.number(page.t("chambers.column.when")));
    }

    public List<Column> waitingColumns(Page page) {
        return List.of(Column.of(page.t("chambers.column.case")), Column.of(page.t("chambers.column.stage")), Column.number(page.t("chambers.column.filed")));
    }
}
