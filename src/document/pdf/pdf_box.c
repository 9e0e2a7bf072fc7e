#include "document/pdf/pdf_box.h"

#include <math.h>

struct box pdf_box_of(PopplerRectangle rectangle)
{
    return (struct box){rectangle.x1 < rectangle.x2 ? rectangle.x1 : rectangle.x2,
                        rectangle.y1 < rectangle.y2 ? rectangle.y1 : rectangle.y2,
                        rectangle.x1 < rectangle.x2 ? rectangle.x2 : rectangle.x1,
                        rectangle.y1 < rectangle.y2 ? rectangle.y2 : rectangle.y1};
}

bool pdf_box_is_finite(struct box box)
{
    return isfinite(box.left) && isfinite(box.top) && isfinite(box.right) && isfinite(box.bottom);
}

bool pdf_box_is_on_head(const struct page *page, struct box box)
{
    return box.top < page->height / 3;
}
