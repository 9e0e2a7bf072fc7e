#include "support/word97.h"

#include <assert.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"

enum {
    SECTOR = 512,
    TEXT_AT = 1024,
    RUN_PAGE = 8,
    PARAGRAPH_PAGE = 9,
    MAIN_BYTES = 5120,
    SMALL_BYTES = 2048,
    DATA_BYTES = 512
};
enum { TABLE_BYTES = SMALL_BYTES - DATA_BYTES, SMALL_SECTOR = 64 };
static const uint32_t FREE_SECTOR = 0xFFFFFFFF, LAST_SECTOR = 0xFFFFFFFE, TABLE_OF_SECTORS = 0xFFFFFFFD;

static void put(char *at, uint64_t number, size_t len)
{
    for (size_t i = 0; i < len; i++)
        at[i] = (char)(number >> 8 * i);
}

/* Puts a structure into the table stream and its place into the head. */
static void put_part(char *main, size_t fib_at, char *table, size_t *end, struct text part)
{
    put(main + fib_at, *end, 4);
    put(main + fib_at + 4, part.len, 4);
    memcpy(table + *end, part.at, part.len);
    *end += part.len;
}

static size_t put_wide(char *to, const char *words)
{
    struct text rest = text_from(words);
    size_t len = 0;
    for (int32_t point = text_next_point(&rest); point >= 0; point = text_next_point(&rest), len += 2) {
        assert(point < 0x10000);
        put(to + len, (uint64_t)point, 2);
    }
    return len;
}

/* The place in the file of a character. */
static uint32_t place_of(const struct word97 *parts, uint32_t number)
{
    uint32_t narrow = (uint32_t)strlen(parts->narrow);
    return TEXT_AT + (number <= narrow ? number : narrow + 2 * (number - narrow));
}

/* A page of properties; those of paragraphs have entries of 13 bytes and open with a style. */
static void put_page(char *page, const struct word97 *parts, const struct word97_properties *list, bool is_paragraphs)
{
    size_t count = 0;
    while (list[count].end)
        count++;
    size_t entry = is_paragraphs ? 13 : 1, at = SECTOR - 2;
    put(page, TEXT_AT, 4);
    put(page + SECTOR - 1, count, 1);
    for (size_t i = 0; i < count; i++) {
        put(page + 4 * (i + 1), place_of(parts, list[i].end), 4);
        if (list[i].len == 0)
            continue;
        size_t len = list[i].len + (is_paragraphs ? 2 : 0), head = is_paragraphs && len % 2 == 0 ? 2 : 1;
        at = (at - len - head) & ~(size_t)1;
        put(page + 4 * (count + 1) + entry * i, at / 2, 1);
        put(page + at + head - 1, !is_paragraphs ? len : head == 2 ? len / 2 : (len + 1) / 2, 1);
        memcpy(page + at + head + (is_paragraphs ? 2 : 0), list[i].bytes, list[i].len);
    }
}

static struct text pages_list(char to[12], const struct word97 *parts, uint32_t count, uint32_t page)
{
    put(to, TEXT_AT, 4);
    put(to + 4, place_of(parts, count), 4);
    put(to + 8, page, 4);
    return (struct text){to, 12};
}

static struct text pieces_list(char to[64], const struct word97 *parts, uint32_t count)
{
    uint32_t narrow = (uint32_t)strlen(parts->narrow), pieces = parts->wide ? 2 : 1;
    size_t len = 4 * (pieces + 1) + 8 * (size_t)pieces;
    to[0] = 2;
    put(to + 1, len, 4);
    char *list = to + 5;
    put(list + 4, narrow, 4);
    put(list + 4 * pieces, count, 4);
    put(list + 4 * (pieces + 1) + 2, 0x40000000 | TEXT_AT * 2, 4);
    if (parts->wide)
        put(list + 4 * (pieces + 1) + 8 + 2, TEXT_AT + narrow, 4);
    return (struct text){to, 5 + len};
}

static struct text fonts_list(char to[512], const struct word97 *parts)
{
    size_t len = 4, count = 0;
    for (; count < COUNT_OF(parts->fonts) && parts->fonts[count]; count++) {
        size_t name = 2 * strlen(parts->fonts[count]) + 2;
        put(to + len, 0x28 + name - 1, 1);
        put_wide(to + len + 0x28, parts->fonts[count]);
        len += 0x28 + name;
    }
    put(to, count, 2);
    return (struct text){to, len};
}

