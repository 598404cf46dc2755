package kz.torelik.chambers;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.jurisprudence.Summaries;
import kz.torelik.jurisprudence.Summary;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a judge of a higher court writes summaries of practice and signs them; with the signature they are public.
@Controller
class SummariesController {

    private static final String HOME = "/desk/summaries";

    private final Summaries summaries;
    private final KeyDrawer drawer;
    private final LawBook law;

    SummariesController(Summaries summaries, KeyDrawer drawer, LawBook law) {
        this.summaries = summaries;
        this.drawer = drawer;
        this.law = law;
    }

    @GetMapping(HOME)
    @Asks("staff")
    Screen list() {
        if (!summaries.writes()) throw new NothingHere();
        return new SummariesScreen(law, summaries.mine());
    }

    @GetMapping(HOME + "/new")
    @Asks("staff")
    Screen begin(@RequestParam(defaultValue = "") String category) {
        if (!summaries.writes()) throw new NothingHere();
        return new SummaryDraftScreen(law, null, null, Form.EMPTY.with("category", category).with("language", "kk"));
    }

    @PostMapping(HOME + "/new")
    @Asks("staff")
    Screen write(@RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        return saved(null, summaries.save(null, form.value("category"), language(form), form.value("title"), form.value("body")), form, says);
    }

    @GetMapping(HOME + "/{id}")
    @Asks("staff")
    Screen read(@PathVariable String id) {
        Summary summary = get(id);
        Summary.Version shown = summary.draft().or(summary::published).orElseThrow(NothingHere::new);
        return new SummaryDraftScreen(law, summary, drawer.mine().address(), Form.EMPTY.with("language", shown.language().tag()).with("title", shown.title()).with("body", shown.body()));
    }

    @PostMapping(HOME + "/{id}")
    @Asks("staff")
    Screen save(@PathVariable String id, @RequestParam Map<String, String> typed, Says says) {
        Summary summary = get(id);
        Form form = Form.typed(typed);
        return saved(summary, summaries.save(summary.id(), summary.category(), language(form), form.value("title"), form.value("body")), form, says);
    }

    /// The bytes that are signed.
    @GetMapping(HOME + "/{id}/text")
    @Asks("staff")
    ResponseEntity<byte[]> text(@PathVariable String id) {
        Summary summary = get(id);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(new MediaType("text", "plain", StandardCharsets.UTF_8)).body(summary.text(summary.draft().orElseThrow(NothingHere::new)));
    }

    @PostMapping(HOME + "/{id}/sign")
    @Asks("staff")
    Screen sign(@PathVariable String id, @RequestParam String cms, Says says) {
        Summary summary = get(id);
        return switch (summaries.sign(summary.id(), Base64.getMimeDecoder().decode(cms))) {
            case Answer.Yes<Summary>(Summary signed) -> SeeOther.to("/practice/" + signed.category() + "/summaries/" + signed.id());
            case Answer.No<Summary>(Refusal refusal) -> {
                Summary.Version draft = summary.draft().or(summary::published).orElseThrow(NothingHere::new);
                Form form = Form.EMPTY.with("language", draft.language().tag()).with("title", draft.title()).with("body", draft.body());
                yield new SummaryDraftScreen(law, summary, drawer.mine().address(), says.fault(form, "form", refusal));
            }
        };
    }

    private Screen saved(@org.jspecify.annotations.Nullable Summary before, Answer<PublicId> answer, Form form, Says says) {
        return switch (answer) {
            case Answer.Yes<PublicId>(PublicId id) -> SeeOther.to(HOME + "/" + id);
            case Answer.No<PublicId>(Refusal refusal) -> new SummaryDraftScreen(law, before, null, says.fault(form, field(refusal), refusal));
        };
    }

    private static String field(Refusal refusal) {
        return switch (refusal.code()) {
            case "summary-title" -> "title";
            case "summary-body" -> "body";
            case "summary-category" -> "category";
            case "summary-language" -> "language";
            default -> "form";
        };
    }

    private static Language language(Form form) { return Language.find(form.value("language")).orElse(Language.KK); }

    private Summary get(String id) {
        if (!summaries.writes()) throw new NothingHere();
        return PublicId.find(id).flatMap(summaries::find).filter(summary -> summary.isOf(Officer.now().person())).orElseThrow(NothingHere::new);
    }
}
