package no.kommunepris.nomination.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import no.kommunepris.backbone.security.Role;
import no.kommunepris.events.Language;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of this service finds in its model. */
@ControllerAdvice(basePackages = {"no.kommunepris.nomination.web.site", "no.kommunepris.nomination.web.desk"})
class CommonModel {
    private static final List<Link> MENU = List.of(new Link("/desk", "desk"), new Link("/desk/addresses", "addresses"));

    private final Wording wording;

    CommonModel(Wording wording) {
        this.wording = wording;
    }

    /** @param key its text is the message {@code menu.<key>} */
    public record Link(String path, String key) {}

    @ModelAttribute
    void common(Model model, Locale locale, HttpServletRequest request) {
        model.addAttribute("times", new Times(Language.of(locale).locale()));
        model.addAttribute("problems", new FormProblems(wording, locale));
        if (request.getRemoteUser() != null) {
            model.addAttribute("signedIn", request.getRemoteUser());
            model.addAttribute("menu", request.isUserInRole(Role.SECRETARIAT) ? MENU : List.of());
        }
    }
}
