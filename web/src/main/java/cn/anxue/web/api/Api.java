package cn.anxue.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Root of the REST API. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Anxue API",
                        version = "1",
                        license = @License(name = "Apache-2.0"),
                        description =
                                """
                                Everything an administrator can do in the pages, and the worker's side of study and exams.

                                **Sign-in.** `POST /api/v1/tokens` with username (or mobile number) and password answers a \
                                token; send it as `Authorization: Bearer <token>`.

                                **Errors** are problem details (RFC 9457, `application/problem+json`): `status`, `title`, \
                                `detail` in the language of `Accept-Language` (zh-CN or en), `code`, and `problems` \
                                with `field`, `code`, `message`, `args` for each thing that is wrong. 404 also means: not within \
                                your organisations.

                                **Lists** take `page` (from 1), `size` (1–500), `sort`, `order` (asc, desc) and their \
                                filters, and answer `{"rows":[…],"total":n,"page":n,"size":n}`.

                                **Times** are ISO 8601 in UTC; dates are calendar days in Asia/Shanghai. Ids are numbers.

                                **A world from nothing**: organisations → people → roles → question banks (import) → \
                                courses and lessons → exam → curriculum → publication → assignment; then a worker starts \
                                an attempt, answers slot by slot and submits."""),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
public class Api extends Application {}
