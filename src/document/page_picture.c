#include "document/page_picture.h"

#include "base/list.h"

struct page_pictures page_pictures_open(const struct format_input *input, struct text_builder *builder)
{
    return (struct page_pictures){.input = input, .builder = builder};
}

void page_picture_add(struct page_pictures *pages, struct format_picture picture)
{
    pages->has_any = true;
    if (pages->input->sight)
        LIST_ADD(pages->input->arena, &pages->waiting, picture);
}

void page_pictures_pass(struct page_pictures *pages)
{
    pages->passed = pages->waiting.count;
}

void page_pictures_write(struct page_pictures *pages)
{
    struct page_picture_list *waiting = &pages->waiting;
    if (pages->passed == 0)
        return;
    if (!pages->has_failed)
        pages->has_failed = !pages->input->sight->read_pages(pages->input, waiting->at, pages->passed, pages->builder,
                                                             &pages->error);
    waiting->count -= pages->passed;
    memmove(waiting->at, waiting->at + pages->passed, waiting->count * sizeof *waiting->at);
    pages->passed = 0;
}

bool page_pictures_end(struct page_pictures *pages, struct error *error)
{
    page_pictures_pass(pages);
    page_pictures_write(pages);
    if (pages->has_any && !pages->input->sight)
        text_builder_hand_over(pages->builder, FORMAT_SCAN);
    if (pages->has_failed)
        *error = pages->error;
    return !pages->has_failed;
}
