#include "document/letters/legacy_read.h"

bool legacy_read(const struct format_input *input, legacy_read_all *read, void *document, struct text_builder *builder,
                 struct error *error)
{
    struct text typed;
    if (!read(document, LEGACY_NONE, builder, &typed, error))
        return false;
    enum legacy_font font = legacy_font_guess(input->arena, typed);
    if (font == LEGACY_NONE)
        return true;
    *builder = text_builder_open(input->arena, builder->format, input->limits.text_bytes);
    return read(document, font, builder, &typed, error);
}
