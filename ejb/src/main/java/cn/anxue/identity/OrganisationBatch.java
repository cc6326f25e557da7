package cn.anxue.identity;

import static cn.anxue.identity.OrganisationTier.ENTERPRISE;
import static cn.anxue.identity.OrganisationTier.SITE;

import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.RowOutcome;
import cn.anxue.platform.RowResult;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks and writes many organisations in the present transaction: what an import does with a chunk of its rows. The
 * caller's right at the import's organisation has been checked; nothing outside its subtree is changed.
 */
@Dependent
public class OrganisationBatch {

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private OrganisationData data;

    @Inject
    private AuditTrail audit;

    /** Rows of one import. In a rehearsal, whose transactions are rolled back, it remembers what would be there. */
    public final class Run {

        private final OrganisationView target;
        private final boolean rehearsal;
        private OrganisationIndex index;

        private Run(OrganisationView target, boolean rehearsal) {
            this.target = target;
            this.rehearsal = rehearsal;
            this.index = new OrganisationIndex(target.treePath());
        }

        /** Parents stand before their children. */
        public BatchResult apply(Caller caller, List<OrganisationLine> lines) {
            if (!rehearsal) {
                index = new OrganisationIndex(target.treePath());
            }
            Organisation top = organisations.find(target.id()).orElseThrow(Refusal::notFound);
            index.add(top);
            index.load(
                    organisations,
                    lines.stream()
                            .flatMap(line -> Stream.of(line.name(), line.creditCode(), line.parent()))
                            .filter(Objects::nonNull)
                            .toList());
            return new BatchResult(
                    lines.stream().map(line -> result(caller, top, line)).toList(), List.of());
        }

        private RowResult result(Caller caller, Organisation top, OrganisationLine line) {
            try {
                return new RowResult(line.row(), outcome(caller, top, line), line.name(), null);
            } catch (Refusal refusal) {
                return RowResult.rejected(
                        line.row(), line.name(), refusal.problems().get(0));
            }
        }

        private RowOutcome outcome(Caller caller, Organisation top, OrganisationLine line) {
            Organisation parent = line.parent() == null ? top : index.named("parent", line.parent());
            Optional<Organisation> found = match(line, parent);
            if (found.isEmpty()) {
                OrganisationFacts facts = data.check(null, input(line, null, parent), parent, index);
                index.add(data.create(caller, facts, parent));
                return RowOutcome.CREATED;
            }
            Organisation present = found.get();
            Organisation above = present.id() == top.id() ? null : above(present);
            if (line.parent() != null && (above == null || above.id() != parent.id())) {
                throw Refusal.invalid("parent", "parentDiffers", above == null ? "" : above.name);
            }
            OrganisationFacts facts = data.check(present, input(line, present, above), above, index);
            if (!data.differs(present, facts)) {
                return RowOutcome.UNCHANGED;
            }
            data.write(present, facts);
            index.add(present);
            audit.append(
                    caller.personId(),
                    caller.now(),
                    "organisation.update",
                    "organisation/" + present.id(),
                    present.id(),
                    present.name);
            return RowOutcome.UPDATED;
        }

        private @Nullable Organisation above(Organisation present) {
            return present.parentId == null
                    ? null
                    : organisations.find(present.parentId).orElse(null);
        }

        /** By credit code, else by name below the same parent. */
        private Optional<Organisation> match(OrganisationLine line, Organisation parent) {
            String code = line.creditCode();
            Optional<Organisation> coded =
                    code == null ? Optional.empty() : index.byCreditCode(code.toUpperCase(java.util.Locale.ROOT));
            if (coded.isPresent()) {
                if (!coded.get().treePath.startsWith(target.treePath())) {
                    throw Refusal.invalid("creditCode", "creditCodeTaken", String.valueOf(code));
                }
                return coded;
            }
            Optional<Organisation> named = index.child(parent.id(), line.name());
            if (code != null && named.filter(one -> one.creditCode != null).isPresent()) {
                throw Refusal.invalid("name", "organisationNameTaken", line.name());
            }
            return named;
        }
    }

    /**
     * Begins an import below an organisation.
     *
     * @param rehearsal when the transactions of {@link Run#apply} are rolled back
     */
    public Run begin(OrganisationView target, boolean rehearsal) {
        return new Run(target, rehearsal);
    }

    /** A blank cell leaves what is there. */
    private static OrganisationInput input(
            OrganisationLine line, @Nullable Organisation present, @Nullable Organisation parent) {
        return new OrganisationInput(
                null,
                line.tier(),
                line.kind() == null ? kind(line, present, parent) : line.kind(),
                line.name(),
                line.creditCode() == null && present != null ? present.creditCode : line.creditCode(),
                line.address() == null && present != null ? present.address : line.address(),
                null,
                null);
    }

    private static OrganisationKind kind(
            OrganisationLine line, @Nullable Organisation present, @Nullable Organisation parent) {
        if (present != null) {
            return present.kind;
        }
        if (line.tier() == SITE && parent != null) {
            return parent.kind;
        }
        return line.tier() == ENTERPRISE || line.tier() == SITE
                ? OrganisationKind.ENTERPRISE
                : OrganisationKind.GOVERNMENT;
    }
}
