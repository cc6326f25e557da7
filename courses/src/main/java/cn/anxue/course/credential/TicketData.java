package cn.anxue.course.credential;

import cn.anxue.course.credential.RecordData.Fact;
import java.util.List;

/**
 * An admission ticket (准考证). All texts come ready in the reader's language.
 *
 * @param title what it is
 * @param subtitle the exam and its sitting
 * @param facts names and values, the number first
 * @param photo what stands in the empty frame for a photo
 * @param code digits of the QR code, printed below it as well
 * @param codeHint one line below the code
 * @param rules what the candidate has to know, a sentence each
 */
public record TicketData(
        String title,
        String subtitle,
        List<Fact> facts,
        String photo,
        String code,
        String codeHint,
        List<String> rules) {

    public TicketData {
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
    }
}
