package cn.anxue.examination;

import cn.anxue.exam.attempt.Event.Supervised;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an invigilator did, as the text of an event: the reason, for an extension behind its minutes ("+15 …"). */
final class SupervisionNote {
    private static final Pattern MINUTES = Pattern.compile("\\+(\\d{1,4}) ?(.*)", Pattern.DOTALL);

    private SupervisionNote() {}

    static String write(Supervised event) {
        return event.minutes() > 0 ? ("+" + event.minutes() + " " + event.reason()).strip() : event.reason();
    }

    static Supervised read(EventKind kind, String text, int sequence, String commandId, Instant at) {
        Matcher minutes = MINUTES.matcher(text);
        return kind == EventKind.EXTENDED && minutes.matches()
                ? new Supervised(
                        sequence, commandId, kind.act(), Integer.parseInt(minutes.group(1)), minutes.group(2), at)
                : new Supervised(sequence, commandId, kind.act(), 0, text, at);
    }
}
