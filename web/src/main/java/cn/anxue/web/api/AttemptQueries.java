package cn.anxue.web.api;

import cn.anxue.platform.ListQuery;
import java.util.HashMap;
import java.util.Map;

/** Lists of an exam's attempts. */
final class AttemptQueries {

    static final String[] FILTERS = {"q", "state", "passed", "organisationId"};

    private AttemptQueries() {}

    /** The query, narrowed to one exam. */
    static ListQuery ofExam(long examId, ListQuery query) {
        Map<String, String> filters = new HashMap<>(query.filters());
        filters.put("examId", String.valueOf(examId));
        return new ListQuery(query.page(), query.size(), query.sort(), query.descending(), filters);
    }
}
