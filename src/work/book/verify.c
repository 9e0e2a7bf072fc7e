#include "work/book/verify.h"

#include "store/attachment/attachment.h"
#include "store/keeping/verify.h"
#include "work/book/book_state.h"

bool book_verify(struct book *book, struct arena *arena, struct verify_answer *answer, struct error *error)
{
    struct verify_report report;
    if (!store_verify(book->store, arena, &report, error))
        return false;
    answer->events = (size_t)report.events;
    answer->attachments = report.attachments;
    answer->strays = report.strays;
    memcpy(answer->root, report.root, sizeof answer->root);
    return true;
}

bool book_tidy(struct book *book, struct arena *arena, size_t *count, struct error *error)
{
    return store_tidy(book->store, arena, count, error);
}
