package cn.anxue.course.content;

import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns a lesson's Markdown (CommonMark 0.31 with GitHub tables) into HTML that is safe to put into a page. Raw HTML of
 * the author is shown as text, links are https only, pictures only those that {@link PictureLinks} knows. The highest
 * heading becomes h2, because h1 belongs to the page; a picture that stands alone becomes a figure; a table may scroll
 * inside {@code div.table-wrap}.
 */
public final class LessonMarkup {

    /** Deeper nesting is no lesson, and rendering it recursively would exhaust the stack: shown as it was typed. */
    private static final int DEEPEST_TREE = 100;

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .nodeRendererFactory(LessonBlockRenderer::new)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private LessonMarkup() {}

    /** The lesson as an HTML fragment; never fails, whatever the text is. */
    public static String toHtml(String markdown, PictureLinks links) {
        Node document = PARSER.parse(markdown);
        if (deeperThan(DEEPEST_TREE, document)) {
            String text = markdown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            return LessonPolicy.sanitize("<pre>" + text + "</pre>");
        }
        document.accept(new HeadingShift(highestHeading(document)));
        document.accept(new PictureResolver(links));
        document.accept(new BlockWrapper());
        return LessonPolicy.sanitize(RENDERER.render(document));
    }

    /** Walks without recursion, since a tree that is too deep is exactly what it looks for. */
    private static boolean deeperThan(int limit, Node root) {
        int depth = 0;
        Node node = root;
        while (depth <= limit) {
            Node next = node.getFirstChild();
            if (next != null) {
                depth++;
            } else {
                while (node != root && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                if (node == root) {
                    return false;
                }
                next = node.getNext();
            }
            node = next;
        }
        return true;
    }

    private static int highestHeading(Node document) {
        int[] highest = {6};
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                highest[0] = Math.min(highest[0], heading.getLevel());
            }
        });
        return highest[0];
    }

    /** A figure around a picture that is alone in its paragraph. */
    static final class Figure extends CustomBlock {
        final String caption;

        /** Whether the caption only repeats the picture's alternative text, which nobody wants to hear twice. */
        final boolean repeatsAlternative;

        Figure(String caption, boolean repeatsAlternative) {
            this.caption = caption;
            this.repeatsAlternative = repeatsAlternative;
        }
    }

    /** A box around a table, which scrolls when the table is wider than the phone. */
    static final class TableWrap extends CustomBlock {}

    private static final class HeadingShift extends AbstractVisitor {
        private final int highest;

        HeadingShift(int highest) {
            this.highest = highest;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() - highest + 2));
            visitChildren(heading);
        }
    }

    private static final class PictureResolver extends AbstractVisitor {
        private final PictureLinks links;

        PictureResolver(PictureLinks links) {
            this.links = links;
        }

        @Override
        public void visit(Image image) {
            Optional<String> address = links.resolve(image.getDestination());
            if (address.isPresent()) {
                image.setDestination(address.get());
            } else {
                image.insertBefore(new Text(words(image)));
                image.unlink();
            }
        }
    }

    private static final class BlockWrapper extends AbstractVisitor {

        @Override
        public void visit(Paragraph paragraph) {
            if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
                String alternative = words(image);
                String title = image.getTitle() == null ? "" : image.getTitle().strip();
                String caption = title.isEmpty() ? alternative : title;
                Figure figure = new Figure(caption, caption.equals(alternative));
                image.setTitle(null);
                paragraph.insertBefore(figure);
                paragraph.unlink();
                figure.appendChild(image);
            }
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                TableWrap wrap = new TableWrap();
                block.insertBefore(wrap);
                wrap.appendChild(block);
            }
        }
    }

    /** The words of a picture's alternative text without its marks. */
    private static String words(Node image) {
        StringBuilder words = new StringBuilder();
        image.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                words.append(' ');
            }
        });
        return words.toString().strip();
    }
}
