/*
 * word97.h: makes small Word 97–2003 files for tests: text in one or two pieces, properties of paragraphs and runs,
 * notes.
 *
 * The table stream lies in the small stream of the compound file and the document in sectors of their own, as in real
 * files of that size.
 */
#ifndef SUPPORT_WORD97_H
#define SUPPORT_WORD97_H

#include "base/text.h"

/* What holds for the characters before `end`, from where the one before it ends. */
struct word97_properties {
    uint32_t end;
    const char *bytes; /* properties as [MS-DOC] 2.6 has them */
    size_t len;
};

struct word97 {
    const char *narrow;                                /* the first piece: bytes of Windows-1252 */
    const char *wide;                                  /* the second piece, as UTF-8; or NULL */
    struct word97_properties paragraphs[12], runs[12]; /* ended by an end of 0 */
    const char *fonts[4];
    struct text forms, lists;     /* of numbers, as [MS-DOC] 2.9.206 and 2.9.205 have them; may be empty */
    struct text data;             /* the stream of what is too long for a page of properties; may be empty */
    uint32_t note_mark, note_len; /* the last `note_len` characters are the note that is called at `note_mark` */
    uint32_t furniture_len;       /* the last characters are page headers and footers, where there is no note */
    uint16_t flags;               /* beside the one that names the table stream */
    uint16_t version;             /* 0: Word 97 */
};

struct text word97_file(struct arena *arena, const struct word97 *parts);

#endif
