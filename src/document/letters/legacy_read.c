#include "document/letters/legacy_read.h"

bool legacy_read(const struct format_input *input, legacy_read_all *read, void *document, struct text_builder *builder,
                 struct error *error)
{
    struct format_input blind = *input;
    struct legacy_reading reading = {.input = &blind, .builder = builder};
    enum document_format format = builder->format;
    blind.sight = NULL;
    if (!read(&reading, document, error))
        return false;
    if (builder->is_handed_over && !input->sight)
        return true;
    reading.font = legacy_font_guess(input->arena, reading.typed);
    if (reading.font == LEGACY_NONE && !builder->is_handed_over)
        return true;
    reading.input = input;
    *builder = text_builder_open(input->arena, format, input->limits.text_bytes);
    return read(&reading, document, error);
}
