/*
 * format.h: what a reader of one kind of file looks like.
 *
 * A reader is one function: the bytes of a file go in, words and lines come out through a text builder. It runs in a
 * child process that has nothing but these bytes (sandbox.h): no network, no writing, a bounded share of memory and
 * time. `prepare` runs just before the doors close, to load libraries and open data; it does not see the bytes.
 * What a library gives must be tied to `input->arena` with arena_defer: the reader may end at any allocation.
 * It fails with one of the sentences in refusals.def (refusal.h).
 *
 * A new format: a row in model/document-formats.def, its kind in sniff.c, a reader with its header, a row in formats.c.
 */
#ifndef DOCUMENT_FORMAT_H
#define DOCUMENT_FORMAT_H

#include "base/error.h"
#include "document/reader_limits.h"
#include "document/text_builder.h"
#include "model/read_text.h"

/* Told after each page: `page` of `page_count` is done. A callback must be quick and must not fail. */
typedef void read_progress(void *owner, unsigned page, unsigned page_count);

struct format_input;

/* A picture that a document shows, and how large; 0 where it does not say. */
struct format_picture {
    struct text bytes;
    double width, height; /* inches */
    unsigned page;        /* where it stands; 0 unknown */
};

/* Whether it is no larger than a stamp with its frame, with room to spare, or a strip that one may have been enlarged
 * to; inches. */
static inline bool picture_is_strip(double width, double height)
{
    return width <= 7.5 && height > 0 && height <= 2.5 && width >= 1.8 * height;
}

static inline bool picture_is_stamp_sized(double width, double height)
{
    return (width <= 3.5 && height <= 1.5) || picture_is_strip(width, height);
}

/* Whether it fills a page, or most of what is written on one: also one that lies on its side; inches. */
static inline bool picture_is_page_sized(double width, double height)
{
    return width >= 5 && height >= 4.2;
}

typedef bool format_look(const struct format_input *input, const struct format_picture *pictures, size_t count,
                         struct text_builder *builder, struct error *error);

/* What a child that recognises letters can do for a document that has words of its own. */
struct format_sight {
    format_look *look;       /* puts what is stamped before the text, line by line, where it may be a mark of secrecy */
    format_look *read_pages; /* adds what is written on pages that follow one another; between rows */
    void *recogniser;        /* theirs, once it was needed */
    int64_t started;         /* seconds of the clock that only goes on */
};

struct format_input {
    struct arena *arena; /* lives as long as the reading */
    struct text bytes;   /* the whole file */
    struct reader_limits limits;
    bool as_sheets, only_head;  /* reader.h */
    struct format_sight *sight; /* NULL where pictures cannot be read: a document whose pictures may be stamps or pages
                                   is handed over to FORMAT_SCAN */
    read_progress *progress;    /* may be NULL: tell it with format_tell */
    void *progress_owner;
};

/* Reads `input->bytes` into `builder`. */
typedef bool format_read(const struct format_input *input, struct text_builder *builder, struct error *error);

/* Opens what the reader needs from outside, once a child. */
typedef bool format_prepare(struct error *error);

struct format {
    format_prepare *prepare;    /* NULL when there is nothing to open */
    format_read *read;          /* NULL when this kind is recognised but not read */
    const char *const *folders; /* ended by NULL: what may still be opened for reading while it runs; or NULL */
    unsigned seconds;           /* the most a document may take */
};

/* The reader of a format (formats.c is the table). */
const struct format *format_of(enum document_format format);

static inline void format_tell(const struct format_input *input, unsigned page, unsigned page_count)
{
    if (input->progress)
        input->progress(input->progress_owner, page, page_count);
}

#endif
