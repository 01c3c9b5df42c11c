{{/* What everything of this process is called. */}}
{{- define "service.name" -}}
{{ .Release.Name }}-{{ .Chart.Name }}
{{- end }}

{{/* What never changes while the process lives. */}}
{{- define "service.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "service.labels" -}}
{{ include "service.selector" . }}
app.kubernetes.io/part-of: uplift
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Values.global.images.tag | default .Chart.AppVersion | quote }}
{{- end }}

{{- define "service.image" -}}
{{- $registry := required "global.images.registry is where images are pulled from" .Values.global.images.registry -}}
{{- $repository := .Values.image.repository | default (printf "uplift/%s" .Chart.Name) -}}
{{- if .Values.image.digest -}}
{{ $registry }}/{{ $repository }}@{{ .Values.image.digest }}
{{- else -}}
{{ $registry }}/{{ $repository }}:{{ .Values.global.images.tag | default .Chart.AppVersion }}
{{- end }}
{{- end }}

{{/* One variable from a Secret: list of root, variable, Secret, key; the last two may be templates. */}}
{{- define "service.secret" -}}
- name: {{ index . 1 }}
  valueFrom:
    secretKeyRef:
      name: {{ tpl (index . 2) (index . 0) }}
      key: {{ tpl (index . 3) (index . 0) }}
{{- end }}

{{/* What the process reads from its environment. */}}
{{- define "service.env" -}}
{{- $root := . -}}
{{- $global := .Values.global -}}
- name: QUARKUS_PROFILE
  value: prod
- name: UPLIFT_HTTP_PORT
  value: "8080"
- name: UPLIFT_MANAGEMENT_PORT
  value: "9000"
- name: UPLIFT_ISSUER
  value: {{ tpl (required "global.issuer.public is Keycloak's realm as tokens name it" $global.issuer.public) . | quote }}
{{- with $global.issuer.internal }}
- name: UPLIFT_ISSUER_INSIDE
  value: {{ tpl . $root | quote }}
{{- end }}
{{- if .Values.database.name }}
{{- /* Whoever has a database has lists */}}
{{ include "service.secret" (list . "UPLIFT_CURSOR_SECRET" $global.secrets.cursor.name $global.secrets.cursor.key) }}
- name: UPLIFT_DATABASE_URL
  value: jdbc:postgresql://{{ tpl $global.database.server . }}/{{ .Values.database.name }}{{ with $global.database.options }}?{{ . }}{{ end }}
{{ include "service.secret" (list . "UPLIFT_DATABASE_USERNAME" $global.database.secret "username") }}
{{ include "service.secret" (list . "UPLIFT_DATABASE_PASSWORD" $global.database.secret "password") }}
{{- end }}
{{- if .Values.kafka }}
- name: UPLIFT_KAFKA
  value: {{ tpl $global.kafka.bootstrap . | quote }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ $global.kafka.protocol }}
{{- if hasPrefix "SASL" $global.kafka.protocol }}
- name: KAFKA_SASL_MECHANISM
  value: {{ $global.kafka.mechanism }}
{{ include "service.secret" (list . "KAFKA_SASL_JAAS_CONFIG" $global.kafka.login.name $global.kafka.login.key) }}
{{- end }}
{{- if and (hasSuffix "SSL" $global.kafka.protocol) $global.kafka.authority.name }}
- name: KAFKA_SSL_TRUSTSTORE_TYPE
  value: PEM
{{ include "service.secret" (list . "KAFKA_SSL_TRUSTSTORE_CERTIFICATES" $global.kafka.authority.name $global.kafka.authority.key) }}
{{- end }}
{{- end }}
{{- range .Values.calls }}
- name: UPLIFT_{{ upper . }}_URL
  value: http://{{ $root.Release.Name }}-{{ . }}:8080
{{- end }}
{{- with $global.telemetry.endpoint }}
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ . | quote }}
{{- end }}
{{- range $name, $value := .Values.env }}
- name: {{ $name }}
  value: {{ tpl (toString $value) $root | quote }}
{{- end }}
{{- range $name, $from := .Values.secretEnv }}
{{ include "service.secret" (list $root $name $from.name $from.key) }}
{{- end }}
{{- end }}

{{/* What a pod may do: nothing but run. */}}
{{- define "service.podSecurity" -}}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .Values.global.images.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile:
    type: RuntimeDefault
{{- end }}

{{- define "service.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop:
      - ALL
{{- end }}

{{/* Where its pods may be. */}}
{{- define "service.placement" -}}
{{- with .Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- end }}

{{/* The only folder that can be written to. */}}
{{- define "service.scratch" -}}
- name: scratch
  emptyDir:
    sizeLimit: {{ .Values.scratch }}
{{- end }}
