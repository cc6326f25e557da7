package cn.anxue.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts that an import's rows may mean, fetched with five queries for any number of rows. */
final class PersonIndex implements PersonFinder {

    private final Map<String, Account> byHash = new HashMap<>();
    private final Map<String, Account> bySignInName = new HashMap<>();
    private final Map<Long, Account> byId = new HashMap<>();

    /** Fetches the holders of these numbers and names, except those that are here already. */
    void load(PersonRepository people, Collection<String> hashes, Collection<String> names) {
        List<Person> fresh = people
                .holders(
                        hashes.stream()
                                .distinct()
                                .filter(hash -> !byHash.containsKey(hash))
                                .toList(),
                        names.stream()
                                .distinct()
                                .filter(name -> !bySignInName.containsKey(name))
                                .toList())
                .stream()
                .filter(person -> !byId.containsKey(person.id()))
                .toList();
        people.accounts(fresh).forEach(this::add);
    }

    /** Takes an account that was found, made or changed; numbers it held before stay taken until the next chunk. */
    void add(Account account) {
        Person person = account.person;
        byId.put(person.id(), account);
        bySignInName.put(person.username, account);
        if (person.mobile != null) {
            bySignInName.put(person.mobile, account);
        }
        if (person.idNumberHash != null) {
            byHash.put(person.idNumberHash, account);
        }
    }

    Optional<Account> withIdNumber(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    Optional<Account> withSignInName(String name) {
        return Optional.ofNullable(bySignInName.get(name));
    }

    @Override
    public Optional<Person> byIdNumberHash(String hash) {
        return withIdNumber(hash).map(account -> account.person);
    }

    @Override
    public Optional<Person> bySignInName(String name) {
        return withSignInName(name).map(account -> account.person);
    }
}
