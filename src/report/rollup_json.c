#include "report/rollup_report.h"

static void add_count(struct json_writer *json, const char *key, int64_t count)
{
    json_key(json, key);
    json_number(json, (uint64_t)count);
}

void rollup_print_json(struct json_writer *json, const struct rollup *rollup)
{
    const struct tally *tally = &rollup->tally;
    add_count(json, "tasks", tally_tasks(tally));
    add_count(json, "new", tally->assigned);
    add_count(json, "doing", tally->doing);
    add_count(json, "returned", tally->returned);
    add_count(json, "paused", tally->paused);
    add_count(json, "submitted", tally->submitted);
    add_count(json, "done", tally->done);
    add_count(json, "cancelled", tally->cancelled);
    add_count(json, "waiting", tally->waiting);
    add_count(json, "late", rollup->late);
    add_count(json, "due_soon", rollup->due_soon);
    add_count(json, "progress", tally_progress(tally));
}
