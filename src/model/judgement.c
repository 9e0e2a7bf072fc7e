#include "model/judgement.h"

#include "base/message.h"

enum { LONGEST_SET_BYTES = 100 };

struct judgement_row {
    enum judgement bit;
    struct text code;
    const char *title;
};

static const struct judgement_row rows[] = {
#define JUDGEMENT(name, bit, code, title) {JUDGED_##name, TEXT_INIT(code), title},
#include "model/judgements.def"
#undef JUDGEMENT
};

bool judgement_add(struct text code, unsigned *judged)
{
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        if (!text_equal(rows[i].code, code))
            continue;
        *judged |= rows[i].bit;
        return true;
    }
    return false;
}

const char *judgement_title(struct text code)
{
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (text_equal(rows[i].code, code))
            return rows[i].title;
    return NULL;
}

unsigned judgement_read(struct text lines)
{
    unsigned judged = 0;
    for (struct text code; text_split(&lines, '\n', &code);)
        if (!judgement_add(code, &judged))
            continue;
    return judged;
}

struct text judgement_print(struct arena *arena, unsigned judged)
{
    struct buffer lines = buffer_open(arena, LONGEST_SET_BYTES);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (judged & rows[i].bit)
            buffer_print(&lines, "%s%s", lines.len ? "\n" : "", rows[i].code.at);
    return buffer_text(&lines);
}
