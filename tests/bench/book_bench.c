/*
 * book_bench.c: measures a book of work from inside; tests/bench/run.py runs it and prints what it says.
 *
 * Usage: book_bench rows BOOK.db NEW.db | commands FOLDER | questions FOLDER WORDS
 *
 * rows: the time raw SQLite needs to insert the final rows of a book, row by row into the same tables, in one durable
 * transaction, and that of the processor. commands: durable single commands a second, with 16 writers. questions:
 * microseconds of the processor, medians, warm: nothing waits for a disk, and other programs do not count; of those
 * alone whose names hold some words, so that one can be looked at by itself.
 */
#include <pthread.h>
#include <sqlite3.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/job.h"
#include "base/message.h"
#include "store/engine/connection.h"
#include "store/transaction/reader.h"
#include "work/book/book.h"
#include "work/question/list.h"
#include "work/question/punctuality.h"
#include "work/question/rollup.h"
#include "work/question/story.h"
#include "work/question/waiting.h"

enum {
    JOB_BYTES = 1 << 30,
    WRITERS = 16,
    COMMAND_SECONDS = 5,
    RUNS = 41,
    LEAST_RUNS = 5,
    WARM_UPS = 3,
    QUESTION_SECONDS = 4,
    PAGE = 50
};

static double read_clock(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double now_s(void)
{
    return read_clock(CLOCK_MONOTONIC);
}

static double processor_s(void)
{
    return read_clock(CLOCK_PROCESS_CPUTIME_ID);
}

/* What is read of the book, and where its rows go: as many values as there are columns. */
static const struct {
    const char *select, *into;
} copies[] = {
    {"SELECT * FROM book", "book"},
    {"SELECT * FROM event", "event"},
    {"SELECT * FROM unit", "unit"},
    {"SELECT * FROM unit_past", "unit_past"},
    {"SELECT * FROM task", "task"},
    {"SELECT * FROM task_words", "task_words"},
    {"SELECT * FROM task_partner", "task_partner"},
    {"SELECT * FROM task_fact", "task_fact"},
    {"SELECT * FROM tally", "tally"},
    {"SELECT * FROM result_tally", "result_tally"},
    {"SELECT * FROM wait_tally", "wait_tally"},
    {"SELECT * FROM task_wait", "task_wait"},
    {"SELECT (t.book << 47) | (t.assigned_at / 86400 << 30) | t.number AS place, w.title, w.description "
     "FROM task t JOIN task_words w ON w.book = t.book AND w.task = t.number ORDER BY place",
     "search (rowid, title, description)"},
};

static bool prepare_insert(sqlite3 *to, const char *into, int columns, sqlite3_stmt **insert)
{
    char statement[256];
    int len = snprintf(statement, sizeof statement, "INSERT INTO %s VALUES (?", into);
    for (int column = 1; column < columns; column++)
        len += snprintf(statement + len, sizeof statement - (size_t)len, ",?");
    snprintf(statement + len, sizeof statement - (size_t)len, ")");
    return sqlite3_prepare_v2(to, statement, -1, insert, NULL) == SQLITE_OK;
}

/* Reads every row; inserts it too, where there is a second database. */
static bool copy_rows(sqlite3 *from, sqlite3 *to)
{
    for (size_t i = 0; i < COUNT_OF(copies); i++) {
        sqlite3_stmt *select = NULL, *insert = NULL;
        if (sqlite3_prepare_v2(from, copies[i].select, -1, &select, NULL) != SQLITE_OK ||
            (to && !prepare_insert(to, copies[i].into, sqlite3_column_count(select), &insert)))
            return false;
        while (sqlite3_step(select) == SQLITE_ROW) {
            for (int column = 0; column < sqlite3_column_count(select); column++) {
                sqlite3_value *value = sqlite3_column_value(select, column);
                if (to)
                    sqlite3_bind_value(insert, column + 1, value);
            }
            if (to && (sqlite3_step(insert) != SQLITE_DONE || sqlite3_reset(insert) != SQLITE_OK))
                return false;
        }
        sqlite3_finalize(select);
        sqlite3_finalize(insert);
    }
    return true;
}

static bool measure_rows(struct arena *arena, void *argument, struct error *error)
{
    (void)arena;
    char **paths = argument;
    struct connection *from, *to;
    if (!connection_open(paths[0], CONNECTION_READ, NULL, &from, error) ||
        !connection_open(paths[1], CONNECTION_CREATE, NULL, &to, error))
        return false;
    bool done = copy_rows(connection_sqlite(from), NULL);
    double start = now_s(), processor = processor_s();
    done = done && copy_rows(connection_sqlite(from), NULL);
    double reading = now_s() - start, reading_processor = processor_s() - processor;
    start = now_s();
    processor = processor_s();
    done = done && connection_execute(to, "BEGIN IMMEDIATE", error) &&
           copy_rows(connection_sqlite(from), connection_sqlite(to)) && connection_execute(to, "COMMIT", error);
    if (done)
        printf("rows %.3f %.3f\n", now_s() - start - reading, processor_s() - processor - reading_processor);
    connection_close(from);
    connection_close(to);
    return done || error_set(error, ERROR_IO, N_("the output could not be written"));
}

static bool report_progress(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                            struct error *error)
{
    (void)arena;
    (void)answer;
    const int64_t *task = argument;
    struct task_record record;
    struct event event = event_of(EVENT_TASK_PROGRESSED);
    if (!transaction_task(transaction, *task, &record, error))
        return false;
    event_set_number(&event, FIELD_AT, record.last_at);
    event_set_text(&event, FIELD_BY, TEXT("owner"));
    event_set_number(&event, FIELD_TASK, *task);
    event_set_number(&event, FIELD_UNIT, record.lead);
    event_set_number(&event, FIELD_PERCENT, record.percent);
    event_set_text(&event, FIELD_NOTE, TEXT("Đang lấy ý kiến các đơn vị phối hợp."));
    return transaction_append(transaction, &event, error);
}

struct hand {
    struct store *store;
    int64_t task;
    double until;
    size_t done;
};

static void *write_commands(void *argument)
{
    struct hand *hand = argument;
    struct store_command command = {.run = report_progress, .argument = &hand->task};
    struct error error;
    int64_t answer;
    while (now_s() < hand->until && store_write(hand->store, &command, &answer, &error))
        hand->done++;
    return NULL;
}

static bool measure_commands(struct arena *arena, void *argument, struct error *error)
{
    (void)arena;
    char **paths = argument;
    struct store_settings settings = {.folder = paths[0], .clock = clock_system()};
    struct hand hands[WRITERS];
    pthread_t threads[WRITERS];
    struct store *store;
    size_t done = 0;
    if (!store_open(&settings, &store, error))
        return false;
    double start = now_s();
    for (int i = 0; i < WRITERS; i++) {
        hands[i] = (struct hand){store, i + 1, start + COMMAND_SECONDS, 0}; /* the first tasks are open ones */
        if (pthread_create(&threads[i], NULL, write_commands, &hands[i]) != 0)
            return false;
    }
    for (int i = 0; i < WRITERS; i++) {
        pthread_join(threads[i], NULL);
        done += hands[i].done;
    }
    printf("commands %.0f\n", (double)done / (now_s() - start));
    store_close(store);
    return true;
}

struct question {
    const char *name;
    enum { ASK_LIST, ASK_STORY, ASK_ROLLUP, ASK_WAITING, ASK_PUNCTUALITY } kind;
    struct list_request list;
    struct rollup_request rollup;
    struct punctuality_request punctuality;
    int64_t show;
};

static bool ask(struct book *book, struct arena *arena, const struct question *question, struct error *error)
{
    SCRATCH(scratch, arena);
    struct task_lines lines;
    struct task_story story;
    struct group_lines groups;
    struct wait_lines waits;
    struct punctuality_lines punctuality;
    switch (question->kind) {
    case ASK_LIST:
        return book_list(book, scratch, &question->list, &lines, error);
    case ASK_STORY:
        return book_show(book, scratch, question->show, &question->list.as_of, &story, error);
    case ASK_ROLLUP:
        return book_rollup(book, scratch, &question->rollup, &groups, error);
    case ASK_WAITING:
        return book_waiting(book, scratch, &question->list.as_of, &waits, error);
    case ASK_PUNCTUALITY:
        break;
    }
    return book_punctuality(book, scratch, &question->punctuality, &punctuality, error);
}

static int by_size(const void *one, const void *other)
{
    double a = *(const double *)one, b = *(const double *)other;
    return (a > b) - (a < b);
}

/* A question that takes long is asked less often. */
static bool measure_question(struct book *book, struct arena *arena, const struct question *question,
                             struct error *error)
{
    static double times[RUNS];
    size_t runs = 0;
    double spent = 0;
    for (int run = -WARM_UPS; runs < RUNS && (runs < LEAST_RUNS || spent < QUESTION_SECONDS); run++) {
        double start = processor_s();
        if (!ask(book, arena, question, error))
            return false;
        if (run < 0)
            continue;
        times[runs] = processor_s() - start;
        spent += times[runs++];
    }
    qsort(times, runs, sizeof times[0], by_size);
    printf("question %s: %.0f\n", question->name, times[runs / 2] * 1e6);
    return true;
}

static bool measure_questions(struct arena *arena, void *argument, struct error *error)
{
    char **paths = argument;
    struct book_settings settings = {paths[0], NULL, clock_system()};
    const struct date past = {2026, 6, 1};
    const struct question questions[] = {
        {"a unit's late tasks", .list = {.late = true, .unit = TEXT("DV086"), .most = PAGE}},
        {"all late tasks, a page of them and their number", .list = {.late = true, .most = PAGE}},
        {"what waits, a page of it and its number", .list = {.waiting = true, .most = PAGE}},
        {"what is paused, a page of it and its number",
         .list = {.has_state = true, .state = TASK_PAUSED, .most = PAGE}},
        {"what a unit takes part in, a page of it", .list = {.partner = TEXT("DV086"), .most = PAGE}},
        {"all late tasks as of a past day", .list = {.late = true, .as_of.on = past}},
        {"a unit's late tasks as of a past day", .list = {.late = true, .unit = TEXT("DV086"), .as_of.on = past}},
        {"a task's story", ASK_STORY, .show = 6},
        {"the story of a resolution, with what 2,418 tasks add up to", ASK_STORY, .show = 1},
        {"the roll-up of the whole tree, a page of its resolutions", ASK_ROLLUP,
         .rollup = {.by = ROLLUP_TREE, .most = PAGE}},
        {"the roll-up of the whole tree, each resolution", ASK_ROLLUP, .rollup = {.by = ROLLUP_TREE}},
        {"the roll-up of all units", ASK_ROLLUP, .rollup = {.by = ROLLUP_UNITS}},
        {"the roll-up of all units as of a past day", ASK_ROLLUP, .rollup = {.by = ROLLUP_UNITS, .as_of.on = past}},
        {"the roll-up of the whole tree as of a past day", ASK_ROLLUP, .rollup = {.by = ROLLUP_TREE, .as_of.on = past}},
        {"for whom work waits", .kind = ASK_WAITING},
        {"what came in time, by unit", .kind = ASK_PUNCTUALITY},
        {"what came in time, by month", ASK_PUNCTUALITY, .punctuality.by_month = true},
        {"what came in time of what was due since a month began", ASK_PUNCTUALITY, .punctuality.first = {2026, 6, 1}},
        {"what came in time of what was due since a day within it", ASK_PUNCTUALITY, .punctuality.first = {2026, 6, 2}},
        {"for whom work waits, as of a past day", ASK_WAITING, .list.as_of.on = past},
        {"what came in time, by unit, as of a past day", ASK_PUNCTUALITY, .punctuality.as_of.on = past},
        {"a search, four words, few hits",
         .list = {.words = TEXT("\"quy hoach\" \"chuyen doi so\" \"ia\" huyen*"), .most = PAGE}},
        {"a search, a phrase and a beginning, a page of its hits",
         .list = {.words = TEXT("\"chuyen doi so\" nong*"), .most = PAGE}},
        {"a search, a phrase, a page of its hits", .list = {.words = TEXT("\"chuyen doi so\""), .most = PAGE}},
        {"a search, a phrase, all its hits", .list = {.words = TEXT("\"chuyen doi so\"")}},
    };
    struct book *book;
    if (!book_open(&settings, &book, error))
        return false;
    bool done = true;
    for (size_t i = 0; i < COUNT_OF(questions); i++)
        if (strstr(questions[i].name, paths[1]))
            done = done && measure_question(book, arena, &questions[i], error);
    book_close(book);
    return done;
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        int paths;
        job_work *measure;
    } measures[] = {{"rows", 2, measure_rows}, {"commands", 1, measure_commands}, {"questions", 2, measure_questions}};
    for (size_t i = 0; i < COUNT_OF(measures); i++) {
        if (argc != 2 + measures[i].paths || strcmp(argv[1], measures[i].name) != 0)
            continue;
        struct error error;
        if (job_run((struct job){.memory_bytes = JOB_BYTES}, measures[i].measure, argv + 2, &error))
            return 0;
        fprintf(stderr, "book_bench: %s %s\n", error.message, error.arguments[0]);
        return 1;
    }
    fputs("usage: book_bench rows BOOK.db NEW.db | commands FOLDER | questions FOLDER WORDS\n", stderr);
    return 2;
}
