/*
 * fuzz_pdf_text.c: the layout of pages from words and rules that stand anywhere: what a hostile PDF can make of them.
 *
 * Eight bytes are a word or a rule: what it is, its place in a page of 256 by 256 steps, its width, height and page.
 */
#include <stdint.h>

#include "base/job.h"
#include "document/page/page_layout.h"
#include "document/page/text_layer.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

enum { ITEM_BYTES = 8, PAGES = 4, MEMORY_BYTES = 64 << 20 };

static const struct text WORDS[] = {TEXT_INIT("Kính"), TEXT_INIT("gửi"),   TEXT_INIT("1."),    TEXT_INIT("việc"),
                                    TEXT_INIT("Nơi"),  TEXT_INIT("nhận:"), TEXT_INIT("3"),     TEXT_INIT("CỘNG"),
                                    TEXT_INIT("HÒA"),  TEXT_INIT("-"),     TEXT_INIT("thực."), TEXT_INIT("[2]"),
                                    TEXT_INIT("á»§y"), TEXT_INIT("b"),     TEXT_INIT("Điều"),  TEXT_INIT("/")};

static void add_item(struct arena *arena, const uint8_t *at, struct page *page)
{
    double left = at[1] * 2.4, top = at[2] * 3.3;
    struct box box = {left, top, left + at[3], top + at[4] / 8.0};
    struct page_word word = {WORDS[at[0] % COUNT_OF(WORDS)], box, at[5] / 8.0, (uint8_t)(at[6] % 101)};
    if (at[0] & 0x80)
        LIST_ADD(arena, &page->rules,
                 ((struct box){left, top, left + at[3] * (at[0] & 1), top + at[4] * !(at[0] & 1)}));
    else
        LIST_ADD(arena, &page->words, word);
}

static bool lay_out(struct arena *arena, void *argument, struct error *error)
{
    struct text input = *(struct text *)argument;
    struct page_list pages = {0};
    struct read_text text;
    for (unsigned i = 0; i < PAGES; i++)
        LIST_ADD(arena, &pages, ((struct page){.number = i + 1, .width = 620, .height = 850}));
    for (size_t i = 0; i + ITEM_BYTES <= input.len; i += ITEM_BYTES) {
        const uint8_t *item = (const uint8_t *)input.at + i;
        add_item(arena, item, &pages.at[item[7] % PAGES]);
    }
    (void)text_layer_calls_for_recognition(&pages);
    struct text_builder builder = text_builder_open(arena, FORMAT_PDF, 1 << 20);
    pages_print(arena, &pages, &builder);
    return text_builder_take(&builder, &text, error);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    struct text input = {(const char *)bytes, len < 1 << 14 ? len : 1 << 14};
    struct error error;
    (void)!job_run((struct job){.memory_bytes = MEMORY_BYTES}, lay_out, &input, &error);
    return 0;
}
