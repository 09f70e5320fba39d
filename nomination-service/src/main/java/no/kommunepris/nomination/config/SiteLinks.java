package no.kommunepris.nomination.config;

import no.kommunepris.backbone.links.LinkTokens;
import no.kommunepris.nomination.domain.Secret;
import no.kommunepris.nomination.domain.SecretLinks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Secret addresses on the public site. */
@Component
class SiteLinks implements SecretLinks {
    private final LinkTokens tokens;
    private final String site;

    SiteLinks(LinkTokens tokens, @Value("${kommunepris.site.url}") String site) {
        this.tokens = tokens;
        this.site = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    }

    @Override
    public Secret status(String nominationId) {
        return secret("/nominations/", tokens.token("status", nominationId));
    }

    @Override
    public Secret anchoring(String nominationId, String municipality, int generation) {
        return secret(
                "/anchoring/", tokens.token("anchoring", nominationId, municipality, Integer.toString(generation)));
    }

    private Secret secret(String path, String token) {
        return new Secret(token, LinkTokens.hash(token), site + path + token);
    }
}
