package cn.anxue.exam.qti;

/** The versions of the standard that are written; 2.1 is read as well. */
public enum QtiVersion {
    V2_2(
            "http://www.imsglobal.org/xsd/imsqti_v2p2",
            "imsqti_item_xmlv2p2",
            "imsqti_test_xmlv2p2",
            "QTIv2.2 Package",
            "1.0.0"),
    V3_0(
            "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
            "imsqti_item_xmlv3p0",
            "imsqti_test_xmlv3p0",
            "QTI Package",
            "3.0.0");

    private final String namespace;
    private final String itemType;
    private final String testType;
    private final String schema;
    private final String schemaVersion;

    QtiVersion(String namespace, String itemType, String testType, String schema, String schemaVersion) {
        this.namespace = namespace;
        this.itemType = itemType;
        this.testType = testType;
        this.schema = schema;
        this.schemaVersion = schemaVersion;
    }

    /** Of items and tests. */
    String namespace() {
        return namespace;
    }

    /** What a manifest calls an item. */
    String itemType() {
        return itemType;
    }

    /** What a manifest calls a test. */
    String testType() {
        return testType;
    }

    String schema() {
        return schema;
    }

    String schemaVersion() {
        return schemaVersion;
    }

    /** Where the standard's templates of response processing are. */
    String templates() {
        return this == V2_2
                ? "http://www.imsglobal.org/question/qti_v2p2/rptemplates/"
                : "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/";
    }
}
