/*
 * docx_style.h: what the styles of a Word document say about words: whether they are hidden or shown in upper case,
 * in which font they are typed, and in which list their paragraphs are counted.
 *
 * Styles build on one another; after reading, each holds what it has inherited. Source: ECMA-376 part 1, 17.7.
 */
#ifndef DOCUMENT_DOCX_DOCX_STYLE_H
#define DOCUMENT_DOCX_DOCX_STYLE_H

#include "document/letters/legacy_font.h"
#include "document/package.h"

enum docx_switch { DOCX_UNSET, DOCX_OFF, DOCX_ON };

/* What the properties of a run decide. */
struct docx_character {
    enum docx_switch hidden;
    enum docx_switch capitals; /* shown in upper case, whatever is typed */
    bool names_font;
    enum legacy_font font;
};

/* In which list and on which level a paragraph is counted. */
struct docx_place {
    int32_t list;  /* DOCX_NO_LIST: taken out of any list; DOCX_LIST_UNSET: not said */
    int32_t level; /* from 0; -1: not said */
};

enum { DOCX_NO_LIST = 0, DOCX_LIST_UNSET = -1, DOCX_LEVEL_UNSET = -1 };

struct docx_style {
    struct text id, based_on;
    struct docx_character character;
    struct docx_place place;
    struct text counted_as; /* the style, itself or one it builds on, that named the list */
    bool is_default;        /* of paragraphs */
    bool is_resolved;
};

struct docx_styles {
    struct docx_style *at; /* sorted by id */
    size_t count, capacity;
    const struct docx_style *paragraph; /* for paragraphs that name none */
    struct docx_character everywhere;   /* what holds where no style says else */
};

/* Reads word/styles.xml; no styles when `part` is absent. */
MUST_USE bool docx_styles_read(struct package *package, struct text part, struct docx_styles *styles,
                               struct error *error);

/* The style of an id; one that says nothing when there is none. */
const struct docx_style *docx_style_of(const struct docx_styles *styles, struct text id);

/* Reads the properties of a run (w:rPr) over what is known of it; a run that names a style takes from it what it
 * does not say itself. */
void docx_character_read(struct xml *xml, const struct docx_styles *styles, struct docx_character *character);

/* Takes from `under` what `character` does not say. */
void docx_character_merge(struct docx_character *character, struct docx_character under);

/* Reads w:numPr over what is known of the place. */
void docx_place_read(struct xml *xml, struct docx_place *place);

/* A property that is on unless its value says off. */
bool docx_is_on(const struct xml *xml);

/* The value of an attribute as a number, or `otherwise`. */
int32_t docx_number(const struct xml *xml, const char *attribute, int32_t otherwise);

#endif
