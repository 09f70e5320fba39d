package no.kommunepris.notification.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far behind each consumer is. */
public interface ConsumerLag {

    /**
     * A partition as one group has read it.
     *
     * @param committed up to where it was handled; null when nothing was yet
     * @param end where the next record will stand
     * @param lag how many records wait
     */
    record PartitionLag(
            String topic, int partition, @Nullable Long committed, long end, long lag) {}

    /**
     * One consumer group.
     *
     * @param state Kafka's word: {@code Stable}, or {@code Empty} when nobody reads
     * @param members how many readers it has
     */
    record GroupLag(String group, String state, int members, long lag, List<PartitionLag> partitions) {}

    /**
     * Every group that keeps its place, by name.
     *
     * @throws KafkaAwayException when Kafka does not answer
     */
    List<GroupLag> read();
}
