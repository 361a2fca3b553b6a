package dev.pamphlet.site.http;

import dev.pamphlet.content.Slug;
import java.util.Optional;

/**
 * The model of the template for a shared result: the score and everyone's scores, without any
 * answer.
 *
 * @param title of the quiz
 */
public record SharedPage(
    Site site, Slug article, String title, int percent, Optional<Chart> chart) {}
