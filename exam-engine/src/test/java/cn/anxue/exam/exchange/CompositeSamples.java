package cn.anxue.exam.exchange;

import cn.anxue.exam.item.Interaction.CompositeInteraction;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key.CompositeKey;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.notation.Notation;
import cn.anxue.exam.qti.QtiItem;
import java.util.Set;

/** Composite questions. */
final class CompositeSamples {
    private CompositeSamples() {}

    /** One that only QTI carries. */
    static Question question() {
        QtiItem item = QtiItem.parse(
                """
                <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="i" title="t"
                    adaptive="false" timeDependent="false">
                  <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"/>
                  <itemBody><p>为什么？</p><extendedTextInteraction responseIdentifier="RESPONSE"/></itemBody>
                </assessmentItem>
                """);
        return of(item, Set.of());
    }

    /** The question that a text makes. */
    static Question ofText(String text, Set<String> tags) {
        return of(Notation.read(text), tags);
    }

    private static Question of(QtiItem item, Set<String> tags) {
        return new Question(
                new Item("1", ItemType.COMPOSITE, item.text(), null, new CompositeInteraction(item)),
                new CompositeKey(item),
                "",
                "",
                3,
                tags);
    }
}
