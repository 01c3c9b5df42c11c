package org.uplift.schools.api.inspections;

import org.uplift.platform.api.Labelled;

/** What is graded: key judgements and provisions of the education inspection framework, areas of the report card. */
public enum InspectionArea implements Labelled {
    QUALITY_OF_EDUCATION("Quality of education"),
    BEHAVIOUR_AND_ATTITUDES("Behaviour and attitudes"),
    PERSONAL_DEVELOPMENT("Personal development"),
    LEADERSHIP_AND_MANAGEMENT("Leadership and management"),
    EARLY_YEARS_PROVISION("Early years provision"),
    SIXTH_FORM_PROVISION("Sixth form provision"),
    INCLUSION("Inclusion"),
    CURRICULUM_AND_TEACHING("Curriculum and teaching"),
    ACHIEVEMENT("Achievement"),
    ATTENDANCE_AND_BEHAVIOUR("Attendance and behaviour"),
    PERSONAL_DEVELOPMENT_AND_WELLBEING("Personal development and wellbeing"),
    LEADERSHIP_AND_GOVERNANCE("Leadership and governance"),
    EARLY_YEARS("Early years"),
    POST_16("Post-16 provision");

    private final String label;

    InspectionArea(String label) {
        this.label = label;
    }

    /** In Ofsted's words. */
    @Override
    public String label() {
        return label;
    }
}
