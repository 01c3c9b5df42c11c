package org.uplift.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostClassTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /api/packs/1/pdf, , PDF",
        "GET, /packs/1/pdf, , PDF",
        "POST, /api/packs/1/publish, , PDF",
        "POST, /packs/1/publish, , PDF",
        "GET, /packs/1/publish, , READ",
        "GET, /schools, status=OPEN&format=csv, EXPORT",
        "GET, /schools, format=, READ",
        "GET, /api/schools, format=csv, READ",
        "GET, /search, q=abbey, SEARCH",
        "GET, /search/suggestions, q=ab, SEARCH",
        "GET, /api/schools, limit=5&q=abbey, SEARCH",
        "GET, /people, q=zo%C3%AB, SEARCH",
        "GET, /people, q=&kind=HEADTEACHER, READ",
        "GET, /people, faq=1, READ",
        "POST, /api/schools/imports, dryRun=true, IMPORT",
        "POST, /api/schools/imports/1/apply, , IMPORT",
        "POST, /imports/new, , IMPORT",
        "POST, /imports/1/apply, , IMPORT",
        "GET, /imports/new, , READ",
        "GET, /api/schools/imports, , READ",
        "POST, /api/needs, , READ"
    })
    void every_address_has_its_class(String method, String path, String query, CostClass cost) {
        assertThat(CostClass.of(method.equals("POST"), path, query)).isEqualTo(cost);
    }
}
