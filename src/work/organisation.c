#include "work/organisation.h"

#include "base/list.h"
#include "base/message.h"
#include "store/question.h"
#include "work/book_state.h"
#include "work/organising.h"

/* One command. */
struct run {
    struct book *book;
    const struct unit_change *change;
    struct unit_change_report *report;
    organising_step *step;
};

static bool run_step(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                     struct error *error)
{
    const struct run *run = argument;
    struct organising organising;
    if (text_is_empty(run->change->basis) && !run->change->is_outside)
        return error_set(error, ERROR_USAGE, N_("name the document that decides the change with “--basis”"));
    if (!organising_open(&organising, transaction, arena, date_to_day(book_today(run->book)), error) ||
        !organising_run(&organising, run->step, run->change, run->report, error))
        return false;
    *answer = (int64_t)run->report->units;
    return true;
}

static bool write_step(struct book *book, const struct unit_change *change, struct unit_change_report *report,
                       organising_step *step, struct error *error)
{
    enum { REFORM_BYTES = 256 << 20 }; /* a unit may lead tens of thousands of tasks */
    struct run run = {book, change, report, step};
    struct store_command command = {.run = run_step, .argument = &run, .memory_bytes = REFORM_BYTES};
    int64_t answer;
    return store_write(book->store, &command, &answer, error);
}

#define UNIT_COMMAND(name)                                                                                             \
    bool book_unit_##name(struct book *book, const struct unit_change *change, struct unit_change_report *report,      \
                          struct error *error)                                                                         \
    {                                                                                                                  \
        return write_step(book, change, report, organising_##name, error);                                             \
    }
UNIT_COMMAND(establish)
UNIT_COMMAND(rename)
UNIT_COMMAND(transfer)
UNIT_COMMAND(split)
UNIT_COMMAND(merge)
UNIT_COMMAND(dissolve)

bool book_units(struct book *book, struct arena *arena, const struct unit_list_request *request,
                struct unit_lines *units, struct error *error)
{
    struct book_reader *reader;
    struct unit_lines all;
    int32_t day = date_to_day(date_is_set(request->on) ? request->on : book_today(book));
    *units = (struct unit_lines){0};
    if (!book_reader_open(book->store, arena, &reader, error) || !question_units(reader, arena, day, &all, error))
        return false;
    for (size_t i = 0; i < all.count; i++)
        if ((request->has_all || unit_line_stands(&all.at[i], day)))
            LIST_ADD(arena, units, all.at[i]);
    return true;
}
