#include "codec/cell_error.h"

bool cell_is_error(struct text cell)
{
    static const struct text errors[] = {TEXT_INIT("#REF!"),  TEXT_INIT("#N/A"),  TEXT_INIT("#VALUE!"),
                                         TEXT_INIT("#NAME?"), TEXT_INIT("#NUM!"), TEXT_INIT("#DIV/0!"),
                                         TEXT_INIT("#NULL!")};
    for (size_t i = 0; i < COUNT_OF(errors); i++)
        if (text_equal(cell, errors[i]))
            return true;
    return false;
}
