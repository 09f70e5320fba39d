package no.kommunepris.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each part is killed while somebody writes to it, and must know afterwards whatever it has acknowledged. */
class StackSurvivalTest {
    private static final int ENOUGH = 200;

    @TempDir
    static Path directory;

    static final Ports PORTS = Ports.free();
    static LocalStack stack;

    @BeforeAll
    static void start() {
        stack = new LocalStack(BuiltFiles.withOwnClassPath(directory), new DataDirectory(directory), PORTS);
        stack.start(Part.stack(), Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void aWriteAcknowledgedByTheDocumentStoreSurvivesItsSuddenEnd() throws Exception {
        String address = "mongodb://127.0.0.1:" + PORTS.of(Port.MONGO) + "/?serverSelectionTimeoutMS=5000";
        Set<Integer> acknowledged;
        try (MongoClient client = MongoClients.create(address)) {
            MongoCollection<Document> collection =
                    client.getDatabase("nomination").getCollection("survival");
            acknowledged = writeUntilKilled(Part.MONGO, number -> collection.insertOne(new Document("_id", number)));
        }
        try (MongoClient client = MongoClients.create(address)) {
            Set<Integer> found = new HashSet<>();
            client.getDatabase("nomination")
                    .getCollection("survival")
                    .find()
                    .map(document -> document.getInteger("_id"))
                    .into(found);
            assertThat(found).containsAll(acknowledged);
        }
    }

    @Test
    void aCommitAnsweredByPostgresSurvivesItsSuddenEnd() throws Exception {
        String address = "jdbc:postgresql://127.0.0.1:" + PORTS.of(Port.POSTGRES) + "/jury?user=postgres";
        Set<Integer> acknowledged;
        try (Connection connection = DriverManager.getConnection(address)) {
            connection.createStatement().execute("create table survival (id int primary key)");
            PreparedStatement insert = connection.prepareStatement("insert into survival values (?)");
            acknowledged = writeUntilKilled(Part.POSTGRES, number -> {
                insert.setInt(1, number);
                insert.executeUpdate();
            });
        }
        try (Connection connection = DriverManager.getConnection(address);
                ResultSet rows = connection.createStatement().executeQuery("select id from survival")) {
            Set<Integer> found = new HashSet<>();
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
            assertThat(found).containsAll(acknowledged);
        }
    }

    @Test
    void aRecordAcknowledgedByKafkaSurvivesItsSuddenEnd() throws Exception {
        Map<String, Object> server = Map.of("bootstrap.servers", "127.0.0.1:" + PORTS.of(Port.KAFKA));
        Set<Integer> acknowledged;
        try (Admin admin = Admin.create(server)) {
            admin.createTopics(List.of(new NewTopic("survival", 1, (short) 1)))
                    .all()
                    .get();
        }
        Properties settings = new Properties();
        settings.putAll(server);
        settings.putAll(Map.of("acks", "all", "delivery.timeout.ms", "2000", "request.timeout.ms", "1500"));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            acknowledged = writeUntilKilled(
                    Part.KAFKA, number -> producer.send(new ProducerRecord<>("survival", Integer.toString(number)))
                            .get());
        }
        Properties reading = new Properties();
        reading.putAll(server);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("survival", 0)));
            consumer.seekToBeginning(consumer.assignment());
            Set<Integer> found = new HashSet<>();
            await("every acknowledged record").atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(read -> found.add(Integer.valueOf(read.value())));
                assertThat(found).containsAll(acknowledged);
            });
        }
    }

    @Test
    void aMailIsReadByItsAddresseeAndOnThePageAlsoAfterASuddenEnd() throws Exception {
        String subject = "Forankring i Gáivuotna 🏆 <script>alert(1)</script>";
        send("Postmottak@Heroy.example", subject, "Åpne http://localhost:8080/anchoring/a?b=1&c=2.");

        stack.kill(Part.MAIL);
        stack.restart(Part.MAIL);

        assertThat(subjects("postmottak@heroy.example")).containsExactly(subject);
        assertThat(subjects("postmottak@valer.example")).isEmpty();
        String page = get("/?to=heroy");
        assertThat(page)
                .contains("Forankring i Gáivuotna 🏆 &lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
        String link = page.replaceAll("(?s).*href=\"(/mails/[^\"]+)\".*", "$1");
        assertThat(get(link))
                .contains("Åpne <a href=\"http://localhost:8080/anchoring/a?b=1&amp;c=2\">")
                .doesNotContain("<script>");
        assertThat(get("/?to=valer")).contains("Ingen e-post her ennå.");
        assertThat(get("/mails/../../config/application.yml")).contains("Siden finnes ikke.");
    }

    private interface Write {
        void accept(int number) throws Exception;
    }

    /** Returns the numbers whose write was answered; by then the part is up again. */
    private static Set<Integer> writeUntilKilled(Part part, Write write) throws Exception {
        Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        CompletableFuture<Void> writing = new CompletableFuture<>();
        Callable<Void> writer = () -> {
            for (int number = 0; ; number++) {
                write.accept(number);
                acknowledged.add(number);
            }
        };
        Thread thread = new Thread(() -> {
            try {
                writer.call();
            } catch (Exception ended) {
                writing.complete(null);
            }
        });
        thread.start();
        await("some acknowledged writes").atMost(Duration.ofSeconds(20)).until(() -> acknowledged.size() >= ENOUGH);
        stack.kill(part);
        writing.get();
        stack.restart(part);
        return acknowledged;
    }

    private static void send(String to, String subject, String text) throws Exception {
        Session session = session("smtp", Port.SMTP);
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress("kommunepris@kommunepris.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    private static List<String> subjects(String address) throws Exception {
        try (Store store = session("imap", Port.IMAP).getStore("imap")) {
            store.connect(address, "any");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            List<String> subjects = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                subjects.add(message.getSubject());
            }
            return subjects;
        }
    }

    private static Session session(String protocol, Port port) {
        Properties properties = new Properties();
        properties.put("mail." + protocol + ".host", "127.0.0.1");
        properties.put("mail." + protocol + ".port", Integer.toString(PORTS.of(port)));
        return Session.getInstance(properties);
    }

    private static String get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(PORTS.mailbox() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
