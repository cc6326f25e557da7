/**
 * The audit trail: who did what to which record, and who looked at personal data. Appended in the business transaction,
 * never changed.
 */
@NullMarked
package cn.anxue.ledger;

import org.jspecify.annotations.NullMarked;
