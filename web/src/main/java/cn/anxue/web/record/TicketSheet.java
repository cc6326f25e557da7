package cn.anxue.web.record;

import cn.anxue.course.credential.QrCode;
import cn.anxue.course.credential.RecordData.Fact;
import cn.anxue.course.credential.TicketData;
import cn.anxue.course.credential.TicketPdf;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Days;
import cn.anxue.sitting.Ticket;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Admission tickets to be printed, or shown on a phone. */
public final class TicketSheet {

    private TicketSheet() {}

    /** A PDF of A4 pages in the caller's language. */
    public static Response pdf(Caller caller, List<Ticket> tickets, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String title = Words.text(caller, "sitting.ticket");
        try {
            TicketPdf.render(
                    title,
                    Words.text(caller, "common.product"),
                    caller.locale().toLanguageTag(),
                    Days.today(caller.now()),
                    tickets.stream().map(ticket -> data(caller, title, ticket)).toList(),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Downloads.pdf(name, out.toByteArray());
    }

    /** The ticket's QR code as a picture. */
    public static String svg(Ticket ticket) {
        return QrCode.svg(ticket.code());
    }

    private static TicketData data(Caller caller, String title, Ticket ticket) {
        List<Fact> facts = new ArrayList<>();
        add(caller, facts, "sitting.number", ticket.number());
        add(caller, facts, "sitting.person", ticket.person());
        add(caller, facts, "sitting.idNumber", Words.orEmpty(ticket.idNumber()));
        add(caller, facts, "exam.organisation", ticket.organisation());
        add(caller, facts, "sitting.startsAt", Days.minute(ticket.startsAt()));
        add(caller, facts, "sitting.endsAt", Days.minute(ticket.endsAt()));
        add(caller, facts, "sitting.place", ticket.place());
        add(caller, facts, "sitting.room", ticket.room());
        add(caller, facts, "sitting.seat", ticket.seat());
        List<String> rules = new ArrayList<>();
        rules.add(Words.text(caller, "sitting.ticketRule.identity"));
        rules.add(Words.text(caller, "sitting.ticketRule.code"));
        if (ticket.lateMinutes() > 0) {
            rules.add(Words.text(caller, "sitting.lateOwn", ticket.lateMinutes()));
        }
        return new TicketData(
                title,
                ticket.exam() + " · " + ticket.sitting(),
                facts,
                Words.text(caller, "sitting.photo"),
                ticket.code(),
                Words.text(caller, "sitting.scanHere"),
                rules);
    }

    private static void add(Caller caller, List<Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(Words.text(caller, key), value));
        }
    }
}
