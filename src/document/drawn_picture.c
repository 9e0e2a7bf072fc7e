#include "document/drawn_picture.h"

bool is_drawn_picture(struct text name)
{
    static const struct text ENDS[] = {TEXT_INIT(".emf"), TEXT_INIT(".wmf"), TEXT_INIT(".emz"), TEXT_INIT(".wmz"),
                                       TEXT_INIT(".svg")};
    bool is_one = text_starts(name, TEXT("data:image/svg"));
    for (size_t i = 0; i < COUNT_OF(ENDS); i++)
        is_one |= text_ends(name, ENDS[i]);
    return is_one;
}
