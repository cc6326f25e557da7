/**
 * Certificates and training records: numbers with a check digit, validity, masking for public eyes, and their rendering as
 * PDF and QR code. Rendering needs no server, no clock and no installed font.
 */
@NullMarked
package cn.anxue.course.credential;

import org.jspecify.annotations.NullMarked;
