/*
 * rtf_run.h: characters of RTF and the fonts they are typed in.
 *
 * Characters gather in a run as long as their font stays the same; a run is converted as a whole, because in some fonts
 * from before Unicode a letter and its marks are several characters.
 */
#ifndef DOCUMENT_RTF_RTF_RUN_H
#define DOCUMENT_RTF_RTF_RUN_H

#include "document/flow/flow.h"
#include "document/letters/code_page.h"
#include "document/letters/legacy_font.h"

struct rtf_font {
    int32_t number;
    enum code_page code_page;
    enum legacy_font legacy;
};

struct rtf_font_list {
    struct rtf_font *at;
    size_t count, capacity;
};

struct rtf_run {
    struct flow *flow;
    struct rtf_font_list fonts;
    struct rtf_font new_font; /* the entry of the font table that is being read */
    struct buffer font_name;
    enum code_page code_page; /* of the document */
    enum legacy_font legacy;  /* of fonts that do not say so themselves */
    int32_t default_font;
    struct rtf_font font; /* of the run */
    struct buffer points; /* of the run, as UTF-8 */
    int32_t high_surrogate;
};

/* `legacy`: what fonts are taken for whose names say nothing. */
struct rtf_run rtf_run_open(struct arena *arena, struct flow *flow, enum legacy_font legacy,
                            struct reader_limits limits);

void rtf_run_add_byte(struct rtf_run *run, unsigned char byte);
void rtf_run_add_point(struct rtf_run *run, int32_t point); /* of a character in any font */
void rtf_run_add_unit(struct rtf_run *run, int32_t unit);   /* a UTF-16 unit, as \u gives it, signed or not */

/* Hands what was gathered to the flow. */
void rtf_run_end(struct rtf_run *run);
void rtf_run_set_font(struct rtf_run *run, int32_t number);

/* The font table: a number, a character set, bytes of the name up to ';'. */
void rtf_font_begin(struct rtf_run *run, int32_t number);
void rtf_font_set_charset(struct rtf_run *run, int32_t charset);
void rtf_font_add_byte(struct rtf_run *run, unsigned char byte);

#endif
