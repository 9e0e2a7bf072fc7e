/*
 * paper.h: draws an official document, invented for tests, whose every word is known: two columns at its head, a title,
 * paragraphs, a ruled table, recipients and signature at its foot.
 */
#ifndef SUPPORT_PAPER_H
#define SUPPORT_PAPER_H

#include <cairo.h>

#include "base/text.h"

/* A4 in points. */
enum { PAPER_WIDTH = 595, PAPER_HEIGHT = 842 };

/* Which of the documents is drawn; they differ in their words. */
enum { PAPER_COUNT = 3 };

/* Draws page `page` (from 0) of a file. */
typedef void draw_paper_page(cairo_t *context, unsigned page);

/* A PDF file of A4 pages. */
struct text pdf_of(struct arena *arena, draw_paper_page *draw, unsigned pages);

/* Draws document `which`; with a red seal over the signature. */
void paper_draw(cairo_t *context, unsigned which, bool has_seal);

/* Its words in reading order, cells and lines parted by line ends. */
struct text paper_text(struct arena *arena, unsigned which);

/* Draws one line or (where `width` is not 0) a justified paragraph with its top at `y`; its height. */
double paper_words(cairo_t *context, const char *words, double x, double y, double width, double size);

/* How many single edits part the words of two texts, in a hundred letters of the second; white space and the bars
 * between cells apart. */
double paper_error_percent(struct arena *arena, struct text read, struct text expected);

#endif
