package cn.anxue.attack;

import cn.anxue.identity.Role;
import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import java.util.LinkedHashMap;
import java.util.Map;

/** People of an organisation that has nothing to do with {@link ForeignWorld}. */
final class Strangers {

    private static Map<String, Api> shared;

    private Strangers() {}

    /** Nobody, somebody without a role, and somebody with each role there, by what they are. */
    static synchronized Map<String, Api> shared() {
        if (shared == null) {
            World world = new World(Product.shared());
            long elsewhere = world.enterprise("攻击者");
            shared = new LinkedHashMap<>();
            shared.put("anonymous", Api.anonymous(Product.shared()));
            shared.put("worker", world.client(world.person(elsewhere)));
            for (Role role : Role.values()) {
                shared.put(role.name(), world.withRole(role.name(), elsewhere));
            }
        }
        return shared;
    }
}
