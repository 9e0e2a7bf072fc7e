/*
 * header_examples.h: reads the head of a made-up document, for the tests of headers.
 */
#ifndef SUPPORT_HEADER_EXAMPLES_H
#define SUPPORT_HEADER_EXAMPLES_H

#include "support/test.h"

#include "extract/head/header.h"
#include "support/lines.h"

static inline struct header header_of(struct arena *arena, const char *words, enum line_kind kind)
{
    struct header header;
    const struct read_text *text = read_text_of(arena, words, kind);
    header_read(arena, text, &header);
    const struct field *fields[] = {&header.authority, &header.number, &header.place, &header.date, &header.subject};
    for (size_t i = 0; i < COUNT_OF(fields); i++)
        assert_true(fields[i]->span.end <= text->words.len && fields[i]->span.start <= fields[i]->span.end);
    return header;
}

static inline void assert_day(struct date day, int year, int month, int of_month)
{
    assert_int_equal(day.year, year);
    assert_int_equal(day.month, month);
    assert_int_equal(day.day, of_month);
}

#endif
