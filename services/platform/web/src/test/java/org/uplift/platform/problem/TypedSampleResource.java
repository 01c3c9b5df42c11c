package org.uplift.platform.problem;

import java.util.UUID;

/** A resource such as services have: all of its annotations stand on the interface. */
public class TypedSampleResource implements TypedSamplesApi {

    @Override
    public String list(int least, SampleResource.Route route) {
        return "[]";
    }

    @Override
    public String create() {
        return "{}";
    }

    @Override
    public String one(UUID id) {
        throw ProblemException.notFound("The sample");
    }
}
