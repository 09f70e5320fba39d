package no.kommunepris.nomination.config;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.kommunepris.nomination.application.Awards;
import no.kommunepris.nomination.domain.Award;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The awards: one YAML file each, those the product brings and those of a directory of one's own
 * ({@code kommunepris.awards.location}), where an award with the same id goes before ours.
 */
@Component
class AwardCatalogue implements Awards {
    private static final String OURS = "classpath*:awards/*.yml";

    private final Map<String, Award> awards = new TreeMap<>();

    AwardCatalogue(Environment environment, @Value("${kommunepris.awards.location:}") String location) {
        ResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new ParameterNamesModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_EXTERNAL_TYPE_ID_PROPERTY)
                .build();
        List<String> places = new ArrayList<>(List.of(OURS));
        if (!location.isBlank()) {
            places.add("file:" + location + "/*.yml");
        }
        for (String place : places) {
            for (Resource file : files(resolver, place)) {
                Award award = read(mapper, environment, file);
                awards.put(award.id(), award);
            }
        }
        if (awards.isEmpty()) {
            throw new IllegalStateException("There is no award: neither in the product nor in " + location);
        }
    }

    @Override
    public List<Award> all() {
        return List.copyOf(awards.values());
    }

    @Override
    public Optional<Award> find(String id) {
        return Optional.ofNullable(awards.get(id));
    }

    private static List<Resource> files(ResourcePatternResolver resolver, String place) {
        try {
            return Arrays.stream(resolver.getResources(place))
                    .filter(Resource::isReadable)
                    .sorted(Comparator.comparing(Resource::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The awards cannot be read from " + place, e);
        }
    }

    private static Award read(ObjectMapper mapper, Environment environment, Resource file) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            Object tree =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(environment.resolvePlaceholders(text));
            Award award = mapper.convertValue(tree, Award.class);
            if (award.id() == null || !award.id().matches("[a-z][a-z0-9-]{1,60}") || award.criteria() == null) {
                throw new IllegalStateException(file + " is no award: it needs an id in small letters, and criteria.");
            }
            return award;
        } catch (IOException e) {
            throw new UncheckedIOException("The award cannot be read from " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The award in " + file + " is not right: " + e.getMessage(), e);
        }
    }
}
