package cn.anxue.certification;

import static cn.anxue.identity.Permission.CERTIFICATE_READ;
import static cn.anxue.identity.Permission.CERTIFICATE_REVOKE;
import static cn.anxue.identity.Permission.SIGNED_IN;

import cn.anxue.course.credential.CertificateData;
import cn.anxue.course.credential.CertificateNumber;
import cn.anxue.course.credential.CertificatePdf;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Days;
import cn.anxue.identity.Directory;
import cn.anxue.identity.Requires;
import cn.anxue.identity.Scope;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Certificates: own ones, lists for administrators, the printed form, and revocation. */
@Stateless
public class CertificateService {

    /** The most rows of an export. */
    public static final int LONGEST_EXPORT = 20_000;

    @Inject
    private CertificateRepository certificates;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    /** The caller's own, newest first. */
    @Requires(SIGNED_IN)
    public Slice<CertificateRow> own(Caller caller, ListQuery query) {
        List<CertificateRow> rows = certificates.ofPerson(caller.person(), query).stream()
                .map(found -> found.row(caller))
                .toList();
        return Slice.of(rows, certificates.countOfPerson(caller.person()), query);
    }

    /**
     * Certificates of people who earned them within the caller's subtrees, and those that the caller's organisations
     * issued; newest first. Sorts: number, holder, curriculum, organisation, issued, validUntil. Filters: q (holder or
     * number), jobCategory, organisationId (its subtree), status (VALID, EXPIRING, EXPIRED, REVOKED).
     */
    @Requires(CERTIFICATE_READ)
    public Slice<CertificateRow> list(Caller caller, ListQuery query) {
        Scope scope = caller.scope(CERTIFICATE_READ);
        LocalDate today = Days.today(caller.now());
        List<CertificateRow> rows = rows(caller, query, query.offset(), query.size());
        return Slice.of(rows, certificates.count(scope, query, today), query);
    }

    /** All rows of such a list, up to {@link #LONGEST_EXPORT}. */
    @Requires(CERTIFICATE_READ)
    public List<CertificateRow> export(Caller caller, ListQuery query) {
        return rows(caller, query, 0, LONGEST_EXPORT);
    }

    /** The caller's own, or one the caller may read; refuses with «not found» any other. */
    @Requires(SIGNED_IN)
    public CertificateRow get(Caller caller, long id) {
        return visible(caller, id).row(caller);
    }

    /**
     * The printed form in the caller's language.
     *
     * @param verifyAddress absolute address of the verification page, to which the number is appended
     */
    @Requires(SIGNED_IN)
    public byte[] pdf(Caller caller, long id, String verifyAddress) {
        Certificate found = visible(caller, id).certificate();
        CertificateData data = new CertificateData(
                caller.locale(),
                new CertificateNumber(found.number),
                found.holder,
                found.holderIdNumber == null ? "" : found.holderIdNumber,
                directory.jobCategory(found.jobCategory).name(caller.locale()),
                found.curriculum,
                found.creditHours,
                found.score,
                found.issuer,
                found.issuedOn,
                found.validUntil,
                verifyAddress + found.number);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CertificatePdf.render(data, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Takes a certificate back for good; only the issuer may, and says why. */
    @Requires(CERTIFICATE_REVOKE)
    public void revoke(Caller caller, long id, @Nullable String reason) {
        FiledCertificate filed = visible(caller, id);
        Certificate found = filed.certificate();
        if (found.revokedAt != null) {
            throw Refusal.conflict("certificateRevoked");
        }
        if (!filed.revocableBy(caller)) {
            throw Refusal.forbidden("certificateNotIssuer");
        }
        found.revokedReason = Inputs.text("reason", reason, 400);
        found.revokedAt = caller.now();
        audit.append(
                caller.personId(),
                caller.now(),
                "certificate.revoke",
                "certificate/" + id,
                found.organisationId,
                found.number + " " + found.revokedReason);
    }

    private List<CertificateRow> rows(Caller caller, ListQuery query, int offset, int limit) {
        LocalDate today = Days.today(caller.now());
        return certificates.list(caller.scope(CERTIFICATE_READ), query, today, offset, limit).stream()
                .map(found -> found.row(caller))
                .toList();
    }

    private FiledCertificate visible(Caller caller, long id) {
        FiledCertificate found = certificates.find(id).orElseThrow(Refusal::notFound);
        boolean own = caller.personId() != null && caller.personId() == found.certificate().personId;
        if (!own && !found.readableBy(caller)) {
            throw Refusal.notFound();
        }
        return found;
    }
}
