#include "model/reading.h"

#include "base/buffer.h"
#include "base/message.h"

enum { DEEPEST_CLAUSE = 16 };

const char *read_caution_code(enum read_caution caution)
{
    static const char *const codes[] = {
#define READ_CAUTION(name, code, one, several) [READ_CAUTION_##name] = code,
#include "model/read-cautions.def"
#undef READ_CAUTION
    };
    return codes[caution];
}

struct text read_caution_words(struct arena *arena, enum language language, enum read_caution caution, size_t count)
{
    static const struct {
        const char *one, *several;
    } sentences[] = {
#define READ_CAUTION(name, code, one, several) [READ_CAUTION_##name] = {one, several},
#include "model/read-cautions.def"
#undef READ_CAUTION
    };
    const char *sentence = message_translate_count(language, sentences[caution].one, sentences[caution].several, count);
    struct text number = text_print(arena, "%zu", count);
    struct buffer words = buffer_open(arena, SIZE_MAX);
    message_fill(&words, text_from(sentence), &number, 1);
    return buffer_text(&words);
}

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
    const char *code, *title, *question, *advice;
};

static const struct clarity_row clarity_rows[] = {
#define CLARITY_MARK(name, code, title, question, advice) [CLARITY_##name] = {code, title, question, advice},
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

const char *clarity_mark_advice(enum clarity_mark mark)
{
    return clarity_rows[mark].advice;
}

size_t task_count_clear(const struct task *task)
{
    size_t count = 0;
    for (size_t mark = 0; mark < CLARITY_MARK_COUNT; mark++)
        count += task->clear[mark];
    return count;
}

struct span task_mark_span(const struct task *task, enum clarity_mark mark)
{
    if (!task->clear[mark])
        return (struct span){0};
    switch (mark) {
    case CLARITY_PERSON:
    case CLARITY_RESPONSIBILITY:
        return task->lead.at[0].span;
    case CLARITY_WORK:
        return task->action.span;
    case CLARITY_TIME:
        return task->deadline.field.span;
    case CLARITY_PRODUCT:
        return task->product.span;
    case CLARITY_COMPETENCE:
        return task->competence.span;
    case CLARITY_MARK_COUNT:
        break;
    }
    return (struct span){0};
}

/* A sub-number "1.2" stands below its "1." yet already says so: the path shows it alone. */
static bool repeats_parent(const struct clause *clause)
{
    return clause->kind == CLAUSE_SUBNUMBER;
}

static size_t add_marker(struct text marker, size_t len, char to[CLAUSE_PATH_BYTES])
{
    size_t dot = len > 0;
    if (len + dot + marker.len > CLAUSE_PATH_BYTES)
        return len;
    if (dot)
        to[len] = '.';
    memcpy(to + len + dot, marker.at, marker.len);
    return len + dot + marker.len;
}

struct text clause_path(const struct reading *reading, int clause, char to[CLAUSE_PATH_BYTES])
{
    struct text markers[DEEPEST_CLAUSE];
    size_t depth = 0, len = 0;
    bool skip_number = false;
    for (int i = clause; i != CLAUSE_NONE && depth < DEEPEST_CLAUSE; i = reading->clauses.at[i].parent) {
        const struct clause *at = &reading->clauses.at[i];
        bool skipped = skip_number && at->kind == CLAUSE_NUMBER;
        skip_number = repeats_parent(at);
        if (!skipped && !text_is_empty(at->marker))
            markers[depth++] = at->marker;
    }
    while (depth > 0)
        len = add_marker(markers[--depth], len, to);
    return (struct text){to, len};
}
