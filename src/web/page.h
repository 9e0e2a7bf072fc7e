/*
 * page.h: what the compiled pages stand on: writing a value at the place where it stands.
 *
 * tools/compile_pages.py turns the .html files of pages/ into functions that call these; docs/pages.md describes the
 * language. A place decides the escaping, a type decides what is written: texts as they are, numbers in digits, a
 * `const char *` is a msgid and is translated, and markup (made by our own C alone) stands in text only.
 */
#ifndef WEB_PAGE_H
#define WEB_PAGE_H

#include "base/buffer.h"
#include "base/message.h"

enum { PAGE_BYTES = 256 << 20 };

struct page {
    struct buffer to;
    enum language language;
};

/* HTML that is finished: its words are escaped. */
struct markup {
    struct text html;
};

struct page page_open(struct arena *arena, enum language language);

void page_literal(struct page *page, struct text html);
void page_text(struct page *page, struct text words); /* escaped for text and for quoted attributes */
void page_number(struct page *page, uint64_t number);
void page_msgid(struct page *page, const char *msgid);
void page_markup(struct page *page, struct markup markup);

/* "?a=…&b=…" with its parts percent-encoded already: stands in addresses alone, as it is. */
struct page_query {
    struct text encoded;
};

void page_query(struct page *page, struct page_query query);

/* One part of an address: all but letters, digits and "-._~" percent-encoded. */
void page_url(struct page *page, struct text part);

void page_message(struct page *page, const char *msgid, const struct text *arguments, size_t count);
void page_message_count(struct page *page, const char *singular, const char *plural, uint64_t number,
                        const struct text *arguments, size_t count);

struct text page_argument_number(struct page *page, uint64_t number);
struct text page_argument_msgid(struct page *page, const char *msgid);
struct text page_argument_text(struct page *page, struct text text);

bool page_is_text(struct text text);
bool page_is_markup(struct markup markup);
bool page_is_number(uint64_t number);
bool page_is_pointer(const void *pointer);

#define PAGE_NUMBERS(function)                                                                                         \
    bool : function, uint8_t : function, uint16_t : function, unsigned : function, size_t : function

#define PAGE_TEXT(page, value)                                                                                         \
    _Generic((value), struct text                                                                                      \
             : page_text, struct markup                                                                                \
             : page_markup, const char *                                                                               \
             : page_msgid, PAGE_NUMBERS(page_number))(page, value)

#define PAGE_ATTRIBUTE(page, value)                                                                                    \
    _Generic((value), struct text : page_text, const char * : page_msgid, PAGE_NUMBERS(page_number))(page, value)

#define PAGE_URL(page, value)                                                                                          \
    _Generic((value), struct text : page_url, struct page_query : page_query, PAGE_NUMBERS(page_number))(page, value)

#define PAGE_ARGUMENT(page, value)                                                                                     \
    _Generic((value), struct text                                                                                      \
             : page_argument_text, const char *                                                                        \
             : page_argument_msgid, PAGE_NUMBERS(page_argument_number))(page, value)

/* Whether there is anything: words, a number that is not 0, a pointer. */
#define PAGE_IS(value)                                                                                                 \
    _Generic((value), struct text                                                                                      \
             : page_is_text, struct markup                                                                             \
             : page_is_markup, const char *                                                                            \
             : page_is_pointer, PAGE_NUMBERS(page_is_number))(value)

#endif
