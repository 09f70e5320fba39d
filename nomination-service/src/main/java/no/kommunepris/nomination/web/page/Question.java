package no.kommunepris.nomination.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks once more before what cannot be undone. The page carries every field of the request along and adds {@code
 * confirmed=true}.
 *
 * @param path where the answer is posted to: the same address as the question
 * @param back where a no leads
 * @param harsh whether a yes ends something
 */
public record Question(
        String title,
        List<String> consequences,
        String button,
        boolean harsh,
        String path,
        String back,
        Map<String, List<String>> fields) {
    public static final String VIEW = "confirm";

    public static Question about(
            HttpServletRequest request,
            String title,
            List<String> consequences,
            String button,
            boolean harsh,
            String back) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !name.equals("confirmed")) {
                fields.put(name, Arrays.asList(values));
            }
        });
        return new Question(title, consequences, button, harsh, request.getRequestURI(), back, fields);
    }
}
