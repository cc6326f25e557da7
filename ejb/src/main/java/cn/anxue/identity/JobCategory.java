package cn.anxue.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A kind of work (作业类别) that training and certificates are for; data, so that a city adds its own. */
@Entity
@Table(name = "job_category")
class JobCategory {

    /** What people are who have no special work. */
    static final String GENERAL = "general-worker";

    @Id
    @Column(name = "code")
    String code;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    @Column(name = "ordinal")
    int ordinal;
}
