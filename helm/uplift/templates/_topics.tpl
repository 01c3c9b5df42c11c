{{/*
Whose topics there are, and who reads which of others. The services' own application.properties say the same; a test
holds this against them.
*/}}
{{- define "uplift.topics" -}}
schools:
  own: [school, person, sign-in, post-kind, booking, inspection]
  reads: [uplift.interventions.intervention.v1]
codesign:
  own: [team, practice]
  reads: [uplift.schools.person.v1, uplift.schools.sign-in.v1, uplift.schools.post-kind.v1, uplift.schools.school.v1]
interventions:
  own: [need, intervention]
  reads:
    - uplift.schools.person.v1
    - uplift.schools.sign-in.v1
    - uplift.schools.post-kind.v1
    - uplift.schools.school.v1
    - uplift.schools.booking.v1
    - uplift.finance.commitment.v1
finance:
  own: [budget, commitment]
  reads: [uplift.schools.person.v1, uplift.schools.sign-in.v1, uplift.schools.post-kind.v1, uplift.schools.school.v1, uplift.interventions.intervention.v1]
reporting:
  own: [pack]
  reads:
    - uplift.schools.person.v1
    - uplift.schools.sign-in.v1
    - uplift.schools.post-kind.v1
    - uplift.schools.school.v1
    - uplift.schools.booking.v1
    - uplift.interventions.need.v1
    - uplift.interventions.intervention.v1
    - uplift.finance.budget.v1
    - uplift.finance.commitment.v1
    - uplift.codesign.practice.v1
portal:
  own: []
  reads:
    - uplift.schools.school.v1
    - uplift.schools.booking.v1
    - uplift.interventions.need.v1
    - uplift.interventions.intervention.v1
    - uplift.finance.budget.v1
    - uplift.finance.commitment.v1
    - uplift.reporting.pack.v1
{{- end }}

{{/* A topic: root, name, partitions, milliseconds that records are kept. */}}
{{- define "uplift.topic" -}}
{{- $root := index . 0 -}}
apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata:
  name: {{ index . 1 }}
  labels:
    {{- include "uplift.labels" $root | nindent 4 }}
    strimzi.io/cluster: {{ tpl $root.Values.strimzi.cluster.name $root }}
  annotations:
    # The events of years must not go with a release.
    helm.sh/resource-policy: keep
spec:
  partitions: {{ index . 2 }}
  replicas: {{ min 3 $root.Values.strimzi.brokers }}
  config:
    cleanup.policy: delete
    retention.ms: {{ index . 3 }}
    retention.bytes: -1
    # One broker may be away, and one may be lost, without an event lost.
    min.insync.replicas: {{ max 1 (sub (min 3 $root.Values.strimzi.brokers) 1) }}
{{- end }}

{{- define "uplift.labels" -}}
app.kubernetes.io/part-of: uplift
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}
