package cn.anxue.course.content;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Writes the two blocks that lessons add to Markdown: figures, and tables that may scroll. */
final class LessonBlockRenderer implements NodeRenderer {

    /** Focusable, so that keys can scroll it; ordered, so that the same lesson gives the same bytes. */
    private static final Map<String, String> SCROLLABLE = new TreeMap<>(Map.of("class", "table-wrap", "tabindex", "0"));

    private final HtmlNodeRendererContext context;

    LessonBlockRenderer(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(LessonMarkup.Figure.class, LessonMarkup.TableWrap.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof LessonMarkup.Figure figure) {
            figure(figure);
        } else {
            tableWrap(node);
        }
    }

    private void figure(LessonMarkup.Figure figure) {
        var html = context.getWriter();
        html.line();
        html.tag("figure");
        children(figure);
        if (!figure.caption.isEmpty()) {
            html.tag("figcaption", figure.repeatsAlternative ? Map.of("aria-hidden", "true") : Map.of());
            html.text(figure.caption);
            html.tag("/figcaption");
        }
        html.tag("/figure");
        html.line();
    }

    private void tableWrap(Node wrap) {
        var html = context.getWriter();
        html.line();
        html.tag("div", SCROLLABLE);
        children(wrap);
        html.tag("/div");
        html.line();
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
