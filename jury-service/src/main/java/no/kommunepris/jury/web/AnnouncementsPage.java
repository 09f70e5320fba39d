package no.kommunepris.jury.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import no.kommunepris.jury.application.PendingAnnouncements;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the secretariat lets an announcement out before its time. */
@Controller
@RequestMapping("/announcements")
class AnnouncementsPage {
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private final PendingAnnouncements announcements;

    AnnouncementsPage(PendingAnnouncements announcements) {
        this.announcements = announcements;
    }

    /** One announcement as the page shows it. */
    record Line(String roundId, String awardName, String candidate, String text, String announceAt) {}

    @GetMapping
    String list(Model model, Authentication login, Locale locale) {
        model.addAttribute("signedIn", login.getName());
        model.addAttribute("menu", List.of());
        model.addAttribute(
                "announcements",
                announcements.list().stream()
                        .map(each -> new Line(
                                each.roundId(),
                                each.awardName(),
                                each.candidate(),
                                each.text(),
                                readable(each.announceAt(), locale)))
                        .toList());
        return "announcements";
    }

    @PostMapping("/{roundId}")
    String announceNow(@PathVariable String roundId, RedirectAttributes next) {
        announcements.announceNow(roundId);
        next.addFlashAttribute("done", true);
        return "redirect:/announcements";
    }

    private static String readable(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(ZONE));
    }
}
