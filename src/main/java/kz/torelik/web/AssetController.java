package kz.torelik.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// Serves the static files, compressed beforehand.
@Controller
class AssetController {

    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetController(Assets assets) { this.assets = assets; }

    @GetMapping("/assets/**")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> asset(HttpServletRequest request, @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String accepted) {
        Assets.Asset asset = assets.find(request.getRequestURI()).orElseThrow(NothingHere::new);
        byte[] gzipped = accepted != null && accepted.contains("gzip") ? asset.gzipped() : null;
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(FOR_EVER).header(HttpHeaders.CONTENT_TYPE, asset.type());
        if (asset.gzipped() != null) answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (gzipped == null) return answer.body(asset.plain());
        return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzipped);
    }
}
