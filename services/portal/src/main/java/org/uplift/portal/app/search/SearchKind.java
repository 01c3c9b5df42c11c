package org.uplift.portal.app.search;

import org.uplift.platform.permission.Permission;
import org.uplift.platform.services.Service;

/** What can be searched for, in the order it is shown. */
public enum SearchKind {
    SCHOOL("School", "Schools", Service.SCHOOLS, Permission.SCHOOLS_READ, "/schools"),
    PERSON("Person", "People", Service.SCHOOLS, Permission.PEOPLE_READ, "/people"),
    INTERVENTION(
            "Intervention", "Interventions", Service.INTERVENTIONS, Permission.INTERVENTIONS_READ, "/interventions"),
    PRACTICE("Practice", "Practices", Service.CODESIGN, Permission.PRACTICES_READ, "/practices"),
    BUDGET("Budget", "Budgets", Service.FINANCE, Permission.BUDGETS_READ, "/budgets");

    private final String one;
    private final String many;
    private final Service service;
    private final Permission permission;
    private final String list;

    SearchKind(String one, String many, Service service, Permission permission, String list) {
        this.one = one;
        this.many = many;
        this.service = service;
        this.permission = permission;
        this.list = list;
    }

    public String one() {
        return one;
    }

    public String many() {
        return many;
    }

    /** The list of all of them, for more than a search shows. */
    public String list() {
        return list;
    }

    Service service() {
        return service;
    }

    Permission permission() {
        return permission;
    }

    /** Whether whoever holds a post finds what is theirs, without the permission. */
    boolean orRelated() {
        return this == INTERVENTION;
    }
}
