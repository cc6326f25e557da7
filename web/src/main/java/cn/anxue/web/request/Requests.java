package cn.anxue.web.request;

import cn.anxue.identity.Caller;
import cn.anxue.platform.Refusal;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is read from and written to raw requests: the one clock, the language, the cookies. */
public final class Requests {

    static final String TOKEN_COOKIE = "anxue";
    static final String LOCALE_COOKIE = "anxue_lang";
    private static final String HALL_COOKIE = "anxue_hall";
    private static final List<String> RECORDS =
            List.of("id", "bank", "course", "enrolment", "exam", "organisation", "parent");
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String TIME = Requests.class.getName() + ".time";

    private Requests() {}

    /** The time of the request: taken once, to the millisecond, so that it survives both databases unchanged. */
    public static Instant now(HttpServletRequest request) {
        if (request.getAttribute(TIME) instanceof Instant taken) {
            return taken;
        }
        Instant now = Instant.ofEpochMilli(CLOCK.millis());
        request.setAttribute(TIME, now);
        return now;
    }

    /**
     * A parameter that names a record. Pages carry it in their address, and their forms in a hidden field of the same
     * name, so that it is there before Faces reads anything else; null for none, «not found» for what is no id.
     */
    public static @Nullable Long id(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!value.strip().matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        return Long.valueOf(value.strip());
    }

    /** Like {@link #id}, for a page that shows a record: «not found» without one. */
    public static long neededId(HttpServletRequest request, String name) {
        @Nullable Long id = id(request, name);
        if (id == null) {
            throw Refusal.notFound();
        }
        return id;
    }

    /**
     * The address at which a page is opened: this request's, with the records that its form carries in hidden fields
     * where the address itself names none.
     */
    static String pageAddress(HttpServletRequest request) {
        if (request.getQueryString() != null) {
            return request.getRequestURI() + "?" + request.getQueryString();
        }
        String records = RECORDS.stream()
                .filter(name -> request.getParameter(name) != null
                        && request.getParameter(name).matches("\\d{1,18}"))
                .map(name -> name + "=" + request.getParameter(name))
                .collect(Collectors.joining("&"));
        return request.getRequestURI() + (records.isEmpty() ? "" : "?" + records);
    }

    static Caller anonymous(HttpServletRequest request) {
        return Caller.anonymous(
                locale(request, Locale.SIMPLIFIED_CHINESE), String.valueOf(request.getRemoteAddr()), now(request));
    }

    /** Whether the sign-in comes from a browser's cookie, which the browser also sends with what other sites ask for. */
    public static boolean byCookie(HttpServletRequest request) {
        return request.getHeader("Authorization") == null
                && cookie(request, TOKEN_COOKIE).isPresent();
    }

    /** The language cookie, else the header of API clients, else {@code otherwise}: Chinese or English. */
    static Locale locale(HttpServletRequest request, Locale otherwise) {
        Optional<String> chosen = cookie(request, LOCALE_COOKIE);
        if (chosen.isPresent()) {
            return supported(Locale.forLanguageTag(chosen.get()));
        }
        @Nullable String header = request.getHeader("Accept-Language");
        boolean api = request.getRequestURI().startsWith("/api/");
        return api && header != null && !header.isBlank() ? supported(request.getLocale()) : supported(otherwise);
    }

    private static Locale supported(Locale wanted) {
        return wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Gives the browser its token; an empty one takes it away. */
    public static void tokenCookie(HttpServletRequest request, HttpServletResponse response, String token) {
        Cookie cookie = new Cookie(TOKEN_COOKIE, token);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(token.isEmpty() ? 0 : -1);
        response.addCookie(cookie);
    }

    /** The token of a device that belongs to an exam hall. */
    public static Optional<String> hallToken(HttpServletRequest request) {
        return cookie(request, HALL_COOKIE);
    }

    /** Makes the browser one of an exam hall's until the time. */
    public static void hallCookie(
            HttpServletRequest request, HttpServletResponse response, String token, Instant until) {
        Cookie cookie = new Cookie(HALL_COOKIE, token);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Math.min(
                Integer.MAX_VALUE,
                Math.max(0, until.getEpochSecond() - now(request).getEpochSecond())));
        response.addCookie(cookie);
    }

    /** Remembers the language for a year, before sign-in as well. */
    public static void localeCookie(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Cookie cookie = new Cookie(LOCALE_COOKIE, supported(locale).toLanguageTag());
        cookie.setPath("/");
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(31_536_000);
        response.addCookie(cookie);
    }
}