static void put_document(char *main, char *table, const struct word97 *parts)
{
    size_t end = 16; /* not at 0, where nothing would be missed */
    uint32_t narrow = (uint32_t)strlen(parts->narrow), count = narrow;
    memcpy(main + TEXT_AT, parts->narrow, narrow);
    if (parts->wide)
        count += (uint32_t)put_wide(main + TEXT_AT + narrow, parts->wide) / 2;
    put(main, 0xA5EC, 2);
    put(main + 2, parts->version ? parts->version : 0xC1, 2);
    put(main + 0x0A, 0x0200 | parts->flags, 2);
    put(main + 0x4C, count - parts->note_len - parts->furniture_len, 4);
    put(main + 0x50, parts->note_len, 4);
    put(main + 0x54, parts->furniture_len, 4);
    char list[512] = {0};
    put_part(main, 0x1A2, table, &end, pieces_list(list, parts, count));
    put_part(main, 0xFA, table, &end, pages_list(list, parts, count, RUN_PAGE));
    put_part(main, 0x102, table, &end, pages_list(list, parts, count, PARAGRAPH_PAGE));
    memset(list, 0, sizeof list);
    put_part(main, 0x112, table, &end, fonts_list(list, parts));
    memset(list, 0, sizeof list);
    if (parts->forms.len) {
        put_part(main, 0x2E2, table, &end, parts->forms);
        put_part(main, 0x2EA, table, &end, parts->lists);
    }
    if (parts->note_len) {
        put(list, parts->note_mark, 4);
        put_part(main, 0xAA, table, &end, (struct text){list, 10});
        put(list, 0, 4);
        put(list + 4, parts->note_len, 4);
        put_part(main, 0xB2, table, &end, (struct text){list, 12});
    }
    put_page(main + RUN_PAGE * SECTOR, parts, parts->runs, false);
    put_page(main + PARAGRAPH_PAGE * SECTOR, parts, parts->paragraphs, true);
    assert(end <= TABLE_BYTES);
}

static void put_entry(char *entry, const char *name, int kind, uint32_t first, uint32_t len)
{
    put_wide(entry, name);
    put(entry + 64, 2 * strlen(name) + 2, 2);
    put(entry + 66, (uint64_t)kind, 1);
    put(entry + 68, FREE_SECTOR, 4);
    put(entry + 72, FREE_SECTOR, 4);
    put(entry + 76, FREE_SECTOR, 4);
    put(entry + 116, first, 4);
    put(entry + 120, len, 4);
}

/* Sectors: 0 the FAT, 1 the directory, 2 the mini FAT, 3 to 6 the small stream, 7 on the document. */
struct text word97_file(struct arena *arena, const struct word97 *parts)
{
    enum { FIRST_SMALL = 3, FIRST_MAIN = 7, SECTORS = FIRST_MAIN + MAIN_BYTES / SECTOR };
    char *file = arena_array(arena, char, (1 + SECTORS) * SECTOR), *first = file + SECTOR;
    memcpy(file, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    put(file + 0x1E, 9, 2);
    put(file + 0x20, 6, 2);
    put(file + 0x2C, 1, 4);
    put(file + 0x30, 1, 4);
    put(file + 0x38, 4096, 4);
    put(file + 0x3C, 2, 4);
    put(file + 0x44, LAST_SECTOR, 4);
    for (size_t i = 1; i < 109; i++)
        put(file + 0x4C + 4 * i, FREE_SECTOR, 4);
    for (size_t i = 0; i < SECTOR / 4; i++)
        put(first + 4 * i, i < SECTORS ? i + 1 : FREE_SECTOR, 4);
    put(first, TABLE_OF_SECTORS, 4);
    put(first + 4, LAST_SECTOR, 4);
    put(first + 8, LAST_SECTOR, 4);
    put(first + 4 * (FIRST_MAIN - 1), LAST_SECTOR, 4);
    put(first + 4 * (SECTORS - 1), LAST_SECTOR, 4);
    char *directory = first + SECTOR;
    put_entry(directory, "Root Entry", 5, FIRST_SMALL, SMALL_BYTES);
    put(directory + 76, 2, 4);
    put_entry(directory + 128, "WordDocument", 2, FIRST_MAIN, MAIN_BYTES);
    put_entry(directory + 256, "1Table", 2, 0, TABLE_BYTES);
    put(directory + 256 + 68, 1, 4);
    put(directory + 256 + 72, 3, 4);
    put_entry(directory + 384, "Data", 2, TABLE_BYTES / SMALL_SECTOR, DATA_BYTES);
    for (size_t i = 0; i < SMALL_BYTES / SMALL_SECTOR; i++)
        put(first + 2 * SECTOR + 4 * i, i + 1, 4);
    put(first + 2 * SECTOR + 4 * (TABLE_BYTES / SMALL_SECTOR - 1), LAST_SECTOR, 4);
    put(first + 2 * SECTOR + 4 * (SMALL_BYTES / SMALL_SECTOR - 1), LAST_SECTOR, 4);
    put_document(first + FIRST_MAIN * SECTOR, first + FIRST_SMALL * SECTOR, parts);
    assert(parts->data.len <= DATA_BYTES);
    if (parts->data.len)
        memcpy(first + FIRST_SMALL * SECTOR + TABLE_BYTES, parts->data.at, parts->data.len);
    return (struct text){file, (1 + SECTORS) * SECTOR};
}
