package no.kommunepris.nomination.web.site;

import java.util.Locale;
import no.kommunepris.events.Language;
import no.kommunepris.nomination.application.AnnouncementPage;
import no.kommunepris.nomination.application.ReadAwards;
import no.kommunepris.nomination.web.page.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What everybody may read: the awards, one award, a winner that is announced. */
@Controller
class AwardPages {
    private final ReadAwards awards;
    private final Wording wording;

    AwardPages(ReadAwards awards, Wording wording) {
        this.awards = awards;
        this.wording = wording;
    }

    @GetMapping("/")
    String all(Model model, Locale locale) {
        Language language = Language.of(locale);
        model.addAttribute(
                "awards",
                awards.all().stream().map(page -> AwardText.of(page, language)).toList());
        return "site/awards";
    }

    @GetMapping("/{award:[a-z0-9-]+}")
    String one(@PathVariable String award, Model model, Locale locale) {
        model.addAttribute("award", AwardText.of(awards.get(award), Language.of(locale)));
        return "site/award";
    }

    @GetMapping("/{award:[a-z0-9-]+}/winners/{year:\\d{4}}")
    String winner(@PathVariable String award, @PathVariable int year, Model model, Locale locale) {
        AnnouncementPage page = awards.announcement(award, year);
        Language language = Language.of(locale);
        model.addAttribute("award", AwardText.of(awards.get(award), language));
        model.addAttribute("year", Integer.toString(year));
        model.addAttribute("winner", page.announcement());
        model.addAttribute(
                "announcement", Wording.paragraphs(page.announcement().text().in(language)));
        model.addAttribute(
                "municipalities",
                wording.list(
                        locale,
                        page.announcement().municipalities().stream()
                                .map(m -> m.name())
                                .toList()));
        return "site/announcement";
    }
}
