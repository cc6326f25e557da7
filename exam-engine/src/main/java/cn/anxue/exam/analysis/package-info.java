/**
 * What a sitting says about its questions and about itself: classical item and test analysis, drift between sittings
 * and Rasch difficulties. Input is a {@link cn.anxue.exam.analysis.ScoreMatrix} of numbers, output are records; nothing
 * here knows candidates, texts or time.
 */
@NullMarked
package cn.anxue.exam.analysis;

import org.jspecify.annotations.NullMarked;
