package cn.anxue.learning;

/**
 * How far the people of an organisation's subtree are. A person counts once per assignment.
 *
 * @param direct the people employed in the asked organisation itself, not in one below it
 * @param covered people that assignments reach
 * @param started opened the curriculum
 * @param studied studied everything
 * @param completed did everything, exam included
 * @param overdue not complete although the due date has passed
 */
public record OrganisationProgress(
        long organisationId,
        String organisation,
        boolean direct,
        long covered,
        long started,
        long studied,
        long completed,
        long overdue) {

    /** Of those covered, how many of a hundred are complete; rounded down. */
    public int percent() {
        return covered == 0 ? 0 : (int) (completed * 100 / covered);
    }

    /** Both together, under this one's name. */
    OrganisationProgress plus(OrganisationProgress other) {
        return new OrganisationProgress(
                organisationId,
                organisation,
                direct,
                covered + other.covered,
                started + other.started,
                studied + other.studied,
                completed + other.completed,
                overdue + other.overdue);
    }
}
