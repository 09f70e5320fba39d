package no.kommunepris.backbone.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.WebResourceRoot.ResourceSetType;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets Tasklist and Cockpit find their plugins however the service is started. They look in the servlet context, which
 * Spring Boot fills from the class path that it sees; of an unpacked service's jar it does not see the libraries, which
 * are named in the manifest only.
 */
@Component
class WebAppPlugins implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String RESOURCES = "/META-INF/resources";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        URL plugin = getClass().getResource(RESOURCES + "/plugin/tasklist/app/plugin.js");
        if (plugin == null) {
            return;
        }
        try {
            if (plugin.openConnection() instanceof JarURLConnection connection
                    && connection.getJarFileURL().getProtocol().equals("file")) {
                URL jar = connection.getJarFileURL();
                factory.addContextCustomizers(context -> context.addLifecycleListener(event -> {
                    if (event.getType().equals(Lifecycle.CONFIGURE_START_EVENT)) {
                        add(context, jar);
                    }
                }));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Context context, URL jar) {
        context.getResources().createWebResourceSet(ResourceSetType.RESOURCE_JAR, "/", jar, RESOURCES);
    }
}
