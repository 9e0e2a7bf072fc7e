#include "model/reading.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"

enum { LONGEST_PATH_BYTES = 256, DEEPEST_CLAUSE = 16 };

const char *document_format_code(enum document_format format)
{
    static const char *const codes[] = {
#define DOCUMENT_FORMAT(name, code, summary) [FORMAT_##name] = code,
#include "model/document-formats.def"
#undef DOCUMENT_FORMAT
    };
    return codes[format];
}

const char *document_format_summary(enum document_format format)
{
    static const char *const summaries[] = {
#define DOCUMENT_FORMAT(name, code, summary) [FORMAT_##name] = summary,
#include "model/document-formats.def"
#undef DOCUMENT_FORMAT
    };
    return summaries[format];
}

struct clarity_row {
    const char *code, *title, *question;
};

static const struct clarity_row clarity_rows[] = {
#define CLARITY_MARK(name, code, title, question) [CLARITY_##name] = {code, title, question},
#include "model/clarity-marks.def"
#undef CLARITY_MARK
};

const char *clarity_mark_code(enum clarity_mark mark)
{
    return clarity_rows[mark].code;
}

const char *clarity_mark_title(enum clarity_mark mark)
{
    return clarity_rows[mark].title;
}

const char *clarity_mark_question(enum clarity_mark mark)
{
    return clarity_rows[mark].question;
}

size_t task_count_clear(const struct task *task)
{
    size_t count = 0;
    for (size_t mark = 0; mark < CLARITY_MARK_COUNT; mark++)
        count += task->clarity[mark].given;
    return count;
}

/* A sub-number "1.2" stands below its "1." yet already says so: the path shows it alone. */
static bool repeats_parent(const struct clause *clause)
{
    return clause->kind == CLAUSE_SUBNUMBER;
}

struct text clause_path(struct arena *arena, const struct reading *reading, int clause)
{
    const struct clause *path[DEEPEST_CLAUSE];
    size_t depth = 0;
    bool skip_number = false;
    for (int i = clause; i != CLAUSE_NONE && depth < DEEPEST_CLAUSE; i = reading->clauses.at[i].parent) {
        const struct clause *at = &reading->clauses.at[i];
        bool skipped = skip_number && at->kind == CLAUSE_NUMBER;
        skip_number = repeats_parent(at);
        if (!skipped && !text_is_empty(at->marker))
            path[depth++] = at;
    }
    struct buffer printed = buffer_open(arena, LONGEST_PATH_BYTES);
    while (depth > 0) {
        struct text marker = path[--depth]->marker;
        if (marker.len + 2 > buffer_room(&printed))
            break;
        if (printed.len > 0)
            buffer_add_byte(&printed, '.');
        buffer_add(&printed, marker);
    }
    return buffer_text(&printed);
}
