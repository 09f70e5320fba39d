package no.kommunepris.jury.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The jury works in Tasklist. */
@Controller
class Home {
    @GetMapping({"/", "/camunda", "/camunda/"})
    String home() {
        return "redirect:/camunda/app/tasklist/default/";
    }
}
