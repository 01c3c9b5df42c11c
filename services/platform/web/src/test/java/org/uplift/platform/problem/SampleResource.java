package org.uplift.platform.problem;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.uplift.platform.api.Page;
import org.uplift.platform.api.PageRequest;
import org.uplift.platform.calendar.AcademicYear;
import org.uplift.platform.paging.Pages;
import org.uplift.platform.preconditions.Versions;
import org.uplift.platform.text.OneLine;

/** A resource such as services have, for the tests of this module. */
@Path("/api/samples")
@Produces(MediaType.APPLICATION_JSON)
public class SampleResource {

    public enum Route {
        IN_SCHOOL,
        EXTERNAL
    }

    public record Target(@NotBlank String measure, LocalDate dueOn) {}

    public record Sample(
            @NotBlank @OneLine String name,
            @Positive int days,
            Route route,
            UUID id,
            AcademicYear year,
            BigDecimal amount,
            @NotNull @Valid List<Target> targets) {}

    static final AtomicInteger CREATED = new AtomicInteger();

    private final Pages pages;

    SampleResource(Pages pages) {
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Sample create(@NotNull @Valid Sample sample) {
        CREATED.incrementAndGet();
        return sample;
    }

    @GET
    public Page<Integer> list(
            @BeanParam PageRequest request, @QueryParam("route") Route route, @QueryParam("on") LocalDate on) {
        var from = pages.start("samples", request)
                .map(key -> Integer.parseInt(key.getFirst()))
                .orElse(0);
        var found = java.util.stream.IntStream.rangeClosed(from + 1, Math.min(60, from + request.limit + 1))
                .boxed()
                .toList();
        return pages.page("samples", request, found, item -> List.of(item.toString()));
    }

    @GET
    @Path("others")
    public Page<Integer> others(@BeanParam PageRequest request) {
        pages.start("others", request);
        return new Page<>(List.of(), null);
    }

    @GET
    @Path("{id}")
    public String one(@PathParam("id") UUID id) {
        throw ProblemException.notFound("The sample");
    }

    @PUT
    @Path("{id}")
    public String change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        Versions.check(ifMatch, 7);
        return "changed";
    }

    @GET
    @Path("few")
    public String few(@QueryParam("count") @Max(5) int count, @QueryParam("routes") List<Route> routes) {
        return count + " of " + routes;
    }

    @GET
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("password=hunter2");
    }

    @GET
    @Path("private")
    @Authenticated
    public String secret() {
        return "secret";
    }

    @GET
    @Path("finance")
    @RolesAllowed("finance")
    public String finance() {
        return "finance";
    }

    @POST
    @Path("uploads")
    @Consumes("text/csv")
    public long upload(InputStream body) throws IOException {
        return body.transferTo(OutputStream.nullOutputStream());
    }

    @GET
    @Path("text")
    @jakarta.ws.rs.Produces(MediaType.TEXT_PLAIN)
    public String text() {
        throw ProblemException.ruleBroken("Not today.");
    }
}
