/*
 * fuzz_xlsx.c: a whole file that begins with "PK"; or what stands in its parts, with a form feed between the rows of a
 * sheet (with what follows them), the styles, the strings, the columns, the shapes, the comments and a hidden sheet.
 * The relation "p" of the shapes is a picture.
 */
#include "document/xlsx/xlsx.h"
#include "support/fuzz_reading.h"
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
                                                  .comments = parts[5],
                                                  .picture = TEXT("picture")});
}

static bool read_parts(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    struct format_input packed = *input;
    packed.bytes = file_of(input->arena, input->bytes);
    return xlsx_read(&packed, builder, error);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    fuzz_read(read_parts, bytes, len);
    return 0;
}
