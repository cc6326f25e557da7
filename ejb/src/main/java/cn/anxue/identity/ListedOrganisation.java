package cn.anxue.identity;

import org.jspecify.annotations.Nullable;

/**
 * An organisation in an exported list.
 *
 * @param parent name of the organisation directly above it, null for the root
 */
public record ListedOrganisation(OrganisationView organisation, @Nullable String parent) {}
