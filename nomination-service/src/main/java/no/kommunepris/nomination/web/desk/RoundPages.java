package no.kommunepris.nomination.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.events.Language;
import no.kommunepris.events.RoundEvent.Juror;
import no.kommunepris.events.RoundEvent.Schedule;
import no.kommunepris.nomination.application.Awards;
import no.kommunepris.nomination.application.DeskRound;
import no.kommunepris.nomination.application.OpenRound;
import no.kommunepris.nomination.application.ReadDesk;
import no.kommunepris.nomination.application.RescheduleRound;
import no.kommunepris.nomination.domain.Award;
import no.kommunepris.nomination.domain.InvalidFormException;
import no.kommunepris.nomination.domain.RoundPlan;
import no.kommunepris.nomination.domain.Who;
import no.kommunepris.nomination.web.page.FormProblems;
import no.kommunepris.nomination.web.page.Question;
import no.kommunepris.nomination.web.page.Wording;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk's rounds: all of them, one of them, a new one, other dates. */
@Controller
@RequestMapping("/desk")
class RoundPages {
    private final ReadDesk desk;
    private final OpenRound open;
    private final RescheduleRound reschedule;
    private final Awards awards;
    private final DeskWords words;
    private final Wording wording;
    private final Clock clock;
    private final String jury;

    RoundPages(
            ReadDesk desk,
            OpenRound open,
            RescheduleRound reschedule,
            Awards awards,
            DeskWords words,
            Wording wording,
            Clock clock,
            @Value("${kommunepris.jury.url}") String jury) {
        this.desk = desk;
        this.open = open;
        this.reschedule = reschedule;
        this.awards = awards;
        this.words = words;
        this.wording = wording;
        this.clock = clock;
        this.jury = jury;
    }

    /** Something to choose, in the reader's words. */
    record Choice(String id, String name) {}

    @GetMapping
    String rounds(Model model, Locale locale) {
        model.addAttribute(
                "rounds",
                desk.rounds().stream().map(r -> words.round(r, locale)).toList());
        model.addAttribute(
                "awards",
                awards.all().stream()
                        .map(a -> new Choice(a.id(), a.name().in(Language.of(locale))))
                        .toList());
        return "desk/rounds";
    }

    @GetMapping("/rounds/{id}")
    String round(@PathVariable String id, Model model, Locale locale) {
        DeskRound round = desk.round(id);
        model.addAttribute("round", words.round(round, locale));
        model.addAttribute("schedule", round.plan().schedule());
        model.addAttribute("jurors", jurors(round.plan(), Language.of(locale)));
        model.addAttribute(
                "nominations",
                round.nominations().stream().map(n -> words.row(n, locale)).toList());
        model.addAttribute("log", words.log(round.log(), locale));
        model.addAttribute("announcements", jury + "/announcements");
        return "desk/round";
    }

    /** @param body the body's name */
    record JurorLine(String name, String username, String body, boolean chair) {}

    private static List<JurorLine> jurors(RoundPlan plan, Language language) {
        return plan.jurors().stream()
                .map(juror -> new JurorLine(juror.name(), juror.username(), body(plan, juror, language), juror.chair()))
                .toList();
    }

    private static String body(RoundPlan plan, Juror juror, Language language) {
        return plan.bodies().stream()
                .filter(body -> body.id().equals(juror.body()))
                .map(body -> body.name().in(language))
                .findFirst()
                .orElse(juror.body());
    }

    @GetMapping("/awards/{award}/open")
    String newRound(@PathVariable String award, Model model, Locale locale) {
        Award about = award(award);
        RoundInput input = desk.lastPlan(award)
                .map(last -> RoundInput.after(last, clock.instant()))
                .orElseGet(() -> RoundInput.first(about, clock.instant()));
        return showOpening(model, about, input, locale);
    }

    @PostMapping("/awards/{award}/open")
    String open(
            @PathVariable String award,
            RoundInput input,
            Model model,
            Locale locale,
            Principal principal,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Award about = award(award);
        if (input.action().equals("more")) {
            return showOpening(model, about, input, locale);
        }
        FormProblems problems = new FormProblems(wording, locale);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        try {
            RoundPlan plan = input.plan(about, problems);
            if (plan != null && input.confirmed()) {
                String id = open.open(plan, new Who(principal.getName()));
                redirect.addFlashAttribute("done", wording.say(locale, "done.opened"));
                response.setStatus(HttpStatus.OK.value());
                return "redirect:/desk/rounds/" + id;
            }
            if (plan != null) {
                plan.check(clock.instant());
                response.setStatus(HttpStatus.OK.value());
                model.addAttribute("question", question(about, plan, request, locale));
                return Question.VIEW;
            }
        } catch (InvalidFormException invalid) {
            problems.add(invalid);
        } catch (RefusedException refused) {
            problems.add(wording.say(locale, refused));
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        model.addAttribute("problems", problems);
        return showOpening(model, about, input, locale);
    }

    private Question question(Award about, RoundPlan plan, HttpServletRequest request, Locale locale) {
        String jury =
                wording.list(locale, plan.jurors().stream().map(Juror::name).toList());
        return Question.about(
                request,
                wording.say(
                        locale,
                        "desk.open.confirm",
                        about.name().in(Language.of(locale)),
                        Integer.toString(plan.year())),
                List.of(wording.say(
                        locale, "desk.open.consequence", plan.schedule().nominationsCloseAt(), jury)),
                wording.say(locale, "desk.open.yes"),
                false,
                request.getRequestURI());
    }

    private String showOpening(Model model, Award about, RoundInput input, Locale locale) {
        Language language = Language.of(locale);
        Optional<RoundPlan> last = desk.lastPlan(about.id());
        model.addAttribute("award", new Choice(about.id(), about.name().in(language)));
        model.addAttribute("input", input.withRoom(about.bodies().size()));
        model.addAttribute(
                "copiedFrom", last.map(plan -> Integer.toString(plan.year())).orElse(null));
        model.addAttribute(
                "bodies",
                about.bodies().stream()
                        .map(body -> new Choice(body.id(), body.name().in(language)))
                        .toList());
        return "desk/open-round";
    }

    private Award award(String id) {
        return awards.find(id).orElseThrow(() -> new NotFoundException("No award " + id));
    }

    @GetMapping("/rounds/{id}/schedule")
    String schedule(@PathVariable String id, Model model, Locale locale) {
        DeskRound round = desk.round(id);
        return showSchedule(model, round, ScheduleInput.of(round.plan().schedule()), locale);
    }

    @PostMapping("/rounds/{id}/schedule")
    String reschedule(
            @PathVariable String id,
            ScheduleInput input,
            Model model,
            Locale locale,
            Principal principal,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormProblems problems = new FormProblems(wording, locale);
        try {
            Schedule schedule = input.schedule(problems);
            if (schedule != null) {
                reschedule.reschedule(id, schedule, new Who(principal.getName()));
                redirect.addFlashAttribute("done", wording.say(locale, "done.rescheduled"));
                return "redirect:/desk/rounds/" + id;
            }
        } catch (InvalidFormException invalid) {
            problems.add(invalid);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("problems", problems);
        return showSchedule(model, desk.round(id), input, locale);
    }

    private String showSchedule(Model model, DeskRound round, ScheduleInput input, Locale locale) {
        model.addAttribute("round", words.round(round, locale));
        model.addAttribute("input", input);
        return "desk/reschedule";
    }
}
