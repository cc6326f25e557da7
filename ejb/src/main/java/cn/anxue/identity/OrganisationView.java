package cn.anxue.identity;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as others see it.
 *
 * @param treePath ids from the root to this node, '/1/5/23/'
 * @param rowVersion to be sent back with a change, so that two editors do not overwrite each other
 */
public record OrganisationView(
        long id,
        @Nullable Long parentId,
        OrganisationTier tier,
        OrganisationKind kind,
        String name,
        @Nullable String creditCode,
        @Nullable String address,
        String treePath,
        boolean active,
        int rowVersion) {

    /** 0 for the root. */
    public int depth() {
        return (int) treePath.chars().filter(c -> c == '/').count() - 2;
    }
}
