package org.uplift.helm;

import java.util.List;

/** A kind of object that the stand-in of an API server knows; those of operators are there as if they were installed. */
record Kind(String group, String version, String plural, String kind, boolean namespaced) {

    static final List<Kind> ALL = List.of(
            new Kind("", "v1", "namespaces", "Namespace", false),
            new Kind("", "v1", "pods", "Pod", true),
            new Kind("", "v1", "secrets", "Secret", true),
            new Kind("", "v1", "services", "Service", true),
            new Kind("apps", "v1", "deployments", "Deployment", true),
            // Nothing makes any here, but Helm looks for those of a Deployment
            new Kind("apps", "v1", "replicasets", "ReplicaSet", true),
            new Kind("autoscaling", "v2", "horizontalpodautoscalers", "HorizontalPodAutoscaler", true),
            new Kind("batch", "v1", "jobs", "Job", true),
            new Kind("networking.k8s.io", "v1", "ingresses", "Ingress", true),
            new Kind("networking.k8s.io", "v1", "networkpolicies", "NetworkPolicy", true),
            new Kind("policy", "v1", "poddisruptionbudgets", "PodDisruptionBudget", true),
            new Kind("kafka.strimzi.io", "v1", "kafkas", "Kafka", true),
            new Kind("kafka.strimzi.io", "v1", "kafkanodepools", "KafkaNodePool", true),
            new Kind("kafka.strimzi.io", "v1", "kafkatopics", "KafkaTopic", true),
            new Kind("kafka.strimzi.io", "v1", "kafkausers", "KafkaUser", true),
            new Kind("postgresql.cnpg.io", "v1", "clusters", "Cluster", true),
            new Kind("postgresql.cnpg.io", "v1", "databases", "Database", true),
            new Kind("k8s.keycloak.org", "v2alpha1", "keycloaks", "Keycloak", true),
            new Kind("k8s.keycloak.org", "v2alpha1", "keycloakrealmimports", "KeycloakRealmImport", true));

    String groupVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** As the server's addresses begin for it. */
    String prefix() {
        return (group.isEmpty() ? "/api/" : "/apis/") + groupVersion();
    }
}
