package no.kommunepris.nomination.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Language;
import no.kommunepris.events.NominationEvent.Kind;
import no.kommunepris.nomination.application.AnchoringView;
import no.kommunepris.nomination.application.AnchoringView.Door;
import no.kommunepris.nomination.application.Awards;
import no.kommunepris.nomination.application.ConfirmAnchoring;
import no.kommunepris.nomination.application.DeclineAnchoring;
import no.kommunepris.nomination.application.ReadAnchoring;
import no.kommunepris.nomination.domain.Confirmation;
import no.kommunepris.nomination.domain.InvalidFormException;
import no.kommunepris.nomination.domain.Refusal;
import no.kommunepris.nomination.web.page.FormProblems;
import no.kommunepris.nomination.web.page.NominationFields.Limits;
import no.kommunepris.nomination.web.page.NominationText;
import no.kommunepris.nomination.web.page.Question;
import no.kommunepris.nomination.web.page.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a municipality answers. Opening the page changes nothing, whoever does it; only the posted answer decides. */
@Controller
@RequestMapping("/anchoring/{token}")
class AnchoringPages {
    private static final String VIEW = "site/anchoring";

    private final ReadAnchoring read;
    private final ConfirmAnchoring confirm;
    private final DeclineAnchoring decline;
    private final Awards awards;
    private final Wording wording;

    AnchoringPages(
            ReadAnchoring read, ConfirmAnchoring confirm, DeclineAnchoring decline, Awards awards, Wording wording) {
        this.read = read;
        this.confirm = confirm;
        this.decline = decline;
        this.awards = awards;
        this.wording = wording;
    }

    /**
     * The municipality's answer.
     *
     * @param answer CONFIRMED or DECLINED
     * @param email needed to confirm
     * @param reason needed to decline
     * @param confirmed {@code true} to decline without being asked once more
     */
    record AnswerInput(String answer, String name, String title, String email, String reason, Boolean confirmed) {
        AnswerInput {
            answer = answer == null ? "" : answer;
            name = name == null ? "" : name;
            title = title == null ? "" : title;
            email = email == null ? "" : email;
            confirmed = Boolean.TRUE.equals(confirmed);
            reason = reason == null ? "" : reason;
        }

        @Override
        public String toString() {
            return "answer";
        }
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        AnchoringView view = read.read(token);
        Locale locale = ReadersLanguage.of(view.language(), request, response);
        return show(model, view, new AnswerInput("", "", "", "", "", false), locale);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            AnswerInput input,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        AnchoringView view = read.read(token);
        FormProblems problems = new FormProblems(wording, locale);
        try {
            switch (input.answer()) {
                case "CONFIRMED" -> {
                    confirm.confirm(token, new Confirmation(input.name(), input.title(), input.email()));
                    return "redirect:/anchoring/" + token;
                }
                case "DECLINED" -> {
                    Refusal refusal = new Refusal(input.name(), input.title(), input.reason()).tidy();
                    if (view.door() == Door.OPEN && !input.confirmed()) {
                        model.addAttribute("question", question(view, request, locale));
                        return Question.VIEW;
                    }
                    decline.decline(token, refusal);
                    return "redirect:/anchoring/" + token;
                }
                default -> problems.add("answer", "answer");
            }
        } catch (InvalidFormException invalid) {
            problems.add(invalid);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("problems", problems);
        return show(model, view, input, locale);
    }

    private Question question(AnchoringView view, HttpServletRequest request, Locale locale) {
        return Question.about(
                request,
                wording.say(locale, "anchoring.decline.title"),
                List.of(wording.say(locale, "anchoring.decline.consequence", view.candidate())),
                wording.say(locale, "anchoring.decline.yes"),
                true,
                request.getRequestURI());
    }

    private String show(Model model, AnchoringView view, AnswerInput input, Locale locale) {
        Language language = Language.of(locale);
        model.addAttribute("anchoring", view);
        model.addAttribute("awardName", view.awardName().in(language));
        model.addAttribute("proof", view.kind() == Kind.PROOF);
        model.addAttribute("open", view.door() == Door.OPEN);
        model.addAttribute("input", input);
        model.addAttribute("limits", Limits.ALL);
        model.addAttribute(
                "contactEmail",
                awards.find(view.award()).map(award -> award.contact().email()).orElse(""));
        List<String> municipalities = new ArrayList<>(view.others());
        municipalities.add(0, view.municipality());
        if (view.door() == Door.OPEN || view.door() == Door.CONFIRMED || view.door() == Door.DECLINED) {
            model.addAttribute(
                    "text",
                    new NominationText(
                            view.candidate(),
                            wording.list(locale, municipalities),
                            view.summary(),
                            NominationText.arguments(view.criteria(), view.arguments(), language),
                            view.sources(),
                            view.nominatorName()));
        }
        switch (view.door()) {
            case CONFIRMED, DECLINED -> {
                String word = view.door() == Door.CONFIRMED ? "confirmed" : "declined";
                model.addAttribute("tone", view.door() == Door.CONFIRMED ? "good" : "");
                model.addAttribute("answered", wording.say(locale, "anchoring.answered." + word, view.municipality()));
            }
            case REPLACED -> model.addAttribute("closed", wording.say(locale, "refused.link-replaced"));
            case BEING_CORRECTED -> model.addAttribute("closed", wording.say(locale, "refused.being-corrected"));
            case EXPIRED ->
                model.addAttribute(
                        "closed", wording.say(locale, new RefusedException("anchoring-expired", view.deadline())));
            case OVER -> model.addAttribute("closed", wording.say(locale, "refused.nomination-over"));
            case OPEN -> {}
        }
        return VIEW;
    }
}
