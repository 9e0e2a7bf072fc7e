#include "task_digest.h"

#include "store/question/question.h"
#include "support/test.h"

static void mix(struct task_digest *digest, int64_t number)
{
    digest->digest = (digest->digest ^ (uint64_t)number) * 0x9E3779B97F4A7C15u;
    digest->digest ^= digest->digest >> 31;
}

static bool mix_record(void *listener, const struct task_record *record)
{
    struct task_digest *digest = listener;
    digest->tasks++;
#define COLUMN(name, absent) mix(digest, (int64_t)record->name);
#include "store/fold/task-columns.def"
#undef COLUMN
    return true;
}

struct task_digest task_digest_of(struct store *store, struct task_cut cut)
{
    TEST_ARENA(arena);
    struct arena *scratch = arena_scratch(arena);
    struct task_digest digest = {0};
    struct task_range range = {.kind = TASKS_ALL, .cut = cut};
    struct book_reader *reader;
    struct error error;
    if (!book_reader_open(store, scratch, &reader, &error) ||
        !question_tasks(reader, scratch, &range, mix_record, &digest, &error))
        fail_msg("%s (%s)", error.message, error.arguments[0]);
    arena_close(scratch);
    return digest;
}
