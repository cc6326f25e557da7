package cn.anxue.identity;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as an import's row tells of it.
 *
 * @param row number as the spreadsheet shows it
 * @param kind null keeps a present one, else follows from the tier
 * @param parent credit code or exact name within the import's organisation; null means that organisation
 */
public record OrganisationLine(
        int row,
        String name,
        OrganisationTier tier,
        @Nullable OrganisationKind kind,
        @Nullable String creditCode,
        @Nullable String parent,
        @Nullable String address) {}
