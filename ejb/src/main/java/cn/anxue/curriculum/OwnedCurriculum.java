package cn.anxue.curriculum;

/** A curriculum with its owner's name and place. */
record OwnedCurriculum(Curriculum curriculum, String organisation, String treePath) {}
