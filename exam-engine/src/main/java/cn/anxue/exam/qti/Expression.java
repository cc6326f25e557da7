package cn.anxue.exam.qti;

import java.util.List;

/** An expression of the QTI model. Never fails: what cannot be computed is NULL. */
@FunctionalInterface
interface Expression {
    Value in(Scope scope);

    /** Makes an expression of an element and the expressions within it. */
    @FunctionalInterface
    interface Maker {
        Expression make(QtiNode.Element element, List<Expression> parts);
    }
}
