# A login and a database for each service and for Keycloak. Read by the image's start script when it makes the data: the
# official image has psql and a running server then, ours neither.
statements() {
  for name in schools codesign interventions finance reporting keycloak; do
    eval "password=\$$(echo "$name" | tr 'a-z' 'A-Z')_PASSWORD"
    printf "create role %s login password '%s';\n\ncreate database %s owner %s;\n\nrevoke connect on database %s from public;\n\n" \
      "$name" "$password" "$name" "$name" "$name"
  done
}
if command -v psql >/dev/null; then
  statements | psql --quiet --no-password --username "${POSTGRES_USER:-postgres}" -v ON_ERROR_STOP=1
else
  statements | postgres --single -j -D "$PGDATA" postgres >/dev/null
fi
