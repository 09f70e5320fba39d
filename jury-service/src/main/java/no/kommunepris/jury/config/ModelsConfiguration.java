package no.kommunepris.jury.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** How the models come into the engine. */
@Configuration(proxyBeanMethods = false)
class ModelsConfiguration {

    /**
     * Deploys each file under its name on the class path ({@code bpmn/award-round.bpmn}). Left to itself, the engine takes
     * a file's place on the disk, which differs between a jar and a folder, and so would deploy everything anew where
     * nothing has changed.
     */
    @Bean
    static DefaultDeploymentConfiguration deploymentConfiguration() {
        return new DefaultDeploymentConfiguration() {
            @Override
            public Set<Resource> getDeploymentResources() {
                return super.getDeploymentResources().stream()
                        .map(ModelsConfiguration::underItsName)
                        .sorted(Comparator.comparing(Resource::getDescription))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            }
        };
    }

    private static Resource underItsName(Resource resource) {
        try {
            String[] path = resource.getURL().getPath().split("/");
            String name = path[path.length - 2] + "/" + path[path.length - 1];
            return new NamedResource(resource.getContentAsByteArray(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine names a resource in memory by its description. */
    private static final class NamedResource extends ByteArrayResource {
        private final String name;

        NamedResource(byte[] content, String name) {
            super(content);
            this.name = name;
        }

        @Override
        public String getDescription() {
            return name;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
