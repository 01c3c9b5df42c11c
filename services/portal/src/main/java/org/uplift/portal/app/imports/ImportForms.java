package org.uplift.portal.app.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;
import org.uplift.portal.app.register.OwnSchools;
import org.uplift.portal.app.register.OwnSchools.Own;
import org.uplift.portal.kit.calls.Calls;
import org.uplift.portal.kit.calls.ImportUploads;
import org.uplift.portal.kit.calls.ServiceRefusal;
import org.uplift.portal.kit.forms.Choice;
import org.uplift.portal.kit.forms.Form;
import org.uplift.portal.kit.page.PageAnswers;
import org.uplift.portal.kit.session.OpenTo;
import org.uplift.portal.kit.session.Signed;
import org.uplift.schools.api.imports.ImportReport;
import org.uplift.schools.api.imports.ImportsApi;

/** Chooses a file and has it looked through: nothing is changed before that has been read. */
@Path("/imports/new")
public class ImportForms {

    /** Handing on a file of 100 MB takes longer than a page may. */
    static final Duration UPLOAD = Duration.ofMinutes(2);

    private static final Set<Integer> TOLD_ON_THE_FORM = Set.of(400, 409, 413, 422);
    private static final String FILE = "file";
    private static final String WHOSE = "whose";
    private static final String TRUST = "trust";
    private static final String ONE = "ONE";
    private static final String ALL = "ALL";

    private final Calls calls;
    private final ImportUploads imports;
    private final OwnSchools ownSchools;
    private final Signed signed;

    ImportForms(Calls calls, @RestClient ImportUploads imports, OwnSchools ownSchools, Signed signed) {
        this.calls = calls;
        this.imports = imports;
        this.ownSchools = ownSchools;
        this.signed = signed;
    }

    @GET
    @OpenTo(Permission.SCHOOLS_IMPORT)
    @RunOnVirtualThread
    public Response form() {
        var own = ownSchools.start().section();
        var trust = (own.present() ? own.get() : Own.UNKNOWN).trust().orElse("");
        return PageAnswers.page(page(Form.filled(Map.of(WHOSE, ONE, TRUST, trust))));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @OpenTo(Permission.SCHOOLS_IMPORT)
    @RunOnVirtualThread
    public Response dryRun(
            @RestForm(FILE) @Nullable FileUpload file,
            @RestForm(WHOSE) @Nullable String whose,
            @RestForm(TRUST) @Nullable String trust,
            @RestForm("idempotency-key") @Nullable String key) {
        var chosen = ChosenFile.of(file);
        var form = typed(whose, trust);
        var wrong = chosen.map(ChosenFile::wrong).orElseGet(() -> Optional.of("Choose a file to import"));
        if (wrong.isPresent()) {
            form = form.with(FILE, wrong.get());
        }
        if (ONE.equals(whose) && form.value(TRUST).isEmpty()) {
            form = form.with(TRUST, "Enter the trust's name as the file has it");
        } else if (!ONE.equals(whose) && !ALL.equals(whose)) {
            form = form.with(WHOSE, "Choose whose schools to import");
        }
        return form.refused() || chosen.isEmpty()
                ? PageAnswers.again(page(form))
                : send(chosen.get(), form, Objects.requireNonNullElse(key, ""));
    }

    private Response send(ChosenFile file, Form form, String key) {
        var bearer = signed.bearer();
        var trust = form.chosen(WHOSE, ALL) ? null : form.value(TRUST);
        try {
            var begun = calls.start(Service.SCHOOLS, UPLOAD, () -> handOn(bearer, key, trust, file))
                    .await();
            return PageAnswers.onTo("/imports/" + begun.id());
        } catch (ServiceRefusal refusal) {
            if (!TOLD_ON_THE_FORM.contains(refusal.status())) {
                throw refusal;
            }
            return PageAnswers.again(page(form.with(FILE, refusal.problem().sentence())));
        }
    }

    private ImportReport handOn(String bearer, String key, @Nullable String trust, ChosenFile file) {
        var onDisk = file.upload().uploadedFile().toFile();
        return file.kind() == ChosenFile.Kind.ZIP
                ? imports.dryRunOfZip(bearer, key, ImportsApi.RESPOND_ASYNC, true, trust, onDisk)
                : imports.dryRunOfCsv(bearer, key, ImportsApi.RESPOND_ASYNC, true, trust, onDisk);
    }

    private static Form typed(@Nullable String whose, @Nullable String trust) {
        var values = new LinkedHashMap<String, String>();
        values.put(WHOSE, Objects.requireNonNullElse(whose, ""));
        values.put(TRUST, Objects.requireNonNullElse(trust, "").strip());
        return Form.filled(values);
    }

    private static TemplateInstance page(Form form) {
        return Templates.form(
                form,
                List.of(
                        new Choice(ONE, "One trust's", "Usual: a file of all England has 52,000 rows"),
                        new Choice(ALL, "Everybody's in the file")));
    }

    @CheckedTemplate(basePath = "imports")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance form(Form form, List<Choice> whose);
    }
}
