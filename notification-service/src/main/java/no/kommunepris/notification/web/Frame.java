package no.kommunepris.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.kommunepris.backbone.security.Role;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout shows on every page: who is signed in, and where one can go. */
@ControllerAdvice
class Frame {

    /** @param key its text is the message {@code menu.<key>} */
    record Link(String path, String key) {}

    private static final List<Link> MENU = List.of(
            new Link("/operations", "events"),
            new Link("/operations/deliveries", "deliveries"),
            new Link("/operations/dead-letters", "dead-letters"),
            new Link("/operations/stuck", "stuck"),
            new Link("/operations/consistency", "consistency"),
            new Link("/operations/lag", "lag"));

    @ModelAttribute
    void fill(Model model, HttpServletRequest request) {
        if (request.getRemoteUser() != null) {
            model.addAttribute("signedIn", request.getRemoteUser());
            model.addAttribute("menu", request.isUserInRole(Role.OPERATOR) ? MENU : List.of());
        }
    }
}
