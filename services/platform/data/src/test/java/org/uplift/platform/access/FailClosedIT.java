package org.uplift.platform.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.Arc;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;
import org.uplift.platform.testing.Posts;
import org.uplift.platform.testing.UpliftIT;

/** What goes wrong while deciding never lets anybody in. */
@UpliftIT
class FailClosedIT {

    @Inject
    AllowedFilter filter;

    @Inject
    DataSource database;

    @Test
    void anErrorWhileDecidingIsADenial() {
        var broken = new ResourceInfo() {
            @Override
            public Method getResourceMethod() {
                throw new IllegalStateException("on purpose");
            }

            @Override
            public Class<?> getResourceClass() {
                return Object.class;
            }
        };
        var context = Arc.container().requestContext();
        context.activate();
        try {
            assertThatThrownBy(() -> filter.decide(request("/api/broken"), broken))
                    .isInstanceOfSatisfying(
                            ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.FORBIDDEN));
        } finally {
            context.terminate();
        }
        assertThat(text("select reason from audit_denial where target = 'GET /api/broken'"))
                .isEqualTo("ERROR");
    }

    @Test
    void aDenialThatCannotBeRecordedIsStillADenial() throws SQLException {
        var token = Posts.token("FINANCE", "money@closed.test", null);
        execute("alter table audit_denial rename to audit_denial_away");
        try {
            given().auth().oauth2(token).get("/api/visits").then().statusCode(403);
        } finally {
            execute("alter table audit_denial_away rename to audit_denial");
        }
    }

    @Test
    void appointmentsThatCannotBeReadShowNothing() throws SQLException {
        var token = Posts.token("CEO", "ceo@closed.test", null);
        execute("alter table access_appointment rename to access_appointment_away");
        try {
            given().auth().oauth2(token).get("/api/visits").then().statusCode(403);
        } finally {
            execute("alter table access_appointment_away rename to access_appointment");
        }
    }

    @Test
    void outsideARequestNobodyHasAScope() {
        var access = Arc.container().instance(Access.class).get();

        assertThatThrownBy(access::scope)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.FORBIDDEN));
    }

    private static ContainerRequestContext request(String path) {
        var uri = (UriInfo) proxy(UriInfo.class, "getRequestUri", URI.create("http://localhost" + path));
        return (ContainerRequestContext) Proxy.newProxyInstance(
                FailClosedIT.class.getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (self, method, arguments) -> method.getName().equals("getUriInfo") ? uri : "GET");
    }

    private static Object proxy(Class<?> type, String method, Object answer) {
        return Proxy.newProxyInstance(
                FailClosedIT.class.getClassLoader(),
                new Class<?>[] {type},
                (self, called, arguments) -> called.getName().equals(method) ? answer : null);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
