package no.kommunepris.nomination.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import no.kommunepris.events.Language;
import no.kommunepris.nomination.application.AcceptPrize;
import no.kommunepris.nomination.application.Awards;
import no.kommunepris.nomination.application.DeclinePrize;
import no.kommunepris.nomination.application.PrizeView;
import no.kommunepris.nomination.application.ReadPrize;
import no.kommunepris.nomination.domain.FormRules;
import no.kommunepris.nomination.domain.InvalidFormException;
import no.kommunepris.nomination.web.page.FormProblems;
import no.kommunepris.nomination.web.page.NominationFields.Limits;
import no.kommunepris.nomination.web.page.Question;
import no.kommunepris.nomination.web.page.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the winner, in confidence, says yes or no. Opening the page changes nothing. */
@Controller
@RequestMapping("/prize/{token}")
class PrizePages {
    private final ReadPrize read;
    private final AcceptPrize accept;
    private final DeclinePrize decline;
    private final Awards awards;
    private final Wording wording;

    PrizePages(ReadPrize read, AcceptPrize accept, DeclinePrize decline, Awards awards, Wording wording) {
        this.read = read;
        this.accept = accept;
        this.decline = decline;
        this.awards = awards;
        this.wording = wording;
    }

    /**
     * The winner's answer.
     *
     * @param answer ACCEPTED or DECLINED
     * @param guests how many come, from 0 to the round's limit; needed to accept
     * @param words a quote for the announcement; may be empty
     * @param reason needed to decline
     * @param confirmed {@code true} to decline without being asked once more
     */
    record PrizeInput(String answer, String guests, String words, String reason, Boolean confirmed) {
        PrizeInput {
            answer = answer == null ? "" : answer;
            guests = guests == null ? "" : guests.strip();
            words = words == null ? "" : words;
            confirmed = Boolean.TRUE.equals(confirmed);
            reason = reason == null ? "" : reason;
        }

        @Override
        public String toString() {
            return "answer";
        }
    }

    @GetMapping
    String show(@PathVariable String token, Model model, Locale locale) {
        PrizeView view = read.read(token);
        return show(model, view, new PrizeInput("", Integer.toString(view.guests()), "", "", false), locale);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            PrizeInput input,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        PrizeView view = read.read(token);
        FormProblems problems = new FormProblems(wording, locale);
        try {
            switch (input.answer()) {
                case "ACCEPTED" -> {
                    if (input.guests().matches("\\d{1,3}")) {
                        accept.accept(token, Integer.parseInt(input.guests()), input.words());
                        return "redirect:/prize/" + token;
                    }
                    problems.add("guests", "guests", view.guests());
                }
                case "DECLINED" -> {
                    String reason = FormRules.reason("reason", input.reason());
                    if (view.answer() == PrizeView.Answer.NONE && !input.confirmed()) {
                        model.addAttribute("question", question(request, locale));
                        return Question.VIEW;
                    }
                    decline.decline(token, reason);
                    return "redirect:/prize/" + token;
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

    private Question question(HttpServletRequest request, Locale locale) {
        return Question.about(
                request,
                wording.say(locale, "prize.decline.title"),
                List.of(wording.say(locale, "prize.decline.consequence")),
                wording.say(locale, "prize.decline.yes"),
                true,
                request.getRequestURI());
    }

    private String show(Model model, PrizeView view, PrizeInput input, Locale locale) {
        model.addAttribute("prize", view);
        model.addAttribute("awardName", view.awardName().in(Language.of(locale)));
        model.addAttribute("open", view.answer() == PrizeView.Answer.NONE);
        model.addAttribute("input", input);
        model.addAttribute("limits", Limits.ALL);
        model.addAttribute(
                "contactEmail",
                awards.find(view.award()).map(award -> award.contact().email()).orElse(""));
        if (view.answer() != PrizeView.Answer.NONE) {
            boolean yes = view.answer() == PrizeView.Answer.ACCEPTED;
            model.addAttribute("tone", yes ? "good" : "");
            model.addAttribute(
                    "answered",
                    yes
                            ? wording.say(locale, "prize.answered.accepted", view.coming())
                            : wording.say(locale, "prize.answered.declined"));
        }
        return "site/prize";
    }
}
