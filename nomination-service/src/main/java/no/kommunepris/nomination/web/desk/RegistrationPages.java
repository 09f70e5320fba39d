package no.kommunepris.nomination.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Criterion;
import no.kommunepris.events.Language;
import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.nomination.application.DeskRound;
import no.kommunepris.nomination.application.IdempotencyConflictException;
import no.kommunepris.nomination.application.ReadAwards;
import no.kommunepris.nomination.application.ReadDesk;
import no.kommunepris.nomination.application.Receipt;
import no.kommunepris.nomination.application.RegisterNomination;
import no.kommunepris.nomination.domain.Who;
import no.kommunepris.nomination.web.page.FormProblems;
import no.kommunepris.nomination.web.page.NominationFields;
import no.kommunepris.nomination.web.page.NominationInput;
import no.kommunepris.nomination.web.page.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the secretariat registers a nomination that came by e-mail, phone or paper: the public form plus the channel. */
@Controller
@RequestMapping("/desk/rounds/{id}/register")
class RegistrationPages {
    private static final List<String> CHANNELS = List.of("EMAIL", "PHONE", "PAPER");

    private final ReadDesk desk;
    private final ReadAwards awards;
    private final RegisterNomination register;
    private final NominationFields fields;
    private final DeskWords words;
    private final Wording wording;

    RegistrationPages(
            ReadDesk desk,
            ReadAwards awards,
            RegisterNomination register,
            NominationFields fields,
            DeskWords words,
            Wording wording) {
        this.desk = desk;
        this.awards = awards;
        this.register = register;
        this.fields = fields;
        this.words = words;
        this.wording = wording;
    }

    @GetMapping
    String form(@PathVariable String id, Model model, Locale locale) {
        return show(model, id, NominationInput.empty(), locale);
    }

    @PostMapping
    String register(
            @PathVariable String id,
            NominationInput input,
            Model model,
            Locale locale,
            Principal principal,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (input.isSearch()) {
            return show(model, id, input, locale);
        }
        boolean known = CHANNELS.contains(input.channel());
        Channel channel = known ? Channel.valueOf(input.channel()) : Channel.EMAIL;
        List<Criterion> criteria = awards.round(id).criteria();
        FormProblems problems = fields.check(input, criteria, channel, locale);
        if (!known) {
            problems.add("channel", "channel");
        }
        NominationInput shown = input;
        if (problems.isEmpty()) {
            try {
                Receipt receipt = register.register(
                        id, input.form(language(input)), channel, input.idempotencyKey(), new Who(principal.getName()));
                redirect.addFlashAttribute("done", wording.say(locale, "done.registered", receipt.reference()));
                return "redirect:/desk/nominations/" + receipt.nominationId();
            } catch (RefusedException refused) {
                problems.add(wording.say(locale, refused));
                shown = refused instanceof IdempotencyConflictException ? input.renewed() : input;
                response.setStatus(HttpStatus.CONFLICT.value());
            }
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        model.addAttribute("problems", problems);
        return show(model, id, shown, locale);
    }

    private static Language language(NominationInput input) {
        return switch (input.language()) {
            case "NN" -> Language.NN;
            case "EN" -> Language.EN;
            default -> Language.NB;
        };
    }

    private String show(Model model, String id, NominationInput input, Locale locale) {
        DeskRound round = desk.round(id);
        model.addAttribute("round", words.round(round, locale));
        model.addAttribute("channels", CHANNELS);
        fields.show(
                model,
                input,
                awards.round(id).criteria(),
                round.plan().award(),
                "/desk/rounds/" + id + "/register",
                locale);
        return "desk/register";
    }
}
