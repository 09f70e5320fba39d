package no.kommunepris.nomination.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import no.kommunepris.events.NominationEvent.Means;
import no.kommunepris.nomination.application.DeskNomination.Asked;
import no.kommunepris.nomination.application.ForwardAnchoring;
import no.kommunepris.nomination.application.ReadDesk;
import no.kommunepris.nomination.application.RecordAnswer;
import no.kommunepris.nomination.application.RequestCorrection;
import no.kommunepris.nomination.application.ResendAnchoring;
import no.kommunepris.nomination.domain.Anchoring;
import no.kommunepris.nomination.domain.InvalidFormException;
import no.kommunepris.nomination.domain.Refusal;
import no.kommunepris.nomination.domain.Who;
import no.kommunepris.nomination.web.page.FormProblems;
import no.kommunepris.nomination.web.page.Question;
import no.kommunepris.nomination.web.page.Times;
import no.kommunepris.nomination.web.page.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One nomination on the desk, and what the secretariat can do about it. Every action is logged with who and when. */
@Controller
@RequestMapping("/desk/nominations/{id}")
class NominationDeskPages {
    private final ReadDesk desk;
    private final ResendAnchoring resend;
    private final ForwardAnchoring forward;
    private final RecordAnswer record;
    private final RequestCorrection correction;
    private final NominationSheet sheet;
    private final Wording wording;

    NominationDeskPages(
            ReadDesk desk,
            ResendAnchoring resend,
            ForwardAnchoring forward,
            RecordAnswer record,
            RequestCorrection correction,
            NominationSheet sheet,
            Wording wording) {
        this.desk = desk;
        this.resend = resend;
        this.forward = forward;
        this.record = record;
        this.correction = correction;
        this.sheet = sheet;
        this.wording = wording;
    }

    @GetMapping
    String nomination(@PathVariable String id, Model model, Locale locale) {
        return sheet.show(model, desk.nomination(id), ActionInput.NONE, "", locale);
    }

    @PostMapping("/anchoring/{municipality}/resend")
    String resend(
            @PathVariable String id,
            @PathVariable String municipality,
            Locale locale,
            Principal principal,
            RedirectAttributes redirect) {
        resend.resend(id, municipality, new Who(principal.getName()));
        return done(id, wording.say(locale, "done.resent"), redirect);
    }

    @PostMapping("/anchoring/{municipality}/forward")
    String forward(
            @PathVariable String id,
            @PathVariable String municipality,
            ActionInput input,
            Model model,
            Locale locale,
            Principal principal,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            forward.forward(id, municipality, input.name(), input.email(), new Who(principal.getName()));
            return done(id, wording.say(locale, "done.forwarded", input.name().strip()), redirect);
        } catch (InvalidFormException invalid) {
            return invalid(id, invalid, input, "forward-" + municipality, model, locale, response);
        }
    }

    @PostMapping("/anchoring/{municipality}/answer")
    String answer(
            @PathVariable String id,
            @PathVariable String municipality,
            ActionInput input,
            Model model,
            Locale locale,
            Principal principal,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String form = "answer-" + municipality;
        FormProblems problems = problems(form, locale);
        boolean yes = input.answer().equals("CONFIRMED");
        if (!yes && !input.answer().equals("DECLINED")) {
            problems.add("answer", "answer");
        }
        if (!input.means().equals("PHONE") && !input.means().equals("LETTER")) {
            problems.add("means", "means");
        }
        try {
            Refusal by = new Refusal(input.name(), input.title(), input.reason()).tidy();
            if (problems.isEmpty() && !input.confirmed()) {
                model.addAttribute("question", question(id, municipality, yes, request, locale));
                return Question.VIEW;
            }
            if (problems.isEmpty()) {
                record.record(
                        id,
                        municipality,
                        Means.valueOf(input.means()),
                        yes,
                        by.name(),
                        by.title(),
                        by.reason(),
                        new Who(principal.getName()));
                return done(id, wording.say(locale, "done.answered"), redirect);
            }
        } catch (InvalidFormException invalid) {
            problems.add(invalid);
        }
        return invalid(id, problems, input, form, model, locale, response);
    }

    private Question question(String id, String municipality, boolean yes, HttpServletRequest request, Locale locale) {
        String name = desk.nomination(id).municipalities().stream()
                .map(Asked::anchoring)
                .filter(a -> a.municipality().equals(municipality))
                .map(Anchoring::name)
                .findFirst()
                .orElse(municipality);
        return Question.about(
                request,
                wording.say(locale, "desk.answer.confirm", name),
                List.of(wording.say(locale, yes ? "desk.answer.consequence.yes" : "desk.answer.consequence.no", name)),
                wording.say(locale, "desk.answer.yes"),
                !yes,
                "/desk/nominations/" + id);
    }

    @PostMapping("/correction")
    String correction(
            @PathVariable String id,
            ActionInput input,
            Model model,
            Locale locale,
            Principal principal,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormProblems problems = new FormProblems(wording, locale);
        Instant deadline = Times.ofField(input.deadline()).orElse(null);
        try {
            if (deadline != null) {
                correction.request(id, input.what(), deadline, new Who(principal.getName()));
                return done(id, wording.say(locale, "done.correction"), redirect);
            }
            problems.add("deadline", "moment");
        } catch (InvalidFormException invalid) {
            problems.add(invalid);
        }
        return invalid(id, problems, input, "", model, locale, response);
    }

    private static String done(String id, String sentence, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", sentence);
        return "redirect:/desk/nominations/" + id;
    }

    private FormProblems problems(String form, Locale locale) {
        return new FormProblems(wording, locale).within(form);
    }

    private String invalid(
            String id,
            InvalidFormException invalid,
            ActionInput input,
            String form,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        FormProblems problems = problems(form, locale);
        problems.add(invalid);
        return invalid(id, problems, input, form, model, locale, response);
    }

    private String invalid(
            String id,
            FormProblems problems,
            ActionInput input,
            String form,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("problems", problems);
        return sheet.show(model, desk.nomination(id), input, form, locale);
    }
}
