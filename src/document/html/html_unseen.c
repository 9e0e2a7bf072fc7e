#include "document/html/html_unseen.h"

#include "base/buffer.h"
#include "base/list.h"
#include "base/utf8.h"
#include "document/html/html_entity.h"
#include "document/letters/stamp_words.h"

void html_unseen_take(struct html_unseen *unseen, struct arena *arena, struct text words)
{
    enum { LONGEST = 256, MOST_MARKS = 64 };
    SCRATCH(scratch, arena);
    struct buffer hidden = buffer_open(scratch, words.len * 4 + 1);
    if (words.len > LONGEST || unseen->count == MOST_MARKS)
        return;
    for (int32_t point = html_next_point(&words); point >= 0; point = html_next_point(&words))
        buffer_add_point(&hidden, point < ' ' ? ' ' : point);
    struct text mark = text_trim(utf8_compose(scratch, buffer_text(&hidden)));
    if (are_mark_words(mark))
        LIST_ADD(arena, unseen, text_copy(arena, mark));
}
