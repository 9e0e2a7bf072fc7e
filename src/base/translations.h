/*
 * translations.h: the table that tools/compile_translations.py makes of po/vi; for message.c alone.
 */
#ifndef BASE_TRANSLATIONS_H
#define BASE_TRANSLATIONS_H

#include <stddef.h>

struct translation {
    const char *msgid, *vietnamese;
};

extern const struct translation translations[]; /* sorted by msgid */
extern const size_t translation_count;

#endif
