package org.uplift.portal.app.capacity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uplift.interventions.api.needs.NeedRow;
import org.uplift.platform.api.Page;
import org.uplift.platform.services.Service;
import org.uplift.portal.kit.calls.Section;
import org.uplift.portal.kit.calls.Section.Missing;
import org.uplift.portal.kit.forms.Form;
import org.uplift.schools.api.capacity.MatchRow;

/**
 * Who could help, and what they could be proposed for.
 *
 * @param asked whether anybody was looked for yet
 * @param receiver the school that needs help; 0 before one was chosen
 * @param needs open needs of the school, those of the strand first; empty where the reader may not propose
 * @param next the address of more matches; empty on the last page
 */
public record PossibleHelp(
        boolean asked, int receiver, Section<Page<MatchRow>> matches, List<NeedRow> needs, String next) {

    static final PossibleHelp NOT_ASKED =
            new PossibleHelp(false, 0, new Section<>(null, Service.SCHOOLS, Missing.NOT_FOUND), List.of(), "");

    static PossibleHelp of(
            int receiver, Section<Page<MatchRow>> matches, Optional<Section<List<NeedRow>>> needs, Form form) {
        var open = needs.filter(Section::present).stream()
                .flatMap(section -> section.get().stream())
                .sorted(Comparator.comparing(need -> !need.strand().name().equals(form.value("strand"))))
                .toList();
        var next = matches.present() ? Optional.ofNullable(matches.get().next()) : Optional.<String>empty();
        return new PossibleHelp(
                true,
                receiver,
                matches,
                open,
                next.map(marker -> address(form, marker)).orElse(""));
    }

    private static String address(Form form, String marker) {
        var fields = form.values().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("after"))
                .map(entry -> pair(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("&"));
        return "/capacity?" + fields + "&" + pair("after", marker);
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
