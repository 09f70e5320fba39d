package no.kommunepris.nomination.web.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Language;
import no.kommunepris.events.NominationEvent.Kind;
import no.kommunepris.nomination.application.DeskNomination;
import no.kommunepris.nomination.application.DeskNomination.Asked;
import no.kommunepris.nomination.domain.Anchoring;
import no.kommunepris.nomination.domain.Evidence;
import no.kommunepris.nomination.web.page.NominationFields.Limits;
import no.kommunepris.nomination.web.page.NominationText;
import no.kommunepris.nomination.web.page.Tone;
import no.kommunepris.nomination.web.page.Wording;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the model of {@code desk/nomination.html}. */
@Component
class NominationSheet {
    private final DeskWords words;
    private final Wording wording;

    NominationSheet(DeskWords words, Wording wording) {
        this.words = words;
        this.wording = wording;
    }

    /** One municipality, in the reader's words. */
    record MunicipalityCard(
            String number, String name, String answer, String tone, List<String> lines, boolean open, boolean asked) {}

    /** @param openForm the id of the form that was just posted; empty when none was */
    String show(Model model, DeskNomination nomination, ActionInput input, String openForm, Locale locale) {
        Language language = Language.of(locale);
        model.addAttribute("nomination", nomination);
        model.addAttribute("awardName", nomination.awardName().in(language));
        model.addAttribute("tone", Tone.of(nomination.state()));
        model.addAttribute("waitsFor", words.waitsFor(nomination.waitsFor(), locale));
        model.addAttribute(
                "anchorings",
                nomination.municipalities().stream().map(m -> card(m, locale)).toList());
        model.addAttribute("log", words.log(nomination.log(), locale));
        model.addAttribute("input", input);
        model.addAttribute("openForm", openForm);
        model.addAttribute("limits", Limits.ALL);
        model.addAttribute(
                "text",
                new NominationText(
                        nomination.form().candidate(),
                        wording.list(
                                locale,
                                nomination.municipalities().stream()
                                        .map(m -> m.anchoring().name())
                                        .toList()),
                        nomination.form().summary(),
                        NominationText.arguments(
                                nomination.criteria(), nomination.form().arguments(), language),
                        nomination.form().sources(),
                        nomination.form().nominatorName()));
        return "desk/nomination";
    }

    private MunicipalityCard card(Asked municipality, Locale locale) {
        Anchoring anchoring = municipality.anchoring();
        List<String> lines = new ArrayList<>();
        Contact to = anchoring.sentTo();
        Instant at = anchoring.askedAt();
        if (to != null && at != null) {
            String key = anchoring.kind() == Kind.PROOF ? "desk.anchoring.proof" : "desk.anchoring.sent";
            lines.add(wording.say(locale, key, at, to.name() + " <" + to.email() + ">"));
        }
        if (anchoring.reminders() > 0) {
            lines.add(wording.say(locale, "desk.anchoring.reminders", anchoring.reminders()));
        }
        Evidence evidence = anchoring.evidence();
        if (evidence != null) {
            lines.add(wording.say(
                    locale,
                    "desk.anchoring.evidence",
                    evidence.name(),
                    evidence.title(),
                    wording.say(locale, "means." + evidence.means()),
                    evidence.at()));
            if (evidence.reason() != null) {
                lines.add(wording.say(locale, "desk.anchoring.reason", evidence.reason()));
            }
            if (evidence.recordedBy() != null) {
                lines.add(wording.say(locale, "desk.anchoring.recordedBy", evidence.recordedBy()));
            }
        }
        return new MunicipalityCard(
                anchoring.municipality(),
                anchoring.name(),
                wording.say(locale, "answer." + anchoring.status()),
                Tone.of(anchoring.status()),
                lines,
                municipality.open(),
                municipality.confirmed() || anchoring.kind() == Kind.PROOF);
    }
}
