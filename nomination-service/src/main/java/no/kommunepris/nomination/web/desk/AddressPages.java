package no.kommunepris.nomination.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.nomination.application.SetRegisteredAddress;
import no.kommunepris.nomination.domain.Who;
import no.kommunepris.nomination.register.Municipalities;
import no.kommunepris.nomination.register.Municipalities.AddressHistory;
import no.kommunepris.nomination.register.Municipality;
import no.kommunepris.nomination.web.page.FormProblems;
import no.kommunepris.nomination.web.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of the municipalities' official addresses: search it, confirm an address, correct one. */
@Controller
@RequestMapping("/desk/addresses")
class AddressPages {
    private static final int MOST = 20;

    private final Municipalities register;
    private final SetRegisteredAddress set;
    private final Wording wording;

    AddressPages(Municipalities register, SetRegisteredAddress set, Wording wording) {
        this.register = register;
        this.set = set;
        this.wording = wording;
    }

    /** @param provenance who set the address and when, or what another register says; empty when nobody has */
    record Entry(String number, String name, String email, boolean confirmed, List<String> provenance) {}

    /**
     * @param q a name or a number, or a part of one
     * @param unconfirmed {@code true} for those that cannot be asked yet
     */
    @GetMapping
    String addresses(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean unconfirmed,
            Model model,
            Locale locale) {
        return show(model, q, unconfirmed, null, "", locale);
    }

    /** @param email the official address, as the secretariat has found it to be */
    @PostMapping("/{number}")
    String confirm(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean unconfirmed,
            Model model,
            Locale locale,
            Principal principal,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String name = register.displayName(number);
        try {
            int sent = set.set(number, email, new Who(principal.getName()));
            redirect.addFlashAttribute("done", wording.say(locale, "done.address", name, sent));
            redirect.addAttribute("q", q.isBlank() ? number : q);
            return "redirect:/desk/addresses";
        } catch (RefusedException refused) {
            FormProblems problems = new FormProblems(wording, locale).within("m" + number);
            problems.add("email", "email");
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problems", problems);
            return show(model, q.isBlank() ? number : q, unconfirmed, number, email, locale);
        }
    }

    private String show(
            Model model, String q, boolean unconfirmed, @Nullable String wrong, String typed, Locale locale) {
        List<Municipality> all = register.all();
        List<Municipality> hits = (q.isBlank() ? all : register.search(q))
                .stream().filter(m -> !unconfirmed || !m.confirmed()).toList();
        model.addAttribute("q", q);
        model.addAttribute("onlyUnconfirmed", unconfirmed);
        model.addAttribute(
                "unconfirmed", all.stream().filter(m -> !m.confirmed()).count());
        model.addAttribute("total", hits.size());
        model.addAttribute(
                "entries",
                hits.stream()
                        .limit(MOST)
                        .map(m -> entry(m, m.number().equals(wrong) ? typed : null, locale))
                        .toList());
        return "desk/addresses";
    }

    private Entry entry(Municipality municipality, @Nullable String typed, Locale locale) {
        String address = typed != null ? typed : municipality.registeredAddress();
        List<AddressHistory> history = register.history(municipality.number());
        List<String> provenance = new ArrayList<>();
        if (!history.isEmpty()) {
            AddressHistory last = history.get(history.size() - 1);
            provenance.add(wording.say(locale, "desk.address.set", last.who(), last.at()));
        }
        String proposed = municipality.proposedAddress();
        if (proposed != null) {
            provenance.add(wording.say(locale, "desk.address.proposed", proposed));
        }
        return new Entry(
                municipality.number(),
                municipality.name() + " (" + municipality.number() + ")",
                address == null ? "" : address,
                municipality.confirmed(),
                provenance);
    }
}
