package org.uplift.schools.signins;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplift.platform.access.Allowed;
import org.uplift.platform.access.FreshSignIn;
import org.uplift.platform.idempotency.Idempotent;
import org.uplift.platform.permission.Permission;
import org.uplift.schools.api.signins.OneTimePassword;
import org.uplift.schools.api.signins.RelinkSignIn;
import org.uplift.schools.api.signins.SignInRecord;
import org.uplift.schools.api.signins.SignInsApi;
import org.uplift.schools.api.signins.SwitchSignIn;

/** Sign-ins over HTTP. */
public class SignInResource implements SignInsApi {

    private final SignInService service;
    private final SignInKeys keys;

    SignInResource(SignInService service, SignInKeys keys) {
        this.service = service;
        this.keys = keys;
    }

    @Override
    @Allowed(Permission.SIGN_INS_WRITE)
    public SignInRecord read(UUID id) {
        return service.read(id);
    }

    @Override
    @Allowed(Permission.SIGN_INS_WRITE)
    @Idempotent(creates = false)
    public RestResponse<SignInRecord> invite(UUID id, @Nullable String key) {
        return RestResponse.ok(service.invite(id));
    }

    @Override
    @Allowed(Permission.SIGN_INS_WRITE)
    @FreshSignIn
    public OneTimePassword password(UUID id) {
        return keys.oneTimePassword(id);
    }

    @Override
    @Allowed(Permission.SIGN_INS_WRITE)
    @Idempotent(creates = false)
    public RestResponse<SignInRecord> disable(UUID id, @Nullable String key, SwitchSignIn asked) {
        return RestResponse.ok(service.switchOff(id, asked.reason().strip()));
    }

    @Override
    @Allowed(Permission.SIGN_INS_WRITE)
    @Idempotent(creates = false)
    public RestResponse<SignInRecord> enable(UUID id, @Nullable String key, SwitchSignIn asked) {
        return RestResponse.ok(service.switchOn(id, asked.reason().strip()));
    }

    @Override
    @Allowed(Permission.SIGN_INS_WRITE)
    @FreshSignIn
    @Idempotent(creates = false)
    public RestResponse<SignInRecord> end(UUID id, @Nullable String key, SwitchSignIn asked) {
        return RestResponse.ok(service.end(id, asked.reason().strip()));
    }

    @Override
    @Allowed(Permission.SIGN_INS_RELINK)
    @FreshSignIn
    public SignInRecord relink(UUID id, RelinkSignIn asked) {
        return keys.relink(id, asked);
    }
}
