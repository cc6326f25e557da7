package cn.anxue.importing;

import cn.anxue.identity.OrganisationView;

/** What a handler needs to know of a job. */
public record ImportTask(long jobId, OrganisationView organisation, boolean dryRun) {}
