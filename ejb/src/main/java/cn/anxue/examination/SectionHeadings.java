package cn.anxue.examination;

import cn.anxue.exam.paper.Section;
import java.util.List;

/** The headings in a list of a paper's questions, some of which may be left out. */
final class SectionHeadings {

    private SectionHeadings() {}

    /** The name of the part that begins with this slot in the list; empty where none begins. */
    static String above(List<Section> sections, List<QuestionReview> listed, int slot) {
        String name = name(sections, slot);
        return listed.stream()
                        .map(question -> question.item().slot())
                        .anyMatch(before ->
                                before < slot && name(sections, before).equals(name))
                ? ""
                : name;
    }

    private static String name(List<Section> sections, int slot) {
        return sections.stream()
                .filter(section -> section.from() <= slot && slot <= section.to())
                .map(Section::name)
                .findFirst()
                .orElse("");
    }
}
