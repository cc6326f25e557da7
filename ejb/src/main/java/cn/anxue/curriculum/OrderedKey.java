package cn.anxue.curriculum;

import java.io.Serializable;
import java.util.Objects;

/** A place in an ordered list that belongs to one owner. A class, because EclipseLink takes no records as keys. */
class OrderedKey implements Serializable {

    private long ownerId;
    private int ordinal;

    protected OrderedKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof OrderedKey key && key.ownerId == ownerId && key.ordinal == ordinal;
    }

    @Override
    public int hashCode() {
        return Objects.hash(ownerId, ordinal);
    }
}
