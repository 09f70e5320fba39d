package no.kommunepris.nomination.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import no.kommunepris.events.Language;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Whoever follows a link in a letter reads on in the letter's language, unless they have chosen one. */
final class ReadersLanguage {
    private ReadersLanguage() {}

    static Locale of(Language letter, HttpServletRequest request, HttpServletResponse response) {
        LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
        boolean chosen = request.getParameter("lang") != null || WebUtils.getCookie(request, "lang") != null;
        if (!chosen && resolver != null) {
            resolver.setLocale(request, response, letter.locale());
        }
        return RequestContextUtils.getLocale(request);
    }
}
