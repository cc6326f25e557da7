package cn.anxue.identity;

/** What an organisation does. */
public enum OrganisationKind {
    GOVERNMENT,
    ENTERPRISE,
    CONTRACTOR,
    PROPERTY_COMPANY,
    TRAINING_CENTRE
}
