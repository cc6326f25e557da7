package cn.anxue.identity;

import java.time.LocalDate;

/** An employment with the organisation it is in. */
record EmploymentPlace(Employment employment, Organisation organisation) {

    EmploymentView view(Caller caller) {
        return new EmploymentView(
                employment.id(),
                organisation.id(),
                organisation.name,
                employment.jobCategory,
                employment.startedOn,
                employment.endedOn,
                caller.may(Permission.PERSON_WRITE, organisation.treePath));
    }

    boolean lastsOn(LocalDate day) {
        return employment.endedOn == null || !employment.endedOn.isBefore(day);
    }
}
