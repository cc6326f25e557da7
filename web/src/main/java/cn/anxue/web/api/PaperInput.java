package cn.anxue.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question paper as text. */
public record PaperInput(
        @Schema(description = "Up to 500,000 characters", example = "1. 火警电话是（ B ）。\nA. 110  B. 119") @Nullable
                String text,
        @Schema(description = "Whether doubtful questions are imported as well") @Nullable Boolean doubtful) {}
