package no.kommunepris.nomination.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Language;
import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.nomination.application.CorrectNomination;
import no.kommunepris.nomination.application.NominationStatus;
import no.kommunepris.nomination.application.NominationStatus.MunicipalityAnswer;
import no.kommunepris.nomination.application.ReadStatus;
import no.kommunepris.nomination.application.WithdrawNomination;
import no.kommunepris.nomination.domain.Anchoring;
import no.kommunepris.nomination.web.page.FormProblems;
import no.kommunepris.nomination.web.page.NominationFields;
import no.kommunepris.nomination.web.page.NominationInput;
import no.kommunepris.nomination.web.page.NominationText;
import no.kommunepris.nomination.web.page.Question;
import no.kommunepris.nomination.web.page.Times;
import no.kommunepris.nomination.web.page.Tone;
import no.kommunepris.nomination.web.page.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the nominator's secret link opens: receipt, status, correction, withdrawal. */
@Controller
@RequestMapping("/nominations/{token}")
class StatusPages {
    private final ReadStatus status;
    private final WithdrawNomination withdraw;
    private final CorrectNomination correct;
    private final NominationFields fields;
    private final Wording wording;

    StatusPages(
            ReadStatus status,
            WithdrawNomination withdraw,
            CorrectNomination correct,
            NominationFields fields,
            Wording wording) {
        this.status = status;
        this.withdraw = withdraw;
        this.correct = correct;
        this.fields = fields;
        this.wording = wording;
    }

    /** A municipality's answer in the reader's words. */
    record Answer(String name, String answer, String tone, String at) {}

    /** One thing that has happened. */
    record Step(Instant at, String sentence) {}

    @GetMapping("/receipt")
    String receipt(@PathVariable String token, Model model, Locale locale, HttpServletRequest request) {
        NominationStatus read = status.byToken(token);
        showText(model, read, locale);
        model.addAttribute("names", names(read.municipalities(), locale));
        String address = request.getRequestURL().toString();
        model.addAttribute("statusLink", address.substring(0, address.length() - "/receipt".length()));
        return "site/receipt";
    }

    @GetMapping
    String status(@PathVariable String token, Model model, Locale locale) {
        NominationStatus read = status.byToken(token);
        showText(model, read, locale);
        List<MunicipalityAnswer> unanswered = read.municipalities().stream()
                .filter(m -> m.answeredAt() == null)
                .toList();
        model.addAttribute("tone", Tone.of(read.state()));
        model.addAttribute(
                "explanation",
                read.withoutPrize()
                        ? wording.say(locale, "explain.nobody-won")
                        : wording.say(
                                locale,
                                "explain." + read.state(),
                                names(unanswered, locale),
                                read.anchoringDeadline()));
        model.addAttribute(
                "municipalities",
                read.municipalities().stream().map(m -> answer(m, locale)).toList());
        model.addAttribute("timeline", timeline(read, locale));
        return "site/status";
    }

    /**
     * Withdraws the nomination: {@code action=withdraw}, then the same with {@code confirmed=true}.
     */
    @PostMapping(params = "action=withdraw")
    String withdraw(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        NominationStatus read = status.byToken(token);
        String back = "/nominations/" + token;
        if (!confirmed && read.mayBeWithdrawn()) {
            model.addAttribute(
                    "question",
                    Question.about(
                            request,
                            wording.say(locale, "withdraw.title"),
                            List.of(wording.say(
                                    locale, "withdraw.consequence", read.form().candidate())),
                            wording.say(locale, "withdraw.yes"),
                            true,
                            back));
            return Question.VIEW;
        }
        withdraw.withdraw(token);
        return "redirect:" + back;
    }

    @GetMapping("/correct")
    String correct(@PathVariable String token, Model model, Locale locale) {
        NominationStatus read = status.byToken(token);
        mustBeCorrectable(read);
        return showCorrection(model, token, read, NominationInput.of(read.form()), locale);
    }

    @PostMapping("/correct")
    String correct(
            @PathVariable String token,
            NominationInput input,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        NominationStatus read = status.byToken(token);
        mustBeCorrectable(read);
        if (input.isSearch()) {
            return showCorrection(model, token, read, input, locale);
        }
        FormProblems problems = fields.check(input, read.criteria(), Channel.WEB, locale);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problems", problems);
            return showCorrection(model, token, read, input, locale);
        }
        correct.correct(token, input.form(read.form().language()));
        return "redirect:/nominations/" + token;
    }

    private static void mustBeCorrectable(NominationStatus read) {
        if (read.correctBy() == null) {
            throw new RefusedException("too-late-to-correct");
        }
    }

    private String showCorrection(
            Model model, String token, NominationStatus read, NominationInput input, Locale locale) {
        showText(model, read, locale);
        fields.show(model, input, read.criteria(), read.award(), "/nominations/" + token + "/correct", locale);
        return "site/correct";
    }

    private void showText(Model model, NominationStatus read, Locale locale) {
        Language language = Language.of(locale);
        model.addAttribute("status", read);
        model.addAttribute("awardName", read.awardName().in(language));
        model.addAttribute(
                "text",
                new NominationText(
                        read.form().candidate(),
                        names(read.municipalities(), locale),
                        read.form().summary(),
                        NominationText.arguments(read.criteria(), read.form().arguments(), language),
                        read.form().sources(),
                        read.form().nominatorName()));
    }

    private Answer answer(MunicipalityAnswer municipality, Locale locale) {
        Instant at = municipality.answeredAt();
        return new Answer(
                municipality.name(),
                wording.say(locale, "answer." + municipality.status()),
                Tone.of(municipality.status()),
                at == null ? "–" : new Times(Language.of(locale).locale()).moment(at));
    }

    private List<Step> timeline(NominationStatus read, Locale locale) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(read.submittedAt(), wording.say(locale, "timeline.submitted")));
        for (MunicipalityAnswer municipality : read.municipalities()) {
            Instant at = municipality.answeredAt();
            if (at != null) {
                String key = municipality.status() == Anchoring.Status.CONFIRMED ? "confirmed" : "declined";
                steps.add(new Step(at, wording.say(locale, "timeline." + key, municipality.name())));
            }
        }
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private String names(List<MunicipalityAnswer> municipalities, Locale locale) {
        return wording.list(
                locale, municipalities.stream().map(MunicipalityAnswer::name).toList());
    }
}
