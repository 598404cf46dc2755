package kz.torelik.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTextTests {

    @Test
    void expressionsControlsAndCommentsAreNoText() {
        assertThat(TemplateText.literals("""
                @import kz.torelik.web.Page
                @param Page page
                @param String title = "none"
                <%-- a comment with words --%>
                <p class="small" id="a">${page.t("web.key", "}")} · 12&nbsp;</p>
                @if(page.path().equals(")"))<b>$unsafe{page.x()}</b>@elseif(a)@else!{var x = "y";}@endif
                @for(var item : page.items())${item}@endfor
                """)).isEmpty();
    }

    @Test
    void wordsBetweenTagsAreFound() {
        assertThat(TemplateText.literals("<p>${a} Подать иск</p><b>Ok</b>")).containsExactly("Подать иск", "Ok");
    }

    @Test
    void wordsInAContentBlockAreFound() {
        assertThat(TemplateText.literals("@template.web.layout(page = page, content = @`<h1>Title @if(x)y@endif</h1>`, other = f(\"a\"))tail"))
                .containsExactly("Title y", "tail");
    }

    @Test
    void wordsInSpokenAttributesAreFoundAndCodesAreNot() {
        assertThat(TemplateText.literals("<input name=\"iin\" type=\"text\" value=\"x\" placeholder=\"Enter\" aria-label=\"${t}\">")).containsExactly("placeholder=Enter");
    }
}
