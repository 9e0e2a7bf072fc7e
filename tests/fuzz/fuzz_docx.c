/*
 * fuzz_docx.c: a whole file that begins with "PK"; or what stands in its parts, with a form feed between the body, the
 * styles, the numbering and the footnotes, so that changes reach the readers and not the checksums of an archive. The
 * relation "p" of the body is a picture.
 */
#include "document/docx/docx.h"
#include "support/fuzz_reading.h"
#include "support/office.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static struct text file_of(struct arena *arena, struct text input)
{
    if (text_starts(input, TEXT("PK")))
        return input;
    const char *parts[4];
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        struct text part = TEXT_NONE;
        parts[i] = text_split(&input, '\f', &part) || i == 0 ? text_terminated(arena, part) : NULL;
    }
    return office_docx(arena, (struct docx_parts){.body = parts[0],
                                                  .styles = parts[1],
                                                  .numbering = parts[2],
                                                  .footnotes = parts[3],
                                                  .picture = TEXT("picture")});
}

static bool read_parts(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    struct format_input packed = *input;
    packed.bytes = file_of(input->arena, input->bytes);
    return docx_read(&packed, builder, error);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    fuzz_read(read_parts, bytes, len);
    return 0;
}
