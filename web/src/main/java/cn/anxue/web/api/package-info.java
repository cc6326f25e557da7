/**
 * The REST API under /api/v1, described at /openapi: one resource per module, each calling the same service methods as
 * the pages. Refusals answer as problem details (RFC 9457).
 */
@NullMarked
package cn.anxue.web.api;

import org.jspecify.annotations.NullMarked;
