package cn.anxue.exam.notation;

import cn.anxue.exam.notation.NotationProblem.Code;
import cn.anxue.exam.qti.QtiItem;
import cn.anxue.exam.qti.QtiNode.Element;
import cn.anxue.exam.qti.QtiRefusal;
import cn.anxue.exam.qti.QtiVersion;
import cn.anxue.exam.qti.QtiWriter;
import cn.anxue.exam.qti.QtiXml;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Composite questions as their authors write them without XML. One example of each kind:
 *
 * <pre>
 * 灭火器每 {{1|一}} 个月检查一次，指针应在 {{红区/*绿区/黄区}}，压力 {{=1.2±0.1 [MPa|兆帕]}} MPa。
 * ---
 * 排序：
 * 1. 提起灭火器
 * 2. 拔下保险销
 * ---
 * 干粉灭火器 → 电气火灾
 * ---
 * 图片：/media/7 800x600 配电间
 * * 矩形 10,20,110,80 插座上堆放纸箱
 * - 圆 300,200,40 关好的柜门
 * </pre>
 *
 * Words that begin a line are Chinese or English ({@code picture:}, {@code order:}); both are always read.
 */
public final class Notation {

    private Notation() {}

    /**
     * The item that a text means.
     *
     * @throws NotationRefusal with everything that is wrong with it
     */
    public static QtiItem read(String text) {
        return item(NotationReader.read(text));
    }

    /**
     * The item of a sheet that was made otherwise.
     *
     * @throws NotationRefusal when it holds too much
     */
    public static QtiItem item(Sheet sheet) {
        Element item = ItemComposer.item(sheet);
        try {
            return QtiItem.parse(QtiWriter.write(item, QtiVersion.V2_2));
        } catch (QtiRefusal refused) {
            throw new NotationRefusal(List.of(new NotationProblem(1, Code.TOO_LONG, List.of())));
        }
    }

    /** The text in Chinese that makes this item again; empty when none does. */
    public static Optional<String> write(QtiItem item) {
        return write(item, Locale.CHINESE);
    }

    /** The same with the words of a language: Chinese, or English for all others. */
    public static Optional<String> write(QtiItem item, Locale language) {
        Element root = QtiXml.read(item.source());
        Optional<String> text = NotationWriter.text(root, language.getLanguage().equals("zh"));
        try {
            return text.filter(
                    written -> normal(QtiXml.read(read(written).source())).equals(normal(root)));
        } catch (NotationRefusal | QtiRefusal refused) {
            return Optional.empty();
        }
    }

    /** The sheet of an item that a text makes; empty when none does. */
    public static Optional<Sheet> sheet(QtiItem item) {
        return write(item).map(NotationReader::read);
    }

    private static String normal(Element root) {
        return QtiWriter.write(root, QtiVersion.V2_2);
    }
}
