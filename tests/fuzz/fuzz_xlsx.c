/*
 * fuzz_xlsx.c: a whole file that begins with "PK"; or what stands in its parts, with a form feed between the rows of a
 * sheet (with what follows them), the styles, the strings, the columns, the shapes, the comments and a hidden sheet.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "document/xlsx/xlsx.h"
#include "support/office.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static struct text file_of(struct arena *arena, struct text input)
{
    if (text_starts(input, TEXT("PK")))
        return input;
    const char *parts[7];
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        struct text part = TEXT_NONE;
        parts[i] = text_split(&input, '\f', &part) || i == 0 ? text_terminated(arena, part) : NULL;
    }
    return office_xlsx(arena, (struct xlsx_parts){.sheets = {parts[0], parts[6]},
                                                  .sheet_states = {NULL, "state='hidden'"},
                                                  .styles = parts[1],
                                                  .strings = parts[2],
                                                  .columns = parts[3],
                                                  .drawing = parts[4],
                                                  .comments = parts[5]});
}

static void exhausted(void *owner)
{
    (void)owner;
    abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    struct arena *arena = arena_open((size_t)1 << 28, 0, exhausted, NULL);
    struct read_text text;
    struct error error;
    struct text file = file_of(arena, (struct text){(const char *)bytes, len});
    if (office_read(arena, xlsx_read, file, 0, &text, &error) && !office_text_is_sound(&text))
        abort();
    arena_close(arena);
    return 0;
}
