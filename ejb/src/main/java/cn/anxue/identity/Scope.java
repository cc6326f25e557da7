package cn.anxue.identity;

import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Subtrees of organisations, as a condition for JPQL and SQL queries. Every list query carries one (I9). An empty scope
 * matches nothing.
 */
public record Scope(List<String> treePaths) {

    public Scope {
        treePaths = List.copyOf(treePaths);
    }

    /** A condition on an organisation's tree path; bind its parameters with {@link #bind}. */
    public String condition(String treePathExpression) {
        return condition(treePathExpression, "scope");
    }

    /** The same with parameters of another name, for a query with several scopes. */
    public String condition(String treePathExpression, String parameter) {
        if (treePaths.isEmpty()) {
            // Not 1 = 0: two literals make EclipseLink write every value into the SQL, and Derby refuses its booleans.
            return treePathExpression + " = ''";
        }
        return IntStream.range(0, treePaths.size())
                .mapToObj(i -> treePathExpression + " like :" + parameter + i)
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Sets the parameters that {@link #condition} named. */
    public <Q extends Query> Q bind(Q query) {
        return bind(query, "scope");
    }

    /** The same for parameters of another name. */
    public <Q extends Query> Q bind(Q query, String parameter) {
        for (int i = 0; i < treePaths.size(); i++) {
            query.setParameter(parameter + i, treePaths.get(i) + "%");
        }
        return query;
    }

    /** The ids of the subtrees' tops and of everything above them. */
    public Set<Long> upwards() {
        return treePaths.stream()
                .flatMap(path -> Arrays.stream(path.split("/")))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    public boolean contains(String treePath) {
        return treePaths.stream().anyMatch(treePath::startsWith);
    }
}
