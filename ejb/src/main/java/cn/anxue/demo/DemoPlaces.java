package cn.anxue.demo;

import java.util.Map;

/** The ids of the demonstration's organisations by their short keys. */
record DemoPlaces(Map<String, Long> ids) {

    DemoPlaces {
        ids = Map.copyOf(ids);
    }

    long at(String key) {
        Long id = ids.get(key);
        if (id == null) {
            throw new IllegalArgumentException(key);
        }
        return id;
    }
}
