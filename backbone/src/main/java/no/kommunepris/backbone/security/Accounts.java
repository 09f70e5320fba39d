package no.kommunepris.backbone.security;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The local accounts, from configuration ({@code kommunepris.accounts}). */
@ConfigurationProperties("kommunepris")
@Validated
public record Accounts(@DefaultValue @Valid List<Account> accounts) {

    /**
     * @param name what colleagues call the person
     * @param password {@code {bcrypt}$2a$…}; never in clear
     */
    public record Account(
            @NotBlank String username,
            @NotBlank String name,

            @Pattern(
                    regexp = "\\{bcrypt}\\$2[aby]\\$.{56}",
                    message = "must be a bcrypt hash that starts with {bcrypt}: make one with `htpasswd -nbB`")
            String password,

            @NotEmpty List<@Pattern(regexp = "SECRETARIAT|OPERATOR|JUROR") String> roles) {
        @Override
        public String toString() {
            return username;
        }
    }
}
