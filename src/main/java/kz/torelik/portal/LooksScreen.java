package kz.torelik.portal;

import java.util.List;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.jspecify.annotations.Nullable;

/// Who looked at a case, or at all cases of the reader.
///
/// @param file the case, or null for all of them
@Shows("portal/looks.jte")
public record LooksScreen(@Nullable CaseFile file, List<Row> rows, Paging paging) implements Screen {

    public LooksScreen { rows = List.copyOf(rows); }

    /// @param name where the law data let him be named, or null
    /// @param court where he serves, or null
    /// @param own whether it was the reader himself
    public record Row(CaseAccess.Look look, CaseFile file, @Nullable String name, @Nullable Trilingual court, boolean own) {

        /// What was opened: a document by its title.
        public String what(Page page) {
            String title = look.document() == null ? null : file.documents().stream().map(CaseFile.InFile::document).filter(one -> one.id().equals(look.document()) || look.document().equals(one.signature()))
                    .findFirst().map(one -> one.title()).orElse(null);
            return title == null ? page.t("portal.looked." + look.what()) : page.t("portal.looked." + look.what()) + ": " + title;
        }
    }

    @Override
    public Phrase title() { return Phrase.of("portal.case.looks"); }
}
