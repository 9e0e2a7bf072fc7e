#include "work/book/verify.h"

#include "store/attachment/attachment.h"
#include "store/keeping/verify.h"
#include "work/book/book_state.h"

void verify_answer_fill(struct verify_answer *answer, const struct verify_report *report)
{
    *answer = (struct verify_answer){.events = (size_t)report->events,
                                     .attachments = report->attachments,
                                     .strays = report->strays,
                                     .erased = report->erased,
                                     .returned = report->returned,
                                     .is_unscrubbed = report->is_unscrubbed};
    memcpy(answer->returned_list, report->returned_list, sizeof answer->returned_list);
    memcpy(answer->root, report->root, sizeof answer->root);
}

bool book_verify(struct book *book, struct arena *arena, struct verify_answer *answer, struct error *error)
{
    struct verify_report report;
    if (!store_verify(book->store, arena, &report, error))
        return false;
    verify_answer_fill(answer, &report);
    return true;
}

bool book_tidy(struct book *book, struct arena *arena, size_t *count, struct error *error)
{
    return store_tidy(book->store, arena, count, error);
}
