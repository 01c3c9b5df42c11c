import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints what happens in Uplift, from the beginning: type, record, its version, data. Ends when nothing new comes for a while. */
void main(String[] arguments) {
    var settings = Map.<String, Object>of(
            "bootstrap.servers", arguments[0],
            "group.id", "watch-" + System.nanoTime(),
            "auto.offset.reset", "earliest",
            "enable.auto.commit", "false");
    try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
        consumer.subscribe(Pattern.compile("uplift\\..*\\.v1"));
        for (var quiet = 0; quiet < 10; quiet++) {
            for (var event : consumer.poll(Duration.ofSeconds(1))) {
                quiet = 0;
                var type = new String(event.headers().lastHeader("ce_type").value());
                var sequence = new String(event.headers().lastHeader("ce_sequence").value());
                var epoch = event.headers().lastHeader("ce_epoch");
                var order = (epoch == null ? "1" : new String(epoch.value())) + "." + sequence;
                IO.println(type + " " + event.key() + " #" + order + " " + event.value());
            }
        }
    }
}
