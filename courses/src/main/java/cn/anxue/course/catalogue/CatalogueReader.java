package cn.anxue.course.catalogue;

import cn.anxue.course.content.MediaType;
import cn.anxue.course.curriculum.LessonKind;
import cn.anxue.exam.notation.Notation;
import cn.anxue.exam.notation.NotationRefusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a catalogue and insists that it is complete: every file it names exists, every question can be answered. */
final class CatalogueReader {

    private final CatalogueFolder folder;
    private final Set<String> media = new HashSet<>();

    CatalogueReader(CatalogueFolder folder) {
        this.folder = folder;
    }

    Catalogue read() {
        CatalogueFiles.Index index = folder.json("index.json", CatalogueFiles.Index.class);
        List<CatalogueCourse> courses =
                index.courses().stream().map(this::course).toList();
        List<CatalogueBank> banks = index.banks().stream().map(this::bank).toList();
        for (String path : media) {
            check(MediaType.ofFileName(path).isPresent(), path, "is of no known kind");
            check(folder.has(path), path, "is named but missing");
        }
        return new Catalogue(folder, courses, banks, media);
    }

    private CatalogueCourse course(String id) {
        String file = id + "/course.json";
        CatalogueFiles.Course course = folder.json(file, CatalogueFiles.Course.class);
        check(id.equals(course.id()), file, "has another id");
        Set<String> ids = new HashSet<>();
        List<CatalogueLesson> lessons = new ArrayList<>();
        for (CatalogueFiles.Lesson lesson : course.lessons()) {
            check(ids.add(lesson.id()), file, "has a lesson twice: " + lesson.id());
            lessons.add(lesson(id, lesson));
        }
        return new CatalogueCourse(id, course.title(), course.summary(), lessons);
    }

    private CatalogueLesson lesson(String course, CatalogueFiles.Lesson lesson) {
        String where = course + "/" + lesson.id();
        boolean text = lesson.kind() == LessonKind.TEXT;
        boolean video = lesson.kind() == LessonKind.VIDEO;
        List<String> slides = orEmpty(lesson.slides());
        check(lesson.minutes() > 0, where, "takes no time");
        check(slides.isEmpty() == (lesson.kind() != LessonKind.SLIDES), where, "has slides or lacks them");
        check((lesson.file() != null) == (text || video), where, "has a file or lacks it");
        String words = text ? lesson.file() : lesson.notes();
        return new CatalogueLesson(
                lesson.id(),
                lesson.title(),
                lesson.kind(),
                words == null ? "" : markdown(course, words),
                slides.stream().map(slide -> medium(course + "/" + slide)).toList(),
                video && lesson.file() != null ? medium(course + "/" + lesson.file()) : null,
                lesson.subtitles() == null ? null : medium(course + "/" + lesson.subtitles()),
                lesson.minutes());
    }

    private String markdown(String course, String file) {
        String markdown = folder.text(course + "/" + file);
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                medium(course + "/" + image.getDestination());
            }
        });
        return markdown;
    }

    private String medium(String path) {
        media.add(path);
        return path;
    }

    private CatalogueBank bank(String file) {
        CatalogueFiles.Bank bank = folder.json(file, CatalogueFiles.Bank.class);
        return new CatalogueBank(
                bank.name(),
                bank.questions().stream()
                        .map(question -> question(file, question))
                        .toList());
    }

    private CatalogueQuestion question(String file, CatalogueFiles.Question question) {
        List<String> options = orEmpty(question.options());
        boolean ordering = question.type() == CatalogueQuestion.Type.ORDERING;
        List<String> answer = ordering ? letters(options.size()) : orEmpty(question.answer());
        String picture = question.picture();
        CatalogueQuestion read = new CatalogueQuestion(
                question.chapter(),
                question.objective(),
                question.type(),
                question.difficulty(),
                orEmpty(question.jobCategories()),
                question.stem() == null ? "" : question.stem(),
                options,
                answer,
                orEmpty(question.accepted()),
                question.value(),
                question.tolerance(),
                question.unit(),
                question.notation(),
                question.explanation() == null ? "" : question.explanation(),
                picture == null ? null : medium(picture));
        String named = read.stem() + (read.notation() == null ? "" : read.notation());
        check(isSound(read), file, "has a question that cannot be answered: " + named);
        return read;
    }

    private static boolean isSound(CatalogueQuestion question) {
        List<String> answer = question.answer();
        Set<String> letters = Set.copyOf(letters(question.options().size()));
        boolean known = letters.containsAll(answer) && new HashSet<>(answer).size() == answer.size();
        boolean complete =
                switch (question.type()) {
                    case SINGLE_CHOICE -> known && letters.size() >= 2 && answer.size() == 1;
                    case MULTIPLE_CHOICE -> known && letters.size() >= 2 && !answer.isEmpty();
                    case TRUE_FALSE -> answer.equals(List.of("TRUE")) || answer.equals(List.of("FALSE"));
                    case TEXT_ENTRY -> !question.accepted().isEmpty();
                    case NUMERIC_ENTRY -> question.value() != null;
                    case ORDERING -> letters.size() >= 2;
                    case COMPOSITE -> isItem(question);
                };
        return complete
                && question.difficulty() >= 1
                && question.difficulty() <= 5
                && question.stem().isBlank() == (question.type() == CatalogueQuestion.Type.COMPOSITE);
    }

    private static boolean isItem(CatalogueQuestion question) {
        String notation = question.notationAt("/media/1");
        try {
            boolean pictured = question.picture() != null;
            return notation != null && Notation.read(notation).files().isEmpty() != pictured;
        } catch (NotationRefusal refused) {
            return false;
        }
    }

    private static List<String> letters(int count) {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            letters.add(String.valueOf((char) ('A' + i)));
        }
        return letters;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static void check(boolean sound, String where, String problem) {
        if (!sound) {
            throw new IllegalStateException("catalogue: " + where + " " + problem);
        }
    }
}
