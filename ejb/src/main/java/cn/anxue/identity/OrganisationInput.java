package cn.anxue.identity;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of an organisation.
 *
 * @param parentId null only for the root
 * @param creditCode unified social credit code, optional for government bodies and sites
 * @param active false closes the organisation; null means true
 * @param rowVersion the version that was read, for a change; null skips the check
 */
public record OrganisationInput(
        @Nullable Long parentId,
        @Nullable OrganisationTier tier,
        @Nullable OrganisationKind kind,
        @Nullable String name,
        @Nullable String creditCode,
        @Nullable String address,
        @Nullable Boolean active,
        @Nullable Integer rowVersion) {}
