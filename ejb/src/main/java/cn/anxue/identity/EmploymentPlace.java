package cn.anxue.identity;

import java.time.LocalDate;

/** An employment with the organisation it is in. */
record EmploymentPlace(Employment employment, Organisation organisation) {

    EmploymentView view() {
        return new EmploymentView(
                employment.id(),
                organisation.id(),
                organisation.name,
                employment.jobCategory,
                employment.startedOn,
                employment.endedOn);
    }

    boolean lastsOn(LocalDate day) {
        return employment.endedOn == null || !employment.endedOn.isBefore(day);
    }
}
