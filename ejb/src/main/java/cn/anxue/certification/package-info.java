/**
 * Certificates and training records: a certificate is issued in the transaction that completes an enrolment, anyone can
 * verify its number, and what a person (一人一档) or an enterprise (一企一档) has done is drawn up from the other modules.
 */
@NullMarked
package cn.anxue.certification;

import org.jspecify.annotations.NullMarked;
