#include "document/stamp_picture.h"

#include "base/arena.h"

/* Inches; what is smaller holds no words. */
static const double SMALLEST = 0.12;

enum { MOST_LOOKED_AT = 256, HEAD_LINES = 60 };

bool stamp_picture_is_on_head(const struct text_builder *builder)
{
    return builder->lines.count < HEAD_LINES;
}

bool stamp_picture_may_be(double width, double height, bool is_on_head)
{
    bool is_size_unknown = width <= 0 || height <= 0;
    if (is_size_unknown)
        return true;
    if (width < SMALLEST || height < SMALLEST)
        return false;
    return is_on_head || picture_is_stamp_sized(width, height);
}

/* Adds those that stand on the head, or the others, as many as are looked at. */
static size_t take(const struct stamp_picture_list *pictures, bool is_on_head, struct format_picture *taken,
                   size_t count)
{
    for (size_t i = 0; i < pictures->count && count < MOST_LOOKED_AT; i++)
        if (pictures->at[i].is_on_head == is_on_head)
            taken[count++] = pictures->at[i].shown;
    return count;
}

bool stamp_pictures_look(const struct format_input *input, const struct stamp_pictures *pictures,
                         struct text_builder *builder, struct error *error)
{
    const struct stamp_picture_list *list = &pictures->list;
    text_builder_caution(builder, READ_CAUTION_UNSEEN_PICTURE, pictures->unseen);
    if (list->count == 0)
        return true;
    if (!input->sight) {
        text_builder_hand_over(builder, FORMAT_SCAN);
        return true;
    }
    struct format_picture *taken = arena_array(input->arena, struct format_picture, MOST_LOOKED_AT);
    size_t count = take(list, false, taken, take(list, true, taken, 0));
    text_builder_caution(builder, READ_CAUTION_UNSEEN_PICTURE, list->count - count);
    return input->sight->look(input, taken, count, builder, error);
}
