package no.kommunepris.backbone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OneNoncePerPageTest {
    @Test
    void aPageRunsItsScriptsAlsoWhenSomebodyElseOpensOneInTheSameMoment() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/app/tasklist/default/");
        MockHttpServletResponse response = new MockHttpServletResponse();

        new OneNoncePerPage().doFilter(request, response, (asked, answer) -> {
            ((HttpServletResponse) answer).setHeader("Content-Security-Policy", "script-src 'nonce-mine' 'self'");
            answer.getOutputStream().print("<script nonce=\"somebody-elses\"></script>");
        });

        assertThat(response.getHeader("Content-Security-Policy")).isEqualTo("script-src 'nonce-somebody-elses' 'self'");
        assertThat(response.getContentAsString()).isEqualTo("<script nonce=\"somebody-elses\"></script>");
    }
}
