/*
 * store.h: one book on disk: its ledger, its tables, its key.
 *
 *     FOLDER/book.db       the database
 *     FOLDER/key           the seed that signs its checkpoints, readable by its owner alone
 *     FOLDER/attachments   the files that its events name: attachment.h
 *
 * Commands run one at a time in one writer thread, each in a savepoint of its own; those that wait while a group is
 * being written form the next group, which shares one transaction, one signed checkpoint and one sync to disk. A
 * command has happened when store_write has answered, and then it lasts. Readers see the state between two groups and
 * never wait. Every function may be called from many threads at once.
 *
 * The last checkpoint is kept outside the folder too, so that a folder put back to an older state, or exchanged for
 * one that went another way, is noticed.
 */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include "base/clock.h"
#include "base/error.h"
#include "ledger/tree.h"
#include "model/number_list.h"
#include "model/task_record.h"
#include "model/unit_line.h"

struct store;
struct transaction;

struct store_settings {
    const char *folder;
    const char *sightings_folder; /* where the last checkpoint is remembered, or NULL */
    struct clock clock;
    bool accepts_older; /* opens a book though a newer state of it, or another, was seen */
};

/* Makes the folder of a book that is empty but for its opening. `origin` names its log (ledger/checkpoint.h).
 * ERROR_CONFLICT when there is a book already, or one of that name was seen. */
MUST_USE bool store_create(const struct store_settings *settings, struct text origin, struct text name,
                           struct error *error);

/* The same, under the name of one that was seen: it is forgotten. */
MUST_USE bool store_create_anew(const struct store_settings *settings, struct text origin, struct text name,
                                struct error *error);

/* ERROR_NOT_FOUND when there is no book; ERROR_CONFLICT when it is an older state than was seen before;
 * ERROR_FORKED when what was seen is not in it. */
MUST_USE bool store_open(const struct store_settings *settings, struct store **store, struct error *error);
void store_close(struct store *store);

struct text store_origin(const struct store *store);
const char *store_folder(const struct store *store);
struct clock store_clock(const struct store *store);

/* Where the last checkpoint is remembered, or NULL. */
const char *store_sightings(const struct store *store);

/* Whether what is seen of it can be kept outside its folder; true where that is not asked for. */
bool store_is_guarded(const struct store *store);

struct store_command {
    /* Runs in the writer's thread; on false nothing of it is kept. `answer` is what the same key is told again. */
    bool (*run)(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                struct error *error);
    void *argument;
    struct text key;     /* sent twice, the command acts once; empty: no key */
    struct text request; /* what is asked for: the key serves nothing else; empty: it is not compared */
    bool is_trial;       /* runs, answers, and nothing of it is kept */
    size_t memory_bytes;
};

/* Runs a command and waits until it is on disk. */
MUST_USE bool store_write(struct store *store, const struct store_command *command, int64_t *answer,
                          struct error *error);

/* What commands may do. The book, and when it was recorded, are added to the event here. */
MUST_USE bool transaction_append(struct transaction *transaction, struct event *event, struct error *error);

/* When the last event was recorded, in milliseconds since 1970, UTC; 0 before the first. */
int64_t transaction_last_recorded(const struct transaction *transaction);

MUST_USE bool transaction_task(struct transaction *transaction, int64_t number, struct task_record *record,
                               struct error *error);

/* What the book is called. */
MUST_USE bool transaction_book_name(struct transaction *transaction, struct arena *arena, struct text *name,
                                    struct error *error);

/* ERROR_NOT_FOUND when no unit has the code. */
MUST_USE bool transaction_unit(struct transaction *transaction, struct text code, int64_t *number, struct error *error);

/* Every unit, those that ended included, as it is now. */
MUST_USE bool transaction_units(struct transaction *transaction, struct arena *arena, struct unit_lines *units,
                                struct error *error);

/* Every form that every unit has or had: question_unit_forms (store/question/question.h). */
MUST_USE bool transaction_unit_forms(struct transaction *transaction, struct arena *arena, struct unit_lines *forms,
                                     struct error *error);

/* One of them, by its number; ERROR_NOT_FOUND. */
MUST_USE bool transaction_unit_line(struct transaction *transaction, struct arena *arena, int64_t number,
                                    struct unit_line *line, struct error *error);

/* The highest numbers given so far; 0 for none. */
MUST_USE bool transaction_last_numbers(struct transaction *transaction, int64_t *unit, int64_t *task,
                                       struct error *error);

#endif
