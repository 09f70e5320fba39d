package no.kommunepris.nomination.web.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Criterion;
import no.kommunepris.events.Language;
import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.nomination.application.AwardPage.PublicRound;
import no.kommunepris.nomination.application.Awards;
import no.kommunepris.nomination.application.IdempotencyConflictException;
import no.kommunepris.nomination.application.ReadAwards;
import no.kommunepris.nomination.application.Receipt;
import no.kommunepris.nomination.application.SubmitNomination;
import no.kommunepris.nomination.domain.Award;
import no.kommunepris.nomination.register.Municipalities;
import no.kommunepris.nomination.web.page.FormProblems;
import no.kommunepris.nomination.web.page.NominationFields;
import no.kommunepris.nomination.web.page.NominationInput;
import no.kommunepris.nomination.web.page.Picker;
import no.kommunepris.nomination.web.page.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The nomination form. Whatever goes wrong, the answer is the form with everything that was typed: 422 when something
 * must be mended, 409 when the round is closed, 503 when it could not be kept.
 */
@Controller
class NominationPages {
    private static final Logger LOG = LoggerFactory.getLogger(NominationPages.class);
    private static final String VIEW = "site/nominate";

    private final ReadAwards awards;
    private final Awards catalogue;
    private final SubmitNomination submit;
    private final Municipalities register;
    private final NominationFields fields;
    private final Wording wording;

    NominationPages(
            ReadAwards awards,
            Awards catalogue,
            SubmitNomination submit,
            Municipalities register,
            NominationFields fields,
            Wording wording) {
        this.awards = awards;
        this.catalogue = catalogue;
        this.submit = submit;
        this.register = register;
        this.fields = fields;
        this.wording = wording;
    }

    @GetMapping("/{award:[a-z0-9-]+}/nominate")
    String form(@PathVariable String award, Model model, Locale locale) {
        PublicRound round = awards.get(award).round();
        if (round == null || !round.open()) {
            return "redirect:/" + award;
        }
        show(model, award, NominationInput.empty(), round, locale);
        model.addAttribute("fresh", true);
        return VIEW;
    }

    @PostMapping("/{award:[a-z0-9-]+}/nominate")
    String submit(
            @PathVariable String award,
            NominationInput input,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        PublicRound round = null;
        try {
            round = awards.get(award).round();
            return submit(award, input, round, model, locale, response);
        } catch (DataAccessException e) {
            LOG.warn("A nomination could not be kept: {}", e.getMessage());
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
            model.addAttribute("unavailable", true);
            return show(model, award, input, round, locale);
        }
    }

    private String submit(
            String award,
            NominationInput input,
            @Nullable PublicRound round,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        if (round == null) {
            return "redirect:/" + award;
        }
        if (input.isSearch()) {
            return show(model, award, input, round, locale);
        }
        FormProblems problems = fields.check(input, round.criteria(), Channel.WEB, locale);
        if (!input.consent()) {
            problems.add("consent", "consent");
        }
        if (!input.website().isBlank()) {
            problems.add(wording.say(locale, "problem.trap"));
        }
        NominationInput shown = input;
        if (problems.isEmpty()) {
            try {
                Receipt receipt =
                        submit.submit(round.id(), input.form(Language.of(locale)), Channel.WEB, input.idempotencyKey());
                return "redirect:/nominations/" + receipt.statusToken() + "/receipt";
            } catch (IdempotencyConflictException e) {
                // The first version was kept; sent once more from here it becomes a nomination of its own.
                problems.add(wording.say(locale, e));
                shown = input.renewed();
                response.setStatus(HttpStatus.CONFLICT.value());
            } catch (RefusedException e) {
                problems.add(wording.say(locale, e));
                response.setStatus(HttpStatus.CONFLICT.value());
            }
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        model.addAttribute("problems", problems);
        return show(model, award, shown, round, locale);
    }

    /** The picker's answer to what is typed into its search field. */
    @GetMapping("/{award:[a-z0-9-]+}/nominate/municipalities")
    String search(
            @PathVariable String award,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") List<String> municipalities,
            Model model) {
        model.addAttribute("searchPath", "/" + award + "/nominate/municipalities");
        model.addAttribute("picker", Picker.of(register, q, municipalities));
        return "nomination-fields :: picker";
    }

    private String show(Model model, String award, NominationInput input, @Nullable PublicRound round, Locale locale) {
        Award about = catalogue.find(award).orElseThrow(() -> new NotFoundException("No award " + award));
        List<Criterion> criteria = round == null ? about.criteria() : round.criteria();
        model.addAttribute("awardId", about.id());
        model.addAttribute("awardName", about.name().in(Language.of(locale)));
        model.addAttribute("closesAt", round == null ? null : round.nominationsCloseAt());
        fields.show(model, input, criteria, about.id(), "/" + award + "/nominate", locale);
        return VIEW;
    }
}
