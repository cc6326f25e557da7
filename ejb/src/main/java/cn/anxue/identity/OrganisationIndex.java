package cn.anxue.identity;

import cn.anxue.platform.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The organisations that an import's rows name, fetched with two queries for any number of rows. Names count within the
 * import's organisation only; credit codes are known wherever they are, so that a taken one is noticed.
 */
final class OrganisationIndex implements OrganisationFinder {

    private final String treePath;
    private final Map<String, Organisation> byCode = new HashMap<>();
    private final Map<String, Set<Organisation>> byName = new HashMap<>();

    OrganisationIndex(String treePath) {
        this.treePath = treePath;
    }

    /** Fetches what the texts (credit codes or names) name and is not here yet. */
    void load(OrganisationRepository organisations, Collection<String> texts) {
        List<String> names = texts.stream()
                .distinct()
                .filter(text -> !byName.containsKey(text))
                .toList();
        names.forEach(name -> byName.put(name, new LinkedHashSet<>()));
        organisations.byNames(treePath, names).forEach(this::add);
        organisations
                .byCreditCodes(texts.stream()
                        .map(OrganisationIndex::code)
                        .filter(CreditCode::valid)
                        .filter(code -> !byCode.containsKey(code))
                        .distinct()
                        .toList())
                .forEach(this::add);
    }

    /** Takes an organisation that was found or made. */
    void add(Organisation organisation) {
        if (organisation.creditCode != null) {
            byCode.putIfAbsent(organisation.creditCode, organisation);
        }
        if (organisation.treePath.startsWith(treePath)) {
            byName.computeIfAbsent(organisation.name, name -> new LinkedHashSet<>())
                    .removeIf(known -> known.id() == organisation.id());
            byName.get(organisation.name).add(organisation);
        }
    }

    @Override
    public Optional<Organisation> byCreditCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The child of that parent with that name. */
    Optional<Organisation> child(long parentId, String name) {
        return byName.getOrDefault(name, Set.of()).stream()
                .filter(one -> one.parentId != null && one.parentId == parentId)
                .findFirst();
    }

    /** The one organisation of that credit code or name; refuses when there is none here, or several of the name. */
    Organisation named(String field, String text) {
        Optional<Organisation> coded = byCreditCode(code(text)).filter(one -> one.treePath.startsWith(treePath));
        if (coded.isPresent()) {
            return coded.get();
        }
        Set<Organisation> found = byName.getOrDefault(text, Set.of());
        if (found.size() != 1) {
            throw Refusal.invalid(field, found.isEmpty() ? "organisationUnknown" : "organisationAmbiguous", text);
        }
        return found.iterator().next();
    }

    private static String code(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
