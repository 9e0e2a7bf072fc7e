#include "work/book/verify.h"

#include "store/attachment/attachment.h"
#include "store/keeping/verify.h"
#include "work/book/book_state.h"

bool book_verify(struct book *book, struct arena *arena, struct verify_report *report, struct error *error)
{
    return store_verify(book->store, arena, report, error);
}

bool book_tidy(struct book *book, struct arena *arena, size_t *count, struct error *error)
{
    return store_tidy(book->store, arena, count, error);
}
