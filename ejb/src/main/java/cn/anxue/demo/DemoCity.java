package cn.anxue.demo;

import static cn.anxue.identity.OrganisationKind.CONTRACTOR;
import static cn.anxue.identity.OrganisationKind.GOVERNMENT;
import static cn.anxue.identity.OrganisationKind.PROPERTY_COMPANY;
import static cn.anxue.identity.OrganisationKind.TRAINING_CENTRE;
import static cn.anxue.identity.OrganisationTier.CITY;
import static cn.anxue.identity.OrganisationTier.DEPARTMENT;
import static cn.anxue.identity.OrganisationTier.DISTRICT;
import static cn.anxue.identity.OrganisationTier.ENTERPRISE;
import static cn.anxue.identity.OrganisationTier.SITE;
import static cn.anxue.identity.OrganisationTier.STREET;

import cn.anxue.identity.Caller;
import cn.anxue.identity.CreditCode;
import cn.anxue.identity.OrganisationInput;
import cn.anxue.identity.OrganisationKind;
import cn.anxue.identity.OrganisationService;
import cn.anxue.identity.OrganisationTier;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The invented city 宁川: two districts with streets and departments, a training centre, four enterprises with sites. */
@Dependent
class DemoCity {

    @Inject
    private OrganisationService organisations;

    private final Map<String, Long> ids = new LinkedHashMap<>();
    private int codes;

    /** Makes the tree; ids by the short keys used below. */
    DemoPlaces build(Caller system) {
        add(system, "city", null, CITY, GOVERNMENT, "宁川市", "宁川市政务大道 1 号");
        add(system, "emergency", "city", DEPARTMENT, GOVERNMENT, "宁川市应急管理局", "宁川市政务大道 8 号");
        add(system, "centre", "city", ENTERPRISE, TRAINING_CENTRE, "宁川安全培训中心", "东岭区学府路 12 号");
        district(system, "east", "东岭区", "望江街道", "松山街道");
        district(system, "west", "西河区", "柳湾街道", "石桥街道");
        add(system, "machines", "east1", ENTERPRISE, OrganisationKind.ENTERPRISE, "东岭精工机械有限公司", "望江街道工业一路 6 号");
        add(system, "machines1", "machines", SITE, OrganisationKind.ENTERPRISE, "东岭精工一号车间", "望江街道工业一路 6 号 1 栋");
        add(system, "builders", "east2", ENTERPRISE, CONTRACTOR, "宁川恒筑装饰工程有限公司", "松山街道建安路 33 号");
        add(system, "builders1", "builders", SITE, CONTRACTOR, "学府广场装修现场", "学府路 20 号");
        add(system, "mall", "west1", ENTERPRISE, OrganisationKind.ENTERPRISE, "西河汇景商业管理有限公司", "柳湾街道湖滨路 100 号");
        add(system, "property", "west2", ENTERPRISE, PROPERTY_COMPANY, "宁川锦安物业服务有限公司", "石桥街道花园路 18 号");
        return new DemoPlaces(ids);
    }

    private void district(Caller system, String key, String name, String street1, String street2) {
        add(system, key, "city", DISTRICT, GOVERNMENT, name, name + "人民路 1 号");
        add(system, key + "0", key, DEPARTMENT, GOVERNMENT, name + "应急管理局", name + "人民路 2 号");
        add(system, key + "1", key, STREET, GOVERNMENT, street1, name + street1 + "办事处");
        add(system, key + "2", key, STREET, GOVERNMENT, street2, name + street2 + "办事处");
    }

    private void add(
            Caller system,
            String key,
            @Nullable String parent,
            OrganisationTier tier,
            OrganisationKind kind,
            String name,
            String address) {
        Long parentId = parent == null ? null : ids.get(parent);
        String code = tier == ENTERPRISE ? creditCode() : null;
        ids.put(
                key,
                organisations.create(
                        system, new OrganisationInput(parentId, tier, kind, name, code, address, null, null)));
    }

    /** Codes of a registration area that does not exist, with the right check character. */
    private String creditCode() {
        String first17 = "91999900" + String.format("MA0DEM%03d", ++codes);
        return first17 + CreditCode.checkCharacter(first17);
    }
}
