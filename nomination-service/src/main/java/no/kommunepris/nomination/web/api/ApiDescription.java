package no.kommunepris.nomination.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of the API as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Kommunepris")
                        .version("1")
                        .description("Submit nominations and follow them. Errors are problem+json (RFC 9457); sentences"
                                + " come in the language of Accept-Language: nb, nn or en."));
    }
}
