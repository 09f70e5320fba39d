package no.kommunepris.notification.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.kommunepris.notification.application.ConsumerLag;
import no.kommunepris.notification.application.KafkaAwayException;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ConsumerGroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Asks Kafka itself. Where a group has handled nothing yet, everything there is waits. */
@Component
class KafkaLag implements ConsumerLag, DisposableBean {
    private static final int PATIENCE_SECONDS = 5;

    private final KafkaAdmin settings;
    private @Nullable AdminClient admin;

    KafkaLag(KafkaAdmin settings) {
        this.settings = settings;
    }

    @Override
    public List<GroupLag> read() {
        try {
            AdminClient kafka = admin();
            List<String> names = get(kafka.listConsumerGroups().all()).stream()
                    .map(ConsumerGroupListing::groupId)
                    .filter(group -> !LiveEvents.isGroup(group) && !Replies.isGroup(group))
                    .sorted()
                    .toList();
            Map<String, ConsumerGroupDescription> groups =
                    get(kafka.describeConsumerGroups(names).all());
            Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = new HashMap<>();
            Map<String, Set<TopicPartition>> read = new HashMap<>();
            for (String name : names) {
                committed.put(name, get(kafka.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata()));
                read.put(name, partitionsOf(committed.get(name).keySet(), groups.get(name)));
            }
            Set<TopicPartition> all =
                    read.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
            Map<TopicPartition, Long> begins = offsets(kafka, all, OffsetSpec.earliest());
            Map<TopicPartition, Long> ends = offsets(kafka, all, OffsetSpec.latest());
            return names.stream()
                    .map(name -> group(
                            groups.get(name),
                            read.get(name).stream()
                                    .filter(ends::containsKey)
                                    .map(partition -> partition(
                                            partition,
                                            committed.get(name).get(partition),
                                            begins.getOrDefault(partition, 0L),
                                            ends.get(partition)))
                                    .toList()))
                    .filter(group -> !group.partitions().isEmpty())
                    .toList();
        } catch (ExecutionException e) {
            throw new KafkaAwayException(e.getCause());
        } catch (TimeoutException | KafkaException e) {
            throw new KafkaAwayException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaAwayException(e);
        }
    }

    private static GroupLag group(ConsumerGroupDescription group, List<PartitionLag> partitions) {
        long lag = partitions.stream().mapToLong(PartitionLag::lag).sum();
        return new GroupLag(
                group.groupId(), group.state().toString(), group.members().size(), lag, partitions);
    }

    private static PartitionLag partition(
            TopicPartition partition, @Nullable OffsetAndMetadata committed, long begin, long end) {
        // What retention has deleted does not wait any more.
        long from = committed == null ? begin : Math.max(committed.offset(), begin);
        return new PartitionLag(
                partition.topic(),
                partition.partition(),
                committed == null ? null : committed.offset(),
                end,
                Math.max(0, end - from));
    }

    private static Set<TopicPartition> partitionsOf(Set<TopicPartition> committed, ConsumerGroupDescription group) {
        Set<TopicPartition> partitions =
                new TreeSet<>(Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition));
        partitions.addAll(committed);
        group.members().forEach(member -> partitions.addAll(member.assignment().topicPartitions()));
        return partitions;
    }

    private static Map<TopicPartition, Long> offsets(
            AdminClient kafka, Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, ListOffsetsResultInfo> found = get(kafka.listOffsets(
                        partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which)))
                .all());
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .offset()));
    }

    private static <T> T get(KafkaFuture<T> answer) throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private synchronized AdminClient admin() {
        if (admin == null) {
            admin = AdminClient.create(settings.getConfigurationProperties());
        }
        return admin;
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
