package no.kommunepris.nomination.register;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Asks a public register, and says in one exception what went wrong. */
final class RegisterHttp {
    private final String register;
    private final RestClient client;

    RegisterHttp(String register, URI baseUrl) {
        this.register = register;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build());
        requests.setReadTimeout(Duration.ofSeconds(30));
        this.client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(baseUrl.toString())
                .build();
    }

    <T> T get(Class<T> type, String uri, Object... variables) {
        T answer;
        try {
            answer = client.get()
                    .uri(uri, variables)
                    .accept(MediaType.APPLICATION_JSON)
                    .retrieve()
                    .body(type);
        } catch (ResourceAccessException | RestClientResponseException e) {
            throw ImportFailedException.notAnswering(register, e);
        } catch (RestClientException e) {
            throw ImportFailedException.unreadable(register, e);
        }
        if (answer == null) {
            throw ImportFailedException.unreadable(register, null);
        }
        return answer;
    }
}
