#include "document/rtf/rtf_picture.h"

#include "base/hex.h"
#include "document/bitmap.h"

enum { TWIPS_PER_INCH = 1440, FULL_SCALE = 100 };

void rtf_picture_begin(struct rtf_picture *picture, const struct format_input *input)
{
    *picture = (struct rtf_picture){.bytes = buffer_open(input->arena, input->bytes.len),
                                    .is_kept = input->sight != NULL,
                                    .scale_x = FULL_SCALE,
                                    .scale_y = FULL_SCALE,
                                    .high_digit = -1};
}

void rtf_picture_take_word(struct rtf_picture *picture, const struct rtf_token *token)
{
    static const struct text DRAWN[] = {TEXT_INIT("emfblip"), TEXT_INIT("wmetafile"), TEXT_INIT("macpict"),
                                        TEXT_INIT("pmmetafile")};
    for (size_t i = 0; i < COUNT_OF(DRAWN); i++)
        picture->is_drawn |= text_equal(token->name, DRAWN[i]);
    picture->is_bitmap |= text_equal(token->name, TEXT("dibitmap"));
    const struct {
        struct text name;
        int32_t *number;
    } numbers[] = {{TEXT("picwgoal"), &picture->width},
                   {TEXT("pichgoal"), &picture->height},
                   {TEXT("picscalex"), &picture->scale_x},
                   {TEXT("picscaley"), &picture->scale_y}};
    for (size_t i = 0; i < COUNT_OF(numbers); i++)
        if (text_equal(token->name, numbers[i].name))
            *numbers[i].number = token->number;
    if (picture->is_kept)
        buffer_add(&picture->bytes, token->data);
}

void rtf_picture_take_digit(struct rtf_picture *picture, char digit)
{
    int value = picture->is_kept ? hex_value(digit) : -1;
    if (value < 0)
        return;
    if (picture->high_digit >= 0)
        buffer_add_byte(&picture->bytes, (char)(picture->high_digit << 4 | value));
    picture->high_digit = picture->high_digit >= 0 ? -1 : value;
}

static double inches(int32_t twips, int32_t scale)
{
    return twips > 0 && scale > 0 ? (double)twips / TWIPS_PER_INCH * scale / FULL_SCALE : 0;
}

void rtf_picture_end(struct rtf_picture *picture, struct flow *flow)
{
    struct format_picture shown = {.bytes = buffer_text(&picture->bytes),
                                   .width = inches(picture->width, picture->scale_x),
                                   .height = inches(picture->height, picture->scale_y)};
    if (picture->is_bitmap && shown.bytes.len)
        shown.bytes = bitmap_file(flow->arena, shown.bytes);
    if (!picture->is_drawn || !picture->is_object)
        flow_picture(flow, shown, picture->is_drawn);
}
